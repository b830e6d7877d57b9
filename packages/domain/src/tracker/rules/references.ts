import type { Finding } from '../finding.ts'
import { lookup } from '../lookup.ts'
import { referencesIn } from '../references.ts'
import { collectionNames, recordSchema, type CollectionName, type Tracker } from '../tracker.ts'
import { askedOfEachList } from './asked-once.ts'

/** Ids that two records of one collection share. */
export const duplicateIds = askedOfEachList((records, name) => {
  const seen = new Set<string>()
  return records.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        path: `${name}/${id}`,
        rule: 'duplicate-id',
        message: `Two records of "${name}" have the id "${id}"; give one of them another.`,
      },
    ]
  })
})

type Records = ReturnType<typeof lookup>

/** For each list whose references all lead somewhere, the records of each collection that they lead to. */
const sound = new WeakMap<object, ReadonlyMap<CollectionName, ReadonlyMap<string, unknown>>>()

/** References to records that do not exist. */
export function brokenReferences(tracker: Tracker): Finding[] {
  const records = lookup(tracker)
  return collectionNames.flatMap((name) => (isStillSound(tracker[name], records) ? [] : brokenIn(tracker, name, records)))
}

/** A list is as sound as it was while whatever it refers to is still there, whatever that says now. */
function isStillSound(list: object, records: Records): boolean {
  const before = sound.get(list)
  return before !== undefined && [...before].every(([to, held]) => held === records[to] || holdsAll(records[to], held))
}

function holdsAll(records: ReadonlyMap<string, unknown>, ids: ReadonlyMap<string, unknown>): boolean {
  for (const id of ids.keys()) if (!records.has(id)) return false
  return true
}

function brokenIn(tracker: Tracker, name: CollectionName, records: Records): Finding[] {
  const isCollection = (to: string): to is CollectionName => to in records
  const findings: Finding[] = []
  const referred = new Map<CollectionName, ReadonlyMap<string, unknown>>()
  const schema = recordSchema(name)
  // In plain loops: nothing else looks at so much, and nearly all of it is sound.
  for (const record of tracker[name]) {
    for (const { path, collection, id } of referencesIn(schema, record)) {
      if (isCollection(collection) && records[collection].has(id)) {
        referred.set(collection, records[collection])
        continue
      }
      findings.push({
        path: [name, record.id, ...path].join('/'),
        rule: 'broken-reference',
        message: `There is no record "${id}" in "${collection}"; add it, or point at one that exists.`,
      })
    }
  }
  if (findings.length === 0) sound.set(tracker[name], referred)
  return findings
}
