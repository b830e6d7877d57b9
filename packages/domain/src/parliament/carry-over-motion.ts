import type { Session } from '../calendar/index.ts'
import { sayDay } from '../date/format.ts'
import type { PlainDate } from '../date/plain-date.ts'
import { finding, type HistoryFinding } from './finding.ts'
import type { Step } from './stage-event.ts'
import { stagesOf } from './stage-visit.ts'
import { originOf, type BillFacts } from './transition.ts'

/** How a Bill stands towards its Session when a step is taken. */
export interface SessionState {
  /** The Session the Bill is alive in, when the calendar holds it. */
  readonly session?: Session | undefined
  /** Whether a recorded prorogation or dissolution has ended that Session. */
  readonly ended?: 'prorogation' | 'dissolution' | undefined
  readonly motion?: Step | undefined
  readonly carriedOver: boolean
  /** The last day proceedings may go on, once carried over. */
  readonly limit?: PlainDate | undefined
}

/** Whether a step is a motion, of either House, to carry the Bill over. */
export function isCarryOverMotion({ stage }: Pick<Step, 'stage'>): boolean {
  return stage === 'carry-over-motion' || stage === 'lords-carry-over-motion'
}

/** Whether a Bill is of a kind that the Houses may suspend from Session to Session by orders of their own. */
export function isSuspendable(bill: BillFacts | undefined): boolean {
  return bill?.kind === 'private' || bill?.kind === 'hybrid'
}

/** Why a carry-over motion was not open to the House, when it was not. */
export function lintMotion(
  step: Step,
  state: SessionState,
  given: { bill?: BillFacts | undefined; steps: readonly Step[] },
): HistoryFinding[] {
  if (!isCarryOverMotion(step) || isSuspendable(given.bill)) return []
  const refusal = motionRefusal(step, state, given)
  return refusal
    ? [finding(step, 'carry-over-refused', `The carry-over motion of ${sayDay(step.on)} was not open to the House: ${refusal}`)]
    : []
}

function motionRefusal(
  step: Step,
  state: SessionState,
  given: { bill?: BillFacts | undefined; steps: readonly Step[] },
): string | undefined {
  const { bill, steps } = given
  const sofar = stagesOf(steps.slice(0, steps.indexOf(step)))
  const origin = originOf({ visits: sofar, bill })
  if (bill?.kind === 'private-member') return 'only a Bill presented by a Minister can be carried over.'
  if (state.carriedOver) return 'a Bill can be carried over once only.'
  if (step.stage === 'carry-over-motion' && origin === 'lords') {
    return 'Standing Order No. 80A does not apply to a Bill brought from the Lords. The Lords use a motion of their own ("lords-carry-over-motion").'
  }
  const second = sofar.some((visit) => visit.house !== undefined && visit.house !== origin)
  return second ? 'the Bill had already left the House it began in.' : undefined
}
