import { recordName, type CollectionName, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'

/** A record by what it is called. */
export interface NamedRecord {
  readonly id: string
  readonly name: string
  /** Small letters of both, to look it up by. */
  readonly sought: string
}

const named = new WeakMap<Tracker, Map<CollectionName, readonly NamedRecord[]>>()

/** The records of a collection by their names, in the order of the document. */
export function namedRecords<Name extends CollectionName>(tracker: Tracker, collection: Name): readonly NamedRecord[] {
  const held = named.get(tracker) ?? new Map<CollectionName, readonly NamedRecord[]>()
  named.set(tracker, held)
  const known = held.get(collection)
  if (known) return known
  const records: readonly RecordOf<Name>[] = tracker[collection]
  const made = records.map((record) => {
    const name = recordName(tracker, collection, record)
    return { id: record.id, name, sought: folded(`${name} ${record.id}`) }
  })
  held.set(collection, made)
  return made
}

/** Those records in whose name or id each of some words is found. */
export function recordsCalled(records: readonly NamedRecord[], words: string): readonly NamedRecord[] {
  const parts = folded(words).split(/\s+/)
  return records.filter(({ sought }) => parts.every((part) => sought.includes(part)))
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
