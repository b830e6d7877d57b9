import { happenedBy } from '../date/expectation.ts'
import {
  daysBetween,
  latenessAgainst,
  sayDay,
  saySpan,
  type DateAssertion,
  type DateWindow,
  type PlainDate,
} from '../date/index.ts'
import type { Commitment } from './commitment.ts'
import { putOff, sayPutOff } from './restated.ts'

/**
 * What became of a commitment:
 * - `kept`: it happened in time. `borne-out` of a forecast: it happened when it said, or had not happened before it said.
 * - `missed`: it happened after its time, and no notice is on record. `late`: the same, but a later date was given, or the old one
 *   given up, before the time was over. `not-borne-out` of a forecast: it happened outside its time, or had not by its end.
 * - `slipped`: it has not happened, and whoever promised it has since named a later date or given the old one up.
 * - `overdue`: its time is over, and the sources say that it had not happened.
 * - `open`: there is still time. `not-known`: its time was over, or only began, after the sources end.
 * - `not-testable`: no time was named, or nothing that can be seen to happen.
 */
export type CommitmentOutcome =
  | 'kept'
  | 'missed'
  | 'late'
  | 'borne-out'
  | 'not-borne-out'
  | 'slipped'
  | 'overdue'
  | 'open'
  | 'not-known'
  | 'not-testable'

/** An outcome with the days behind it and a sentence that says it. */
export interface Judgement {
  readonly outcome: CommitmentOutcome
  /** The day the milestone was reached, when it was. */
  readonly happenedOn?: PlainDate
  /** Days past the last day of the window, at the day it happened or as far as is known. 0 or more. */
  readonly daysLate?: number
  readonly sentence: string
}

/** What an outcome is judged by. */
export interface JudgedBy {
  /** The window of the commitment's own words; absent when they name none or cannot be read yet. */
  readonly window: DateWindow | undefined
  /** Everything asserted about the date of its milestone, in any order; absent when it names no milestone. */
  readonly assertions: readonly DateAssertion[] | undefined
  /** The day asked about: what was said or happened later is not looked at. */
  readonly on: PlainDate
  /** The last day the sources reach to. */
  readonly informedTo: PlainDate
}

/**
 * What became of a commitment, as of a day. Only promises can slip: a deadline somebody else set does not move because another day is
 * named, and neither does a forecast.
 */
export function outcomeOf(commitment: Commitment, { window, assertions, on, informedTo }: JudgedBy): Judgement {
  if (commitment.kind === 'signal') return untestable('No date and nothing to deliver were named, so it cannot be tested.')
  if (assertions === undefined) return untestable('Nothing that could be seen to happen was named, so it cannot be tested.')
  if (window === undefined) return undated(commitment)
  const actualOn = happenedBy(assertions, on)
  const known: Known = { window, assertions, on, informedTo }
  if (commitment.kind === 'forecast') return actualOn === undefined ? forecastOpen(known) : forecastTested(window, actualOn)
  return actualOn === undefined ? notHappened(commitment, known) : happened(commitment, known, actualOn)
}

interface Known {
  readonly window: DateWindow
  readonly assertions: readonly DateAssertion[]
  readonly on: PlainDate
  readonly informedTo: PlainDate
}

function untestable(sentence: string): Judgement {
  return { outcome: 'not-testable', sentence }
}

function undated({ timing }: Commitment): Judgement {
  if (timing?.anchor === undefined) return untestable('No date was named that can be read, so it cannot be tested.')
  return { outcome: 'open', sentence: 'Its time counts from something that is not known to have happened.' }
}

function happened(commitment: Commitment, { window, assertions }: Known, actualOn: PlainDate): Judgement {
  const happenedOnDay = `It happened on ${sayDay(actualOn)}`
  const daysLate = latenessAgainst(window, actualOn) ?? 0
  if (daysLate === 0) {
    const { earliest, latest } = window
    return latest === undefined && earliest !== undefined && actualOn < earliest
      ? { outcome: 'missed', happenedOn: actualOn, daysLate, sentence: `${happenedOnDay}, before ${sayDay(earliest)}.` }
      : { outcome: 'kept', happenedOn: actualOn, daysLate, sentence: `${happenedOnDay}, in time.` }
  }
  const notice = putOff(commitment, { window, assertions, by: window.latest })
  const silence = commitment.kind === 'promise' ? ', and we know of nobody who had said that it would not be met' : ''
  const how = notice ? ', after notice that it would not be met' : silence
  const sentence = `${happenedOnDay}, ${saySpan(daysLate)} late${how}.`
  return { outcome: notice ? 'late' : 'missed', happenedOn: actualOn, daysLate, sentence }
}

