import { canonical } from '../canonical.ts'
import { PlainDate } from '../date/index.ts'
import { accept } from '../outcome.ts'
import { readTracker } from './read.ts'
import { isCollectionName, recordSchema, type Tracker } from './tracker.ts'

/** A record as a draft would have it; without `record`, the draft takes it out. */
export interface DraftChange {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
  /** Whether it was begun as a record that there was not: whatever bears its id is then another. */
  readonly isNew?: boolean | undefined
}

/** What a draft changes: records, and how far the tracker's sources reach where it moves that too. */
export interface Draft {
  readonly changes: readonly DraftChange[]
  readonly informedTo?: string | undefined
}

type AnyRecord = { readonly id: string }

/**
 * The tracker as a draft would have it: changed records where they stood, new ones at the end of their list. Only what changes is read; every
 * other record is the very same, so that whatever follows from one of them need not be worked out again. Refuses, like `readTracker`, what
 * would not be a tracker; whether it breaks a rule is for `lint` to say.
 */
export function layOver(tracker: Tracker, draft: Draft): ReturnType<typeof readTracker> {
  const changes = draft.changes.map(shaped)
  const isShaped = changes.every((change) => change !== undefined) && isDay(draft.informedTo)
  // What is misshapen is read with everything else, which says what is wrong and where.
  return isShaped ? accept(withChanges(tracker, { ...draft, changes }) as Tracker) : readTracker(withChanges(tracker, draft))
}

/** A change with its record as the schema reads it; nothing when it refuses it, or knows no such records. */
function shaped(change: DraftChange): DraftChange | undefined {
  const { collection, record } = change
  if (!isCollectionName(collection)) return undefined
  if (record === undefined) return change
  const read = recordSchema(collection).safeParse(record)
  return read.success ? { ...change, record: read.data } : undefined
}

function isDay(informedTo: string | undefined): boolean {
  return informedTo === undefined || PlainDate.safeParse(informedTo).success
}

function withChanges(tracker: Tracker, { changes, informedTo }: Draft): object {
  const lists: Record<string, readonly unknown[]> = {}
  for (const collection of new Set(changes.map((change) => change.collection))) {
    const own = changes.filter((change) => change.collection === collection)
    const records: unknown = Reflect.get(tracker, collection)
    lists[collection] = laidOver(Array.isArray(records) ? records : [], own)
  }
  return { ...tracker, ...lists, ...(informedTo !== undefined && { informedTo }) }
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

/** Whether a record is no longer what a draft was made against: its id in the collection says something else, is gone or new, or is taken by another. */
export function movedSince(base: Tracker, current: Tracker, { collection, id, isNew = false }: DraftChange): boolean {
  const recordIn = (tracker: Tracker) => {
    const records: unknown = Reflect.get(tracker, collection)
    return Array.isArray(records) ? records.find((record: AnyRecord) => record.id === id) : undefined
  }
  const [was, is] = [isNew ? undefined : recordIn(base), recordIn(current)]
  return was !== is && canonical(was) !== canonical(is)
}
