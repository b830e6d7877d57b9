import { PlainDate, windowOfPartial } from '../date/index.ts'
import { PartialDate } from '../source/index.ts'
import type { DraftChange } from './lay-over.ts'

/**
 * The first day to which the tracker's sources must reach for these changes to be told: the last of the days from which their records were
 * publicly known, and of those on which something happened to a request. Nothing where they tell no day that can be read.
 */
export function reachNeeded(changes: readonly DraftChange[]): PlainDate | undefined {
  return changes.flatMap(daysTold).toSorted().at(-1)
}

function daysTold({ collection, record }: DraftChange): PlainDate[] {
  if (typeof record !== 'object' || record === null) return []
  const known = PlainDate.safeParse(Reflect.get(record, 'knownFrom'))
  const events: unknown = collection === 'requests' ? Reflect.get(record, 'events') : []
  return [...(known.success ? [known.data] : []), ...(Array.isArray(events) ? events.flatMap(firstDayOf) : [])]
}

function firstDayOf(event: unknown): PlainDate[] {
  const day = PartialDate.safeParse(typeof event === 'object' && event !== null ? Reflect.get(event, 'on') : undefined)
  return day.success ? [windowOfPartial(day.data).earliest] : []
}