function notHappened(commitment: Commitment, known: Known): Judgement {
  const { window, assertions, on, informedTo } = known
  const moved = putOff(commitment, { window, assertions, by: on })
  if (moved) return slipped(moved, known)
  const unseen = beyondSources(known)
  if (unseen) return unseen
  const { latest } = window
  if (latest === undefined) return { outcome: 'open', sentence: 'No last day was set, and it is not known to have happened.' }
  if (on <= latest) return { outcome: 'open', sentence: `There is time until ${sayDay(latest)}.` }
  const seenUntil = on < informedTo ? on : informedTo
  const daysLate = daysBetween(latest, seenUntil)
  if (daysLate === 0)
    return { outcome: 'overdue', daysLate, sentence: `It fell due by ${sayDay(latest)} and had not happened by then.` }
  return {
    outcome: 'overdue',
    daysLate,
    sentence: `It fell due by ${sayDay(latest)} and had not happened by ${sayDay(seenUntil)}, ${saySpan(daysLate)} later.`,
  }
}

/** Put off, and late by its own words once their time has passed; what was given up is late no longer. */
function slipped(moved: DateAssertion, { window, on, informedTo }: Known): Judgement {
  const seenUntil = on < informedTo ? on : informedTo
  const daysLate = moved.kind === 'cancelled' ? 0 : (latenessAgainst(window, seenUntil) ?? 0)
  if (daysLate === 0) return { outcome: 'slipped', sentence: sayPutOff(moved) }
  const late = `Counted from “${window.words}”, it was ${saySpan(daysLate)} late on ${sayDay(seenUntil)}.`
  return { outcome: 'slipped', daysLate, sentence: `${sayPutOff(moved)} ${late}` }
}

function forecastTested({ earliest, latest }: DateWindow, actualOn: PlainDate): Judgement {
  const sooner = earliest !== undefined && actualOn < earliest
  const later = latest !== undefined && actualOn > latest
  const how = sooner ? `sooner than ${sayDay(earliest)}` : later ? `later than ${sayDay(latest)}` : 'as forecast'
  const daysLate = later ? daysBetween(latest, actualOn) : 0
  const outcome = sooner || later ? 'not-borne-out' : 'borne-out'
  return { outcome, happenedOn: actualOn, daysLate, sentence: `It happened on ${sayDay(actualOn)}, ${how}.` }
}

function forecastOpen(known: Known): Judgement {
  const unseen = beyondSources(known)
  if (unseen) return unseen
  const { window, on } = known
  const { earliest, latest } = window
  if (latest !== undefined && on > latest)
    return { outcome: 'not-borne-out', sentence: `It had not happened by ${sayDay(latest)}.` }
  if (latest === undefined && earliest !== undefined && on >= earliest) {
    return { outcome: 'borne-out', sentence: `It had not happened before ${sayDay(earliest)}.` }
  }
  return {
    outcome: 'open',
    sentence: `It is too early to tell whether it will happen ${latest === undefined ? 'sooner' : `by ${sayDay(latest)}`}.`,
  }
}

/** A window that ended, or only began, after the sources do: nobody looked, so nothing is said. */
function beyondSources({ window: { earliest, latest }, on, informedTo }: Known): Judgement | undefined {
  const ended = latest !== undefined && on > latest && latest > informedTo
  const begun = earliest !== undefined && on >= earliest && earliest > informedTo
  if (!ended && !begun) return undefined
  const when = latest === undefined ? `from ${sayDay(earliest ?? on)}` : `by ${sayDay(latest)}`
  const due = ended || latest === undefined ? 'It was due' : 'It is due'
  return { outcome: 'not-known', sentence: `${due} ${when}; our sources reach only to ${sayDay(informedTo)}.` }
}
