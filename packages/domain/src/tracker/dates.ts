import type { NewsEvent } from '../campaign/index.ts'
import { sessionContext } from '../calendar/index.ts'
import {
  assertionsOf,
  outcomeOf,
  type Commitment,
  type DateStatement,
  type Judgement,
  type Milestone,
} from '../commitment/index.ts'
import {
  readWindow,
  slipLedger,
  windowOfPartial,
  type DateAssertion,
  type DateWindow,
  type PlainDate,
  type SlipLedger,
} from '../date/index.ts'
import { by } from '../order.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { datedRecords, find, historyOf } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/** What a tracker can be asked about dates: a commitment or a date stated for a milestone. */
export type Dated = Commitment | DateStatement

/** A commitment or a date of which nobody has said yet when it was said. */
export type Undated = Omit<Commitment, 'saidOn'> | Omit<DateStatement, 'saidOn'>

/**
 * The window of the words of a record, read against the tracker as known on `knownOn`: its Session, the Royal Assent of the milestone's
 * Bill, and the milestone it counts from. Refuses a record without timing (`no-timing`), words no rule reads, and anchors not yet known.
 */
export function windowOf(
  tracker: Tracker,
  record: Dated,
  knownOn: PlainDate = tracker.informedTo,
): Outcome<DateWindow, 'no-timing' | 'not-understood' | 'anchor-unknown'> {
  const { timing } = record
  if (timing === undefined) return refuse('no-timing', 'No date was given.')
  const known = (day: PlainDate | undefined) => (day !== undefined && day <= knownOn ? day : undefined)
  const milestone = timing.anchor === undefined ? undefined : known(reachedOn(tracker, timing.anchor))
  const royalAssent = known(assentOf(tracker, find(tracker, 'milestones', record.milestone)?.bill))
  const read = readWindow(timing.reading ?? timing.words, {
    saidOn: record.saidOn,
    anchors: { milestone, royalAssent },
    ...sessionContext(record.saidOn, knownOn),
  })
  if (read.ok) return accept({ ...read.value, words: timing.words })
  const { reason, message } = read
  if (reason === 'not-a-day') throw new Error(`A day passed its schema and is none. ${message}`)
  return refuse(reason, message)
}

/** Two days so far apart that words which read alike from both are read from neither. */
const farApart: readonly [PlainDate, PlainDate] = ['1990-01-31', '2040-12-01']

/** The window that the words of a record set whatever day they were said on; nothing where they are read from that day, or are not read. */
export function windowWhenever(tracker: Tracker, record: Undated): DateWindow | undefined {
  const [one, other] = farApart.map((saidOn) => windowOf(tracker, { ...record, saidOn }))
  if (!one?.ok || !other?.ok) return undefined
  const isSame = one.value.earliest === other.value.earliest && one.value.latest === other.value.latest
  return isSame ? one.value : undefined
}

/** The day a milestone was reached, as last stated: the first day of the time it is known to have happened in. */
export function reachedOn(tracker: Tracker, milestone: string): PlainDate | undefined {
  const actual = datedRecords(tracker, milestone).findLast(({ kind }) => kind === 'actual')
  if (!actual?.timing) return undefined
  const read = readWindow(actual.timing.reading ?? actual.timing.words, { saidOn: actual.saidOn })
  return read.ok ? (read.value.earliest ?? read.value.latest) : undefined
}

/** The day of a Bill's Royal Assent, when it has had it. */
export function assentOf(tracker: Tracker, bill: string | undefined): PlainDate | undefined {
  return historyOf(tracker, bill).find(({ stage }) => stage === 'royal-assent')?.on
}

/** The slip ledger of a milestone as it stood on a day. */
export function ledgerOf(tracker: Tracker, milestone: Milestone | string, on: PlainDate): SlipLedger {
  return slipLedger(assertionsAbout(tracker, typeof milestone === 'string' ? milestone : milestone.id, on), on)
}

function assertionsAbout(tracker: Tracker, milestone: string, on: PlainDate): DateAssertion[] {
  const read = (record: Dated) => {
    const window = windowOf(tracker, record, on)
    return window.ok ? window.value : undefined
  }
  return assertionsOf(datedRecords(tracker, milestone), read)
}

/**
 * What happened that bears on a milestone without giving it a date, in order: events that name it, deadlines aside, of days on which
 * nothing is asserted of its date. They are no notice that a date moved, yet whoever asks whether there was any should know of them.
 */
export function undatedEvents(tracker: Tracker, milestone: string): NewsEvent[] {
  const asserted = datedRecords(tracker, milestone).map(({ saidOn }) => saidOn)
  const isDated = ({ on }: NewsEvent) => {
    const { earliest, latest } = windowOfPartial(on)
    return asserted.some((day) => earliest <= day && day <= latest)
  }
  return tracker.events
    .filter((event) => event.milestone === milestone && event.kind !== 'deadline' && !isDated(event))
    .sort(by(({ on }) => on))
}

/** What became of a commitment, as of a day. */
export function judgementOf(tracker: Tracker, commitment: Commitment, on: PlainDate): Judgement {
  const window = windowOf(tracker, commitment, on)
  return outcomeOf(commitment, {
    window: window.ok ? window.value : undefined,
    assertions: commitment.milestone === undefined ? undefined : assertionsAbout(tracker, commitment.milestone, on),
    on,
    informedTo: tracker.informedTo,
  })
}
