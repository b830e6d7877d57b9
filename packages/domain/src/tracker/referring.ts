import { referencesIn } from './references.ts'
import { collectionNames, isCollectionName, recordSchema, type CollectionName, type RecordOf, type Tracker } from './tracker.ts'

/** A record by where it stands. */
export interface RecordKey {
  readonly collection: CollectionName
  readonly id: string
}

/** The records that a record points at, each once, in the order of its fields; the sources that it cites are among them. */
export function referredBy<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): RecordKey[] {
  const found = new Map<string, RecordKey>()
  for (const { collection: target, id } of referencesIn(recordSchema(collection), record))
    if (isCollectionName(target)) found.set(`${target}/${id}`, { collection: target, id })
  return [...found.values()]
}

type Index = ReadonlyMap<string, readonly RecordKey[]>

const known = new WeakMap<Tracker, Index>()

/** The records that point at a record, each once, in the order of the document; for a source, the records that cite it. */
export function referringTo(tracker: Tracker, collection: CollectionName, id: string): readonly RecordKey[] {
  return indexOf(tracker).get(`${collection}/${id}`) ?? []
}

/** Built once a tracker, for every record at once; a tracker is never changed in place. */
function indexOf(tracker: Tracker): Index {
  const held = known.get(tracker)
  if (held) return held
  const built = new Map<string, RecordKey[]>()
  for (const collection of collectionNames) {
    const schema = recordSchema(collection)
    for (const record of tracker[collection]) {
      const targets = new Set(referencesIn(schema, record).map((found) => `${found.collection}/${found.id}`))
      for (const target of targets) add(built, target, { collection, id: record.id })
    }
  }
  known.set(tracker, built)
  return built
}

function add(index: Map<string, RecordKey[]>, target: string, key: RecordKey): void {
  const held = index.get(target)
  if (held) held.push(key)
  else index.set(target, [key])
}
