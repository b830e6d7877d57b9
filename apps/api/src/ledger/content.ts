import {
  canonical,
  collectionNames,
  isCollectionName,
  recordSchema,
  TrackerHeader,
  type CollectionName,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { createHash } from 'node:crypto'
import type { Arrangement } from '../db/queries/arrangements.ts'
import type { Proposal, ProposedChange } from '../db/queries/proposals.ts'
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

type Said = Tracker | Readonly<Record<string, unknown>>

const digests = new WeakMap<Said, string>()

/** The SHA-256 of a tracker as canonical JSON, in hexadecimal. Equal exactly when two trackers say the same in the same order. */
export function digestOf(tracker: Said): string {
  const known = digests.get(tracker)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const words of canonicalOf(tracker)) hash.update(words)
  const digest = hash.digest('hex')
  digests.set(tracker, digest)
  return digest
}

/** What `canonical` answers of a tracker, in pieces: the lists that it shares with another are put into words once. */
function* canonicalOf(tracker: Said): Generator<string | Uint8Array> {
  const fields = Object.entries(tracker)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [index, [field, value]] of fields.entries()) {
    yield `${index === 0 ? '{' : ','}${JSON.stringify(field)}:`
    yield Array.isArray(value) ? listSaid(value) : canonical(value)
  }
  yield fields.length === 0 ? '{}' : '}'
}

const listsSaid = new WeakMap<readonly unknown[], Uint8Array>()

function listSaid(list: readonly unknown[]): Uint8Array {
  const known = listsSaid.get(list)
  if (known) return known
  const words = Buffer.from(`[${list.map(saidBy).join(',')}]`)
  listsSaid.set(list, words)
  return words
}

const said = new WeakMap<object, string>()

/** Worked out once a record, which is never changed in place and stays from one edition to the next while nobody changes it. */
function saidBy(record: unknown): string {
  if (typeof record !== 'object' || record === null) return canonical(record)
  const known = said.get(record)
  if (known !== undefined) return known
  const words = canonical(record)
  said.set(record, words)
  return words
}

/** The SHA-256 of what one change says, in hexadecimal, whatever it was drafted against. */
export function digestOfChange({ collection, id, record }: ProposedChange): string {
  return createHash('sha256').update(canonical({ collection, id, record })).digest('hex')
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
  const isSame = (collection: CollectionName) => present.has(collection) && before?.[collection] === after[collection]
  const perCollection = collectionNames
    .filter((collection) => !isSame(collection))
    .map((collection) => ({
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

/**
 * A tracker put together from an earlier one and what later editions changed of it: what they did not change are the very same records.
 * Nothing when it cannot be so, since something is not in the present shape; it is then to be read as a whole.
 */
export function assembleOver(before: Tracker, { header, revisions, arrangements }: Content): Tracker | undefined {
  const read = TrackerHeader.safeParse(header)
  const known = arrangements.filter(({ ids }) => ids.length > 0).every(({ collection }) => isCollectionName(collection))
  if (!read.success || !known) return undefined
  const orders = new Map(arrangements.map(({ collection, ids }) => [collection, ids]))
  const lists: Partial<Record<CollectionName, readonly unknown[]>> = {}
  for (const collection of collectionNames) {
    const own = revisions.filter((revision) => revision.collection === collection)
    const list = listOver(before, collection, { own, ids: orders.get(collection) ?? [] })
    if (!list) return undefined
    lists[collection] = list
  }
  return { ...read.data, ...lists } as Tracker
}

function listOver(
  before: Tracker,
  collection: CollectionName,
  { own, ids }: { readonly own: readonly Revision[]; readonly ids: readonly string[] },
): readonly unknown[] | undefined {
  const old: readonly { readonly id: string }[] = before[collection]
  if (own.length === 0 && old.length === ids.length && old.every(({ id }, index) => id === ids[index])) return old
  const changed = new Map(own.map(({ id, record }) => [id, recordSchema(collection).safeParse(record)]))
  const held = recordsOf(before, collection)
  const list = ids.map((id) => {
    const read = changed.get(id)
    return read ? read.data : held.get(id)
  })
  return list.includes(undefined) ? undefined : list
}

type Records = ReadonlyMap<string, unknown>

function recordsOf(tracker: Tracker | undefined, collection: (typeof collectionNames)[number]): Records {
  const records: readonly { readonly id: string }[] = tracker?.[collection] ?? []
  return new Map(records.map((record) => [record.id, record]))
}

function revisionsOf(collection: string, old: Records, now: Records): Revision[] {
  const written = [...now]
    .filter(([id, record]) => !old.has(id) || (old.get(id) !== record && saidBy(old.get(id)) !== saidBy(record)))
    .map(([id, record]) => ({ collection, id, record }))
  const removed = [...old.keys()].filter((id) => !now.has(id)).map((id) => ({ collection, id }))
  return [...written, ...removed]
}
