import { sayPartial, type PlainDate } from '../date/index.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { exactnessOf } from '../source/partial-date.ts'
import type { PartialDate } from '../source/source.ts'
import { nthWorkingDayAfter, type Deadline } from './deadline.ts'
import { lawNames, workingDayRule, type FoiRegime } from './regime.ts'
import type { RequestEvent } from './request-event.ts'
import type { Pause } from './working-day.ts'

/** What must happen by a day: the authority's answer or review, or the requester's own next step. */
export type RequestClockKind =
  | 'answer'
  | 'extension'
  | 'review'
  | 'long-review'
  | 'pay-fee'
  | 'ask-review'
  | 'complain'
  | 'appeal'

/** The last day for something, what sets it, and its working where it runs in working days. */
export interface RequestClock {
  readonly kind: RequestClockKind
  /** Who must act by the day. */
  readonly whose: 'authority' | 'requester'
  readonly due: PlainDate
  /** A law, guidance that authorities are expected to follow, or a day that the authority named itself. */
  readonly setBy: 'law' | 'guidance' | 'authority'
  readonly rule: string
  readonly deadline?: Deadline
}

type NoClock = 'day-not-known' | 'clock-stopped' | 'calendar-not-held'

/** The full day of an event, or why a clock cannot start on it. */
export function exactDay({ on }: { readonly on?: PartialDate | undefined }, what: string): Outcome<PlainDate, 'day-not-known'> {
  if (on !== undefined && exactnessOf(on) === 'day') return accept(on)
  const known = on === undefined ? 'not known' : `known only as ${sayPartial(on)}`
  return refuse(
    'day-not-known',
    `The day on which the request was ${what} is ${known}, so no clock can be worked out from it. Give the full day.`,
  )
}

/**
 * When the answer is due: the 20th working day after the request was received, or sent when nothing is known of its receipt. Clarification starts the
 * clock anew whenever it comes, since the law counts from the later of the two; days from a fees notice to the payment do not count. Refused
 * while clarification or a fee is awaited, and where the day of any of these is not known in full.
 * @see Freedom of Information Act 2000 ss.1(3) and 10; Freedom of Information (Scotland) Act 2002 ss.1(3) and 10(1)
 */
export function answerClock(events: readonly RequestEvent[], regime: FoiRegime): Outcome<RequestClock, NoClock> {
  const start =
    events.findLast(({ kind }) => kind === 'clarified') ??
    events.find(({ kind }) => kind === 'received') ??
    events.find(({ kind }) => kind === 'sent')
  if (events.findLast(({ kind }) => kind === 'clarification-asked' || kind === 'clarified')?.kind === 'clarification-asked') {
    return refuse('clock-stopped', 'Clarification was asked for and has not been given, so there is no last day yet.')
  }
  const after = exactDay(start ?? {}, start?.kind === 'clarified' ? 'clarified' : 'received')
  if (!after.ok) return after
  const since = events.slice(start === undefined ? 0 : events.indexOf(start))
  const notice = since.filter(({ kind }) => kind === 'fees-notice').map((each) => exactDay(each, 'stopped by a fees notice'))
  const undated = notice.find((day) => !day.ok)
  if (undated) return undated
  const paused = feePauses(since)
  const { daysToRespond, statute } = workingDayRule(regime)
  const counted = workingDays({ regime, after: after.value, days: daysToRespond, statute, paused })
  if (!counted.ok) return counted
  return accept({ kind: 'answer', whose: 'authority', setBy: 'law', ...counted.value, rule: statute })
}

/**
 * When a review is due: under FOIA on the 20th working day by guidance, and on the 40th at the very latest; under FOISA on the 20th by law.
 * @see Code of Practice under section 45 FOIA (2018), 5.4 and 5.5; Freedom of Information (Scotland) Act 2002 s.21(1)
 */
export function reviewClocks(asked: RequestEvent, regime: FoiRegime): Outcome<readonly RequestClock[], NoClock> {
  const after = exactDay(asked, 'sent for review')
  if (!after.ok) return after
  const code = 'Code of Practice under section 45 of the Freedom of Information Act 2000'
  const limits: readonly Pick<RequestClock, 'kind' | 'setBy' | 'rule'>[] =
    regime === 'FOIA'
      ? [
          { kind: 'review', setBy: 'guidance', rule: `${code}, 5.4: normally within 20 working days` },
          { kind: 'long-review', setBy: 'guidance', rule: `${code}, 5.5: at best no more than another 20 working days` },
        ]
      : [{ kind: 'review', setBy: 'law', rule: `${lawNames.FOISA}, section 21(1)` }]
  const clocks: RequestClock[] = []
  for (const [index, limit] of limits.entries()) {
    const counted = workingDays({ regime, after: after.value, days: 20 * (index + 1), statute: limit.rule })
    if (!counted.ok) return counted
    clocks.push({ ...limit, whose: 'authority', ...counted.value })
  }
  return accept(clocks)
}

/** A clock of working days as a due day and its working. Refuses what `nthWorkingDayAfter` refuses. */
export function workingDays(
  clock: Parameters<typeof nthWorkingDayAfter>[0],
): Outcome<{ readonly due: PlainDate; readonly deadline: Deadline }, 'calendar-not-held' | 'clock-stopped'> {
  const deadline = nthWorkingDayAfter(clock)
  if (deadline.ok) return accept({ due: deadline.value.due, deadline: deadline.value })
  if (deadline.reason === 'not-a-day') throw new Error(deadline.message)
  return refuse(deadline.reason, deadline.message)
}

/** The days from each fees notice to the payment of the fee, both included. */
export function feePauses(events: readonly RequestEvent[]): Pause[] {
  return events.flatMap((event, index) => {
    if (event.kind !== 'fees-notice' || event.on === undefined || exactnessOf(event.on) !== 'day') return []
    const paid = events.slice(index).find(({ kind }) => kind === 'fee-paid')
    return [{ from: event.on, ...(paid?.on !== undefined && exactnessOf(paid.on) === 'day' && { to: paid.on }) }]
  })
}
