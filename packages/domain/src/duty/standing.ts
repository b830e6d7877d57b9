import { sayDay, type PlainDate } from '../date/index.ts'
import { by } from '../order.ts'
import type { Duty, DutyDate } from './duty.ts'

/**
 * Whether a duty binds: `in-force`; `in-force-in-part` while more of it is to come or is waiting; `not-in-force` until a day that is set,
 * or with no day known; `awaiting` something else before a day can be set; `no-such-duty` when the law never contained it.
 */
export type DutyState = 'in-force' | 'in-force-in-part' | 'not-in-force' | 'awaiting' | 'no-such-duty'

/** Where a duty stands on a day: the state, the day it rests on, and a sentence that says it. */
export interface DutyStanding {
  readonly state: DutyState
  /** The first day in force, or the day it is to be; absent when none is known. */
  readonly day?: PlainDate
  readonly sentence: string
}

/** Where a duty stands on a day, from the dates recorded for it; dates of other duties are passed over. */
export function dutyStanding(duty: Duty, dates: readonly DutyDate[], on: PlainDate): DutyStanding {
  if (!duty.enacted) return { state: 'no-such-duty', sentence: 'The law contains no such duty.' }
  const own = dates.filter((date) => date.duty === duty.id)
  const starts = own
    .flatMap((date) => (date.event === 'in-force' && date.on !== undefined ? [{ ...date, on: date.on }] : []))
    .sort(by(({ on }) => on))
  const waiting = own.filter((date) => date.event === 'awaiting' && !starts.some((start) => settles(start, date)))
  const begun = starts.filter((start) => start.on <= on)
  const [first] = begun
  const [next] = starts.filter((start) => start.on > on)
  const [wait] = waiting
  if (first) return begunStanding(first, next ? `from ${dayAndScope(next)}` : wait && waitingFor(wait))
  if (next) return { state: 'not-in-force', day: next.on, sentence: `Not yet in force: it is due from ${dayAndScope(next)}.` }
  if (wait) return { state: 'awaiting', sentence: `Not in force: ${waitingFor(wait)}.` }
  return { state: 'not-in-force', sentence: 'Not in force, and no day is known.' }
}

type Start = DutyDate & { readonly on: PlainDate }

function begunStanding(first: Start, toCome: string | undefined): DutyStanding {
  const since = dayAndScope(first)
  if (toCome === undefined) return { state: 'in-force', day: first.on, sentence: `In force since ${since}.` }
  return { state: 'in-force-in-part', day: first.on, sentence: `In force in part since ${since}; the rest: ${toCome}.` }
}

/** A day in force that became known later ends the waiting for it: for all of the duty, or for the same part. */
function settles(start: Start, waiting: DutyDate): boolean {
  return start.knownFrom > waiting.knownFrom && (start.scope === undefined || start.scope === waiting.scope)
}

function waitingFor({ scope }: DutyDate): string {
  return scope ?? 'it is waiting, and for what is not recorded'
}

function dayAndScope({ on, scope }: Start): string {
  return scope === undefined ? sayDay(on) : `${sayDay(on)} (${scope})`
}
