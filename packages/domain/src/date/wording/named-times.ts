import type { WindowContext } from '../window-context.ts'
import { dayWordings } from './days.ts'
import { monthWordings } from './months.ts'
import { sittingWordings } from './sittings.ts'
import { readAmong, type ReadingOutcome, type Wording } from './wording.ts'
import { yearWordings } from './years.ts'

/** Wordings that name a time by itself; every other wording puts something before or after one of these. */
export const namedTimes: readonly Wording[] = [...dayWordings, ...monthWordings, ...yearWordings, ...sittingWordings]

/**
 * The reading of a named time, with or without its small word ("in the spring", "on 3 November 2025"); undefined when it is
 * none.
 */
export function readNamedTime(tidied: string, context: WindowContext): ReadingOutcome | undefined {
  return readAmong(namedTimes, tidied.replace(/^(?:in|on|at|during|over|within|until|till|for|towards?) /, ''), context)
}
