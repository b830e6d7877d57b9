import { sessionEnd, sessionOn, sessions } from '../calendar/index.ts'
import { sayDay } from '../date/format.ts'
import { addMonths, type PlainDate } from '../date/plain-date.ts'
import { finding, type HistoryFinding } from './finding.ts'
import type { Step } from './stage-event.ts'
import type { HistoryOptions } from './transition.ts'

/**
 * What stands in the way of a Royal Assent recorded without the consent of the Lords: the Bill must have begun in the Commons
 * and be public; a Money Bill must have been a month in the Lords; any other must repeat a Bill the Lords refused in the
 * Session before, both having reached the Lords a month before their Sessions ended, with a year from its second reading then to its third
 * reading now. What Sessions outside the calendar would decide is left out.
 * @see Parliament Act 1911, sections 1 and 2; Parliament Act 1949, section 1
 */
export function lintParliamentActs(steps: readonly Step[], options: HistoryOptions): HistoryFinding[] {
  const assent = steps.find((step) => step.stage === 'royal-assent' && step.parliamentActs === true)
  if (!assent || options.bill?.stepsHeld === 'some') return []
  const refusal = options.bill?.moneyBill ? moneyBillRefusal(steps, assent) : repeatedBillRefusal(steps, options)
  if (!refusal) return []
  return [
    finding(
      assent,
      'parliament-acts-refused',
      `Royal Assent on ${sayDay(assent.on)} under the Parliament Acts was not open: ${refusal}`,
    ),
  ]
}

function moneyBillRefusal(steps: readonly Step[], assent: Step): string | undefined {
  const sent = dayOf(steps, 'lords-first-reading')
  return sent !== undefined && assent.on >= addMonths(sent, 1)
    ? undefined
    : 'a Money Bill must have been before the Lords for a month.'
}

function repeatedBillRefusal(steps: readonly Step[], { bill, earlier = [] }: HistoryOptions): string | undefined {
  if (bill?.kind === 'private') return 'they do not cover private Bills.'
  if (bill?.originatingHouse === 'lords' || steps[0]?.stage === 'lords-first-reading') return 'the Bill began in the Lords.'
  const secondReadingThen = dayOf(earlier, 'commons-second-reading')
  const passedThen = dayOf(earlier, 'commons-third-reading')
  const passedNow = dayOf(steps, 'commons-third-reading')
  if (secondReadingThen === undefined || passedThen === undefined)
    return 'no Bill passed by the Commons in the Session before is recorded for it to repeat.'
  if (earlier.some((step) => step.stage === 'royal-assent')) return 'the Bill it repeats became law.'
  if (passedNow === undefined || passedNow < addMonths(secondReadingThen, 12)) {
    return `the Commons passed it less than a year after second reading of the Bill it repeats, on ${sayDay(secondReadingThen)}.`
  }
  if (!areSuccessive(secondReadingThen, passedNow)) return 'the Bill it repeats was not of the Session before.'
  return [earlier, steps].map(sentTooLate).find((refusal) => refusal !== undefined)
}

function areSuccessive(then: PlainDate, now: PlainDate): boolean {
  const [before, after] = [sessionOn(then), sessionOn(now)]
  if (!before.ok || !after.ok) return true
  const named = (name: string) => sessions().findIndex((session) => session.name === name)
  return named(after.value.name) - named(before.value.name) === 1
}

function sentTooLate(steps: readonly Step[]): string | undefined {
  const sent = dayOf(steps, 'lords-first-reading')
  if (sent === undefined) return 'it was not sent to the Lords in both Sessions.'
  const end = sessionEnd(sent)
  if (end === undefined || addMonths(sent, 1) <= end) return undefined
  return `the Lords received it on ${sayDay(sent)}, less than a month before the Session ended on ${sayDay(end)}.`
}

function dayOf(steps: readonly Step[], stage: Step['stage']) {
  return steps.find((step) => step.stage === stage)?.on
}
