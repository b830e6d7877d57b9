import { canonical, collectionNames, isCollectionName, TrackerHeader, type Tracker } from '@dutywatch/domain/tracker'
import { createHash } from 'node:crypto'
import type { Arrangement } from '../db/queries/arrangements.ts'
import type { Proposal } from '../db/queries/proposals.ts'
import type { Revision } from '../db/queries/revisions.ts'

/** A tracker taken apart into what the ledger writes. */
export interface Content {
  readonly header: Readonly<Record<string, unknown>>
  readonly revisions: readonly Revision[]
  readonly arrangements: readonly Arrangement[]
}

const headerFields = Object.keys(TrackerHeader.shape)

/** The header of a tracker: everything but its records. */
export function headerOf(tracker: Tracker): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tracker).filter(([field]) => headerFields.includes(field)))
}

/** The SHA-256 of a tracker as canonical JSON, in hexadecimal. Equal exactly when two trackers say the same in the same order. */
export function digestOf(tracker: Tracker | Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonical(tracker)).digest('hex')
}

/** The SHA-256 of what a proposal changes, in hexadecimal. Equal exactly when two proposals would change the same in the same way. */
export function digestOfChanges({ changes, informedTo }: Pick<Proposal, 'changes' | 'informedTo'>): string {
  const said = changes.map(({ collection, id, record }) => canonical({ collection, id, record })).toSorted()
  return createHash('sha256')
    .update(canonical({ changes: said, informedTo }))
    .digest('hex')
}

/**
 * What must be written so that readers of `before` read `after`: changed records, removed ones, and orders that differ. `held` is how the
 * ledger has arranged `before`: what it holds under a name of an earlier release is written anew under its present one, and taken out there.
 */
export function difference(before: Tracker | undefined, after: Tracker, held: readonly Arrangement[] = []): Content {
  const present = new Set(held.map(({ collection }) => collection))
  const perCollection = collectionNames.map((collection) => ({
    collection,
    old: recordsOf(present.has(collection) ? before : undefined, collection),
    now: recordsOf(after, collection),
  }))
  const retired = held.filter(({ collection, ids }) => !isCollectionName(collection) && ids.length > 0)
  return {
    header: headerOf(after),
    revisions: [
      ...perCollection.flatMap(({ collection, old, now }) => revisionsOf(collection, old, now)),
      ...retired.flatMap(({ collection, ids }) => ids.map((id) => ({ collection, id }))),
    ],
    arrangements: [
      ...perCollection
        .filter(({ old, now }) => [...old.keys()].join(' ') !== [...now.keys()].join(' '))
        .map(({ collection, now }) => ({ collection, ids: [...now.keys()] })),
      ...retired.map(({ collection }) => ({ collection, ids: [] })),
    ],
  }
}

/** Puts a tracker together again, as unknown JSON still to be read. */
export function assemble({ header, revisions, arrangements }: Content): Record<string, unknown> {
  const records = new Map(revisions.map(({ collection, id, record }) => [`${collection} ${id}`, record]))
  const lists = arrangements.map(({ collection, ids }) => [collection, ids.map((id) => records.get(`${collection} ${id}`))])
  return { ...header, ...Object.fromEntries(lists) }
}

type Records = ReadonlyMap<string, unknown>

function recordsOf(tracker: Tracker | undefined, collection: (typeof collectionNames)[number]): Records {
  const records: readonly { readonly id: string }[] = tracker?.[collection] ?? []
  return new Map(records.map((record) => [record.id, record]))
}

function revisionsOf(collection: string, old: Records, now: Records): Revision[] {
  const written = [...now]
    .filter(([id, record]) => !old.has(id) || canonical(old.get(id)) !== canonical(record))
    .map(([id, record]) => ({ collection, id, record }))
  const removed = [...old.keys()].filter((id) => !now.has(id)).map((id) => ({ collection, id }))
  return [...written, ...removed]
}
