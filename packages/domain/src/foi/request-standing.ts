import { daysBetween, type PlainDate } from '../date/index.ts'
import { isDay } from '../date/plain-date.ts'
import { quoted } from '../quoted.ts'
import { exactnessOf } from '../source/partial-date.ts'
import { extensionClock } from './extension-clock.ts'
import type { FirstAnswer } from './first-answer.ts'
import { isAnswer } from './first-answer.ts'
import { nextStep, type NextStep } from './next-step.ts'
import { readExemptions, type Exemption } from './read-exemptions.ts'
import { workingDayRule, type FoiRegime } from './regime.ts'
import { answerClock, reviewClocks, workingDays, type RequestClock } from './request-clock.ts'
import { latestAnswer, requestHistory, type RequestHistory } from './request-history.ts'
import type { FoiRequest } from './request.ts'
import type { RequestEvent } from './request-event.ts'
import { countWorkingDays } from './working-day.ts'

/**
 * What can be said of a request on a day. `no-clock`: it is open, but no last day can be worked out, for the reasons that `unknown` gives.
 * `reply-held`: a reply came, but no event says what it answers.
 */
export type RequestState =
  | 'not-sent'
  | 'no-clock'
  | 'awaiting'
  | 'due-soon'
  | 'clock-stopped'
  | 'extended'
  | 'overdue'
  | 'very-overdue'
  | 'reply-held'
  | 'answered'
  | 'part-answered'
  | 'refused'
  | 'not-held'
  | 'review-awaited'
  | 'review-overdue'
  | 'review-very-overdue'
  | 'review-answered'
  | 'complained'
  | 'decided'
  | 'withdrawn'

/** How late something is: working days after the last one, and days in all. Never negative; zero working days on a weekend after a Friday. */
export interface Lateness {
  readonly workingDays: number
  readonly days: number
}

/** Where a request stands on a day, with every last day that can be worked out, and what may lawfully be done next. */
export interface RequestStanding {
  readonly state: RequestState
  readonly regime: FoiRegime
  readonly on: PlainDate
  /** The event that put it where it is; absent when nothing has happened. */
  readonly last?: RequestEvent
  /** The first answer, if there is one by the day. */
  readonly answer?: FirstAnswer
  /** The day of the reply that is held, while no event tells of it. */
  readonly replyHeld?: PlainDate
  /** The grounds named in the latest answer, as far as they can be read. */
  readonly exemptions: readonly Exemption[]
  /** Every last day so far: of the answer, of more time, of a review. What the requester must do by a day is in `next`. */
  readonly clocks: readonly RequestClock[]
  /** The last day for the first answer, with more time where it was taken. */
  readonly answerBy?: RequestClock
  /** The clock that runs now, if one does. */
  readonly running?: RequestClock
  /** How late the first answer was, or is by now; absent when it is in time or no last day can be worked out. */
  readonly late?: Lateness
  /** How late the review was, or is by now. Of guidance: no law sets a time for it under FOIA. */
  readonly reviewLate?: Lateness
  /** Why a clock could not be worked out, in sentences. */
  readonly unknown: readonly string[]
  readonly next: NextStep
}

/** How many working days before the last one an answer is said to be due soon. */
export const soon = 5

/** The Act that binds the authority, the day, and when a reply came that is held (`replyHeldOn`), whether or not it is recorded. */
export interface StandingAt {
  readonly regime: FoiRegime
  readonly on: PlainDate
  readonly reply?: PlainDate | undefined
}

/**
 * Where a request stands at the end of a day. It is very overdue when the last day passed more than 20 working days ago, so that the time the
 * Act allows has passed twice; neither Act has a word for that, the term is ours. Clocks need full days: what is known by month or year only is
 * listed in `unknown`. Throws on a day that is none.
 */
export function requestStanding(request: Pick<FoiRequest, 'events'>, { regime, on, reply }: StandingAt): RequestStanding {
  if (!isDay(on)) throw new RangeError(`${quoted(on)} is not a day of the calendar: give "on" as YYYY-MM-DD`)
  const history = requestHistory(request, on)
  const answer = history.events.find(isAnswer)
  const clocked = clocksOf(history, regime, answer)
  const { due, review, unknown } = clocked
  const reviewed = history.events.findLast(({ kind }) => kind === 'review-answered')
  const replyHeld = unrecordedReply(history, { on, reply })
  const late = due && lateness(regime, due.due, answer ? answer.on : (replyHeld ?? silentUntil(history, on)))
  const reviewLate = review[0] && lateness(regime, review[0].due, history.phase === 'in-review' ? on : reviewed?.on)
  const state = replyHeld === undefined ? stateOf(history, { due, review, on, regime }) : 'reply-held'
  const known = {
    state,
    regime,
    on,
    ...(history.last && { last: history.last }),
    ...(answer && { answer }),
    ...(replyHeld !== undefined && { replyHeld }),
    exemptions: exemptionsOf(history, regime),
    clocks: clocked.clocks,
    ...(due && { answerBy: due }),
    ...(replyHeld === undefined && runningClock(history, clocked)),
    ...(late && { late }),
    ...(reviewLate && { reviewLate }),
    unknown,
  }
  return { ...known, next: nextStep(known) }
}

