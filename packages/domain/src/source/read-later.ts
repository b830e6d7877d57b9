import type { PlainDate } from '../date/plain-date.ts'
import { firstDayOf } from './partial-date.ts'
import type { Source } from './source.ts'

/**
 * Whether a source came out after a day, so that what it says of the day was read later. One without a date, or whose year or month had
 * begun by then, is not called later: nothing shows that it was.
 */
export function isReadLater({ published }: Pick<Source, 'published'>, day: PlainDate): boolean {
  return published !== undefined && firstDayOf(published) > day
}
