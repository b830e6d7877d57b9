import { canonical } from '../canonical.ts'
import { readTracker } from './read.ts'
import type { Tracker } from './tracker.ts'

/** A record as a draft would have it; without `record`, the draft takes it out. */
export interface DraftChange {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
}

/** What a draft changes: records, and how far the tracker's sources reach where it moves that too. */
export interface Draft {
  readonly changes: readonly DraftChange[]
  readonly informedTo?: string | undefined
}

type AnyRecord = { readonly id: string }

/**
 * The tracker as a draft would have it: changed records where they stood, new ones at the end of their list. Refuses, like
 * `readTracker`, what would not be a tracker; whether it breaks a rule is for `lint` to say.
 */
export function layOver(tracker: Tracker, { changes, informedTo }: Draft): ReturnType<typeof readTracker> {
  const lists: Record<string, readonly unknown[]> = {}
  for (const collection of new Set(changes.map((change) => change.collection))) {
    const own = changes.filter((change) => change.collection === collection)
    const records: unknown = Reflect.get(tracker, collection)
    lists[collection] = laidOver(Array.isArray(records) ? records : [], own)
  }
  return readTracker({ ...tracker, ...lists, ...(informedTo !== undefined && { informedTo }) })
}

function laidOver(records: readonly AnyRecord[], changes: readonly DraftChange[]): unknown[] {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const standing = records.flatMap((record) => {
    const change = byId.get(record.id)
    if (!change) return [record]
    return change.record === undefined ? [] : [change.record]
  })
  const held = new Set(records.map(({ id }) => id))
  return [...standing, ...changes.filter(({ id, record }) => record !== undefined && !held.has(id)).map(({ record }) => record)]
}

/** Whether a record is no longer what a draft was made against: its id in the collection says something else, or is gone or new. */
export function movedSince(base: Tracker, current: Tracker, { collection, id }: DraftChange): boolean {
  const recordIn = (tracker: Tracker) => {
    const records: unknown = Reflect.get(tracker, collection)
    return Array.isArray(records) ? records.find((record: AnyRecord) => record.id === id) : undefined
  }
  return canonical(recordIn(base)) !== canonical(recordIn(current))
}