/** A reply that no event tells of ends the wait for one; what was done since, a review or a complaint, says more. */
function unrecordedReply(
  { events, phase }: RequestHistory,
  { on, reply }: Pick<StandingAt, 'on' | 'reply'>,
): PlainDate | undefined {
  const isWaiting = phase === 'not-sent' || phase === 'open' || phase === 'stopped'
  return isWaiting && !events.some(isAnswer) && reply !== undefined && reply <= on ? reply : undefined
}

interface Clocked {
  readonly clocks: readonly RequestClock[]
  /** The last day for the answer, with more time where it was taken. */
  readonly due: RequestClock | undefined
  readonly review: readonly RequestClock[]
  readonly unknown: readonly string[]
}

function clocksOf(history: RequestHistory, regime: FoiRegime, answer: FirstAnswer | undefined): Clocked {
  const { events, phase } = history
  if (phase === 'not-sent') return { clocks: [], due: undefined, review: [], unknown: [] }
  const until = answer ? events.slice(0, events.indexOf(answer)) : events
  const first = answerClock(until, regime)
  const extension = first.ok ? extensionClock(until, first.value) : undefined
  const asked = events.findLast(({ kind }) => kind === 'review-asked')
  const review = asked && reviewClocks(asked, regime)
  const own = first.ok ? [first.value, ...(extension ? [extension] : [])] : []
  const reviews = review?.ok ? review.value : []
  return {
    clocks: [...own, ...reviews],
    due: own.at(-1),
    review: reviews,
    unknown: [first, ...(review ? [review] : [])].flatMap((each) => (each.ok ? [] : [each.message])),
  }
}

/** Up to when nothing answered a request: a review, a complaint or a decision ends no silence, but what a review found does. */
function silentUntil({ phase, last }: RequestHistory, on: PlainDate): string | undefined {
  if (phase === 'reviewed') return last?.on
  return phase === 'open' || phase === 'in-review' || phase === 'complained' || phase === 'decided' ? on : undefined
}

function runningClock({ phase }: RequestHistory, { due, review }: Clocked): { readonly running?: RequestClock } {
  if (phase === 'open' && due) return { running: due }
  return phase === 'in-review' && review[0] ? { running: review[0] } : {}
}

interface Measured {
  readonly due: RequestClock | undefined
  readonly review: readonly RequestClock[]
  readonly regime: FoiRegime
  readonly on: PlainDate
}

function stateOf(history: RequestHistory, measured: Measured): RequestState {
  const { phase } = history
  if (phase === 'open') return openState(measured)
  if (phase === 'in-review') return reviewState(measured)
  if (phase === 'answered') return latestAnswer(history)?.kind ?? 'answered'
  const names = { stopped: 'clock-stopped', reviewed: 'review-answered' } as const
  return phase === 'stopped' || phase === 'reviewed' ? names[phase] : phase
}

function openState({ due, regime, on }: Measured): RequestState {
  if (!due) return 'no-clock'
  if (on > due.due) {
    const asLongAgain = workingDays({ regime, after: due.due, days: workingDayRule(regime).daysToRespond })
    return asLongAgain.ok && on > asLongAgain.value.due ? 'very-overdue' : 'overdue'
  }
  if (due.kind === 'extension') return 'extended'
  const left = countWorkingDays({ regime, after: on, to: due.due })
  return left.ok && left.value <= soon ? 'due-soon' : 'awaiting'
}

function reviewState({ review: [first, longest], on }: Measured): RequestState {
  if (!first || on <= first.due) return 'review-awaited'
  return longest && on > longest.due ? 'review-very-overdue' : 'review-overdue'
}

function lateness(regime: FoiRegime, due: PlainDate, day: string | undefined): Lateness | undefined {
  if (day === undefined || exactnessOf(day) !== 'day' || day <= due) return undefined
  const counted = countWorkingDays({ regime, after: due, to: day })
  return counted.ok ? { workingDays: counted.value, days: daysBetween(due, day) } : undefined
}

function exemptionsOf(history: RequestHistory, regime: FoiRegime): Exemption[] {
  const answer = latestAnswer(history)
  const written = answer && 'exemptions' in answer ? answer.exemptions : []
  return written.flatMap((each) => {
    const read = readExemptions(each, regime)
    return read.ok ? read.value : []
  })
}
