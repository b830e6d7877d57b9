import { sayDay } from '../date/format.ts'
import { by } from '../order.ts'
import { lintSessions } from './carry-over.ts'
import { finding, type HistoryFinding } from './finding.ts'
import { lintTiming } from './lint-timing.ts'
import { lintParliamentActs } from './parliament-acts.ts'
import { fullName, stageNamed, type StageCode } from './stage.ts'
import { inOrder, type Step } from './stage-event.ts'
import { currentVisit, visitWith, wasUnamendedWholeHouse, type StageVisit } from './stage-visit.ts'
import { isDoublyInsisted, openTransitions, type BillFacts, type HistoryOptions } from './transition.ts'

/**
 * Everything about a history that procedure does not allow, in the order it happened: steps out of order, stages on days the
 * House did not sit, steps after the end or after the Session ended without carry-over, and stages that came too soon. Nothing
 * when it is sound. Rules that need days outside the calendars held are left out.
 * @see Erskine May, chapters 28 to 30; Companion to the Standing Orders of the House of Lords, chapter 8
 */
export function lint(history: readonly Step[], options: HistoryOptions = {}): HistoryFinding[] {
  const steps = inOrder(history)
  const complete = options.bill?.stepsHeld !== 'some'
  return [
    ...(complete ? lintOrder(steps, options.bill) : []),
    ...lintEnd(steps),
    ...(complete ? lintSessions(steps, options.bill) : []),
    ...lintTiming(steps, options.bill),
    ...lintParliamentActs(steps, options),
  ].sort(by(({ on }) => on))
}

function lintOrder(steps: readonly Step[], bill: BillFacts | undefined): HistoryFinding[] {
  let visits: StageVisit[] = []
  return steps.flatMap((step) => {
    const found = isEnded(visits) ? [] : lintStep(step, visits, bill)
    visits = visitWith(visits, step)
    return found
  })
}

function lintStep(step: Step, visits: readonly StageVisit[], bill: BillFacts | undefined): HistoryFinding[] {
  const current = currentVisit(visits)
  const { kind, manySittings } = stageNamed(step.stage)
  if (kind === 'aside' || step.stage === 'lapsed' || step.stage === 'withdrawn') return []
  if (isDoublyInsisted(visits)) {
    return [
      finding(
        step,
        'double-insistence',
        'Both Houses insisted and offered nothing else, so the Bill was lost: no step can follow but "lapsed".',
      ),
    ]
  }
  if (current?.stage === step.stage && manySittings) return []
  const open = openTransitions({ visits, bill, to: step })
  if (open.some((transition) => transition.to === step.stage)) return []
  return [
    outOfOrder(
      step,
      current,
      open.map((transition) => transition.to),
    ),
  ]
}

function outOfOrder(step: Step, current: StageVisit | undefined, open: readonly StageCode[]): HistoryFinding {
  const came = `${fullName(step.stage)} on ${sayDay(step.on)}`
  if (current && isCommittee(current.stage) && isThirdReading(step.stage) && !wasUnamendedWholeHouse(current)) {
    return finding(
      step,
      'amended-without-report',
      `${came} comes straight after committee. Report can only be left out when a Committee of the whole House made no amendment: ` +
        'record the Report, or give the committee\'s kind and the decision "unamended".',
    )
  }
  const before = current ? `follows ${fullName(current.stage)}` : 'is the first step'
  const could =
    open.length > 0 ? `What could come then: ${[...new Set(open)].map(fullName).join('; ')}.` : 'Nothing could come then.'
  return finding(step, 'stage-out-of-order', `${came} ${before}, which procedure does not allow. ${could}`)
}

function isCommittee(stage: StageCode): boolean {
  return stage === 'commons-committee' || stage === 'lords-committee'
}

function isThirdReading(stage: StageCode): boolean {
  return stage === 'commons-third-reading' || stage === 'lords-third-reading'
}

function isEnded(visits: readonly StageVisit[]): boolean {
  return visits.some((visit) => stageNamed(visit.stage).kind === 'end')
}

function lintEnd(steps: readonly Step[]): HistoryFinding[] {
  const end = steps.findIndex((step) => stageNamed(step.stage).kind === 'end')
  if (end < 0) return []
  const ended = steps[end]?.stage ?? 'royal-assent'
  return steps
    .slice(end + 1)
    .filter((step) => step.stage !== 'prorogation' && step.stage !== 'dissolution')
    .map((step) =>
      finding(
        step,
        'after-the-end',
        `${fullName(step.stage)} on ${sayDay(step.on)} comes after the Bill ended ("${fullName(ended)}"): nothing can follow that. Correct the day, or take the step out.`,
      ),
    )
}
