import { referencesIn } from './references.ts'
import { collectionNames, recordSchema, type CollectionName, type Tracker } from './tracker.ts'

/** A record, by its collection and id. */
export interface Referrer {
  readonly collection: CollectionName
  readonly id: string
}

const known = new WeakMap<Tracker, ReadonlyMap<string, readonly Referrer[]>>()

/** Every record that points at a record, each once, in the order of the document. Worked out once a tracker. */
export function referrersOf(tracker: Tracker, collection: CollectionName, id: string): readonly Referrer[] {
  const held = known.get(tracker) ?? pointersOf(tracker)
  known.set(tracker, held)
  return held.get(`${collection}/${id}`) ?? []
}

function pointersOf(tracker: Tracker): ReadonlyMap<string, readonly Referrer[]> {
  const pointers = new Map<string, Referrer[]>()
  for (const name of collectionNames) {
    const schema = recordSchema(name)
    for (const record of tracker[name] as readonly { readonly id: string }[]) {
      const targets = new Set(referencesIn(schema, record).map((found) => `${found.collection}/${found.id}`))
      for (const target of targets) pointers.set(target, [...(pointers.get(target) ?? []), { collection: name, id: record.id }])
    }
  }
  return pointers
}

/** The references a record makes, by the path of the field that makes them: `citations/0/source`. */
export function referencesOfRecord(tracker: Tracker, collection: CollectionName, id: string): ReadonlyMap<string, Referrer> {
  const record = (tracker[collection] as readonly { readonly id: string }[]).find((each) => each.id === id)
  const isCollection = (name: string): name is CollectionName => collectionNames.some((each) => each === name)
  return new Map(
    referencesIn(recordSchema(collection), record).flatMap((found) =>
      isCollection(found.collection) ? [[found.path.join('/'), { collection: found.collection, id: found.id }] as const] : [],
    ),
  )
}
