import { parliaments, sessionOn } from '../calendar/index.ts'
import type { PlainDate } from '../date/plain-date.ts'
import { sayDay } from '../date/format.ts'
import { isCarryOverMotion } from './carry-over-motion.ts'
import { earliestUnder, intervalRule, sittingDayFrom, type IntervalRule } from './interval.ts'
import { fullName, stageNamed, type StageCode } from './stage.ts'
import { inOrder, type Step } from './stage-event.ts'
import { currentVisit, stagesOf, visitName, type StageVisit } from './stage-visit.ts'
import { isDoublyInsisted, openTransitions, originOf, type BillFacts } from './transition.ts'

/** A step a Bill may take from where it is. */
export interface NextStep {
  readonly stage: StageCode
  /** A sentence: what, on which condition, and when at the earliest. */
  readonly words: string
  /** Whether the Bill only stays where it is, for another sitting of the same stage. */
  readonly continues: boolean
  /** The first day the least interval allows; absent when no interval applies, or its sitting days are not held. */
  readonly earliest?: PlainDate
  /** The first day on or after `earliest` on which that House sits, as far as its sitting days are held. */
  readonly earliestSitting?: PlainDate
  readonly interval?: IntervalRule
}

export interface NextOptions {
  readonly bill?: BillFacts
  /**
   * The day asked about: a Session that ended since the last step leaves only re-presentation or the end. Steps after it are
   * ignored.
   */
  readonly on?: PlainDate
}

/** The steps procedure leaves open to a Bill, likeliest first; none once it has ended. */
export function next(history: readonly Step[], options: NextOptions = {}): NextStep[] {
  const { bill, on } = options
  const steps = inOrder(history).filter((step) => on === undefined || step.on <= on)
  const visits = stagesOf(steps)
  const current = currentVisit(visits)
  if (current && stageNamed(current.stage).kind === 'end') return []
  if (current && isSessionOver(steps, on)) return afterSession(steps, on)
  if (isDoublyInsisted(visits))
    return [ending('lapsed', 'The Bill is lost: both Houses insisted and neither offered anything else.')]
  const open = openTransitions({ visits, bill })
  const onward = open
    .filter((row) => row.to !== 'defeated')
    .map((row) => onwardStep({ to: row.to, guard: row.guard, current, bill }))
  const defeat = open.filter((row) => row.to === 'defeated').map((row) => ending('defeated', `Defeat, if ${row.guard}.`))
  const further = current && stageNamed(current.stage).manySittings ? [furtherSitting(current)] : []
  return [...onward, ...further, ...carryOver(visits, bill), ...defeat, ...endings(current)]
}

function onwardStep(given: {
  to: StageCode
  guard: string
  current: StageVisit | undefined
  bill: BillFacts | undefined
}): NextStep {
  const { to, guard, current, bill } = given
  const rule = current && intervalRule(current, to, bill)
  const earliest = rule && current && earliestUnder(rule, current.last)
  const earliestSitting = rule && earliest && sittingDayFrom(rule.house, earliest)
  const when = rule
    ? `: ${rule.words}${earliest ? `, so not before ${sayDay(earliest)} unless the House agrees` : ''}`
    : `: ${guard}`
  return {
    stage: to,
    words: `${fullName(to)}${when}.`,
    continues: false,
    ...(earliest && { earliest }),
    ...(earliestSitting && { earliestSitting }),
    ...(rule && { interval: rule }),
  }
}

function furtherSitting(current: StageVisit): NextStep {
  return { stage: current.stage, words: `A further sitting: ${visitName(current)}, unless it has finished.`, continues: true }
}

function ending(stage: StageCode, words: string): NextStep {
  return { stage, words, continues: false }
}

function endings(current: StageVisit | undefined): NextStep[] {
  if (!current) return []
  return [
    ending('withdrawn', 'Withdrawal by the member in charge.'),
    ending('lapsed', 'The Bill falls if the Session ends first and it is not carried over, or if Parliament is dissolved.'),
  ]
}

function carryOver(visits: readonly StageVisit[], bill: BillFacts | undefined): NextStep[] {
  const origin = originOf({ visits, bill })
  const house = currentVisit(visits)?.house
  const barred = visits.some((visit) => visit.stage === 're-presentation' || isCarryOverMotion(visit))
  if (bill?.kind !== 'government' || house === undefined || house !== origin || barred) return []
  return [
    house === 'commons'
      ? ending(
          'carry-over-motion',
          'A carry-over motion, so that the Bill survives the end of the Session (Standing Order No. 80A).',
        )
      : ending('lords-carry-over-motion', 'A motion in the Lords to carry the Bill over to the next Session.'),
  ]
}

/** Whether the Session of the last step has ended by the day asked about, by the calendar or by a recorded prorogation. */
export function isSessionOver(steps: readonly Step[], on?: PlainDate): boolean {
  const last = steps.at(-1)
  if (!last) return false
  if (last.stage === 'prorogation' || last.stage === 'dissolution') return true
  const session = sessionOn(last.on)
  return on !== undefined && session.ok && session.value.to !== undefined && on > session.value.to
}

function afterSession(steps: readonly Step[], on: PlainDate | undefined): NextStep[] {
  const motion = steps.findLastIndex(isCarryOverMotion)
  const used = steps.findLastIndex((step) => step.stage === 're-presentation')
  if (motion < 0 || used > motion || isDissolvedSince(steps, on))
    return [ending('lapsed', 'The Bill fell when its Session ended, because it was not carried over.')]
  return [
    ending(
      're-presentation',
      'Re-presentation in the new Session: read the first and second time without debate, the Bill goes on from where it stood.',
    ),
    ending('lapsed', 'The Bill falls if it is not presented again in the next Session.'),
  ]
}

function isDissolvedSince(steps: readonly Step[], on: PlainDate | undefined): boolean {
  const last = steps.at(-1)
  if (!last || last.stage === 'dissolution') return true
  const session = sessionOn(last.on)
  const dissolved = session.ok && parliaments().find((each) => each.number === session.value.parliament)?.dissolved
  return typeof dissolved === 'string' && on !== undefined && dissolved <= on
}
