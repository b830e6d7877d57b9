import {
  collectionNames,
  lint,
  readTracker,
  recordSchema,
  referringTo,
  type CollectionName,
  type RecordKey,
  type Tracker,
} from '@dutywatch/domain/tracker'
import type { ProposedChange } from '../../ledger/index.ts'

/** A word that stands in every record that is held, and nowhere else. */
export const mark = 'zyqoword'

/** A tracker without some of its records, and the proposal that puts them in, one at least of every collection there is. */
export interface Parted {
  readonly before: Tracker
  readonly held: readonly ProposedChange[]
  /** A held record of each collection. */
  readonly one: ReadonlyMap<CollectionName, string>
}

const mostTried = 10

/** Takes a record out of every collection that has any, each with what depends on it, so that what is left could be published. */
export function parted(tracker: Tracker): Parted {
  const gone = new Set<string>()
  for (const collection of collectionNames) {
    if (tracker[collection].length === 0 || [...gone].some((key) => key.startsWith(`${collection}/`))) continue
    const candidates = tracker[collection].map(({ id }) => withDependents(tracker, { collection, id }))
    const fitting = candidates
      .toSorted((one, other) => one.size - other.size)
      .slice(0, mostTried)
      .find((set) => lint(without(tracker, new Set([...gone, ...set]))).length === 0)
    if (!fitting) throw new Error(`No record of ${collection} can be taken out by itself.`)
    for (const key of fitting) gone.add(key)
  }
  const held = collectionNames.flatMap((collection) =>
    tracker[collection]
      .filter(({ id }) => gone.has(`${collection}/${id}`))
      .map((record) => ({ collection, id: record.id, record: marked(collection, record) })),
  )
  return { before: without(tracker, gone), held, one: new Map(held.map(({ collection, id }) => [collection, id])) }
}

/** A tracker whose records are held to be changed, one of each collection, and others to be withdrawn, likewise. */
export interface Altered {
  readonly held: readonly ProposedChange[]
  /** A record of each collection that is to be changed. */
  readonly changed: ReadonlyMap<CollectionName, string>
  /** A record of each collection that is to be withdrawn. */
  readonly withdrawn: ReadonlyMap<CollectionName, string>
}

/** Withdraws what `parted` took out, and puts the word in a record of every collection that has another. */
export function altered(tracker: Tracker, { held: gone, one: withdrawn }: Parted): Altered {
  const keys = new Set(gone.map(({ collection, id }) => `${collection}/${id}`))
  const changes = collectionNames.flatMap((collection) => {
    const record = tracker[collection].find(({ id }) => !keys.has(`${collection}/${id}`))
    return record ? [{ collection, id: record.id, record: marked(collection, record) }] : []
  })
  const removals = gone.map(({ collection, id }) => ({ collection, id }))
  return { held: [...removals, ...changes], changed: new Map(changes.map(({ collection, id }) => [collection, id])), withdrawn }
}

/** The record with the word in its note, or in the words it has instead. */
function marked(collection: CollectionName, record: object): unknown {
  const fields: Readonly<Record<string, unknown>> = { ...record }
  const quoted = collection === 'verdicts' ? { ...fields, quote: fields['quote'] ?? 'as the text says' } : fields
  const tries = ['note', 'title', 'name', 'label'].map((field) => ({
    ...quoted,
    [field]: typeof fields[field] === 'string' ? `${fields[field]} ${mark}` : mark,
  }))
  const fitting = tries.find((each) => recordSchema(collection).safeParse(each).success)
  if (!fitting) throw new Error(`A record of ${collection} has nowhere to put a word.`)
  return fitting
}

function withDependents(tracker: Tracker, record: RecordKey): Set<string> {
  const found = new Map([[`${record.collection}/${record.id}`, record]])
  // What is added while the map is walked is walked too.
  for (const { collection, id } of found.values()) {
    for (const referrer of referringTo(tracker, collection, id)) found.set(`${referrer.collection}/${referrer.id}`, referrer)
  }
  return new Set(found.keys())
}

function without(tracker: Tracker, gone: ReadonlySet<string>): Tracker {
  const lists = collectionNames.map((name) => [name, tracker[name].filter(({ id }) => !gone.has(`${name}/${id}`))])
  const read = readTracker({ ...tracker, ...Object.fromEntries(lists) })
  if (!read.ok) throw new Error(read.message)
  return read.value
}

/** The tracker with some records of each collection: those that are held, a few, and a few others. */
export function sampled(tracker: Tracker, held: readonly ProposedChange[], few: number): Tracker {
  const keys = new Set(held.map(({ collection, id }) => `${collection}/${id}`))
  const lists = collectionNames.map((name) => {
    const isHeld = ({ id }: { readonly id: string }) => keys.has(`${name}/${id}`)
    const records: readonly { readonly id: string }[] = tracker[name]
    const others = records.filter((record) => !isHeld(record)).slice(0, few)
    return [name, [...records.filter(isHeld).slice(0, few), ...others]]
  })
  return { ...tracker, ...Object.fromEntries(lists) }
}
