import { sayDay, type PlainDate } from '../date/index.ts'
import type { Duty, DutyDate } from './duty.ts'

/**
 * Whether a duty binds. `asked-for-only`: the law contains no such duty. `announced`: a day is set and has not come. `awaiting`: enacted,
 * and waiting for something else.
 */
export type DutyState = 'in-force' | 'announced' | 'awaiting' | 'asked-for-only'

/** Where a duty stands on a day: the state, the day it rests on, and a sentence that says it. */
export interface DutyStanding {
  readonly state: DutyState
  readonly since?: PlainDate
  readonly sentence: string
}

/** Where a duty stands on a day, from its own dates. The first day in force counts when it came in part by part. */
export function dutyStanding(duty: Duty, dates: readonly DutyDate[], on: PlainDate): DutyStanding {
  if (!duty.enacted) return { state: 'asked-for-only', sentence: 'The law contains no such duty.' }
  const own = dates.filter((date) => date.duty === duty.id)
  const starts = own.filter((date) => date.event === 'in-force' && date.on !== undefined)
  const [first] = starts.flatMap((date) => (date.on === undefined ? [] : [date.on])).sort()
  if (first !== undefined && first <= on) return { state: 'in-force', since: first, sentence: `In force since ${sayDay(first)}.` }
  if (first !== undefined) return { state: 'announced', since: first, sentence: `To be in force from ${sayDay(first)}.` }
  const waiting = own.find((date) => date.event === 'awaiting')
  return { state: 'awaiting', sentence: waiting?.scope ? `Not in force: ${waiting.scope}.` : 'Not found in force.' }
}
