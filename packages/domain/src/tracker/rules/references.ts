import type { Finding } from '../finding.ts'
import { lookup } from '../lookup.ts'
import { referencesIn } from '../references.ts'
import { collectionNames, recordSchema, type CollectionName, type Tracker } from '../tracker.ts'

/** Ids that two records of one collection share. */
export function duplicateIds(tracker: Tracker): Finding[] {
  return collectionNames.flatMap((name) => {
    const seen = new Set<string>()
    return tracker[name].flatMap(({ id }: { readonly id: string }) => {
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
}

/** References to records that do not exist. */
export function brokenReferences(tracker: Tracker): Finding[] {
  const records = lookup(tracker)
  const isCollection = (name: string): name is CollectionName => name in records
  const findings: Finding[] = []
  // In plain loops: nothing else looks at so much, and nearly all of it is sound.
  for (const name of collectionNames) {
    const schema = recordSchema(name)
    for (const record of tracker[name]) {
      for (const { path, collection, id } of referencesIn(schema, record)) {
        if (isCollection(collection) && records[collection].has(id)) continue
        findings.push({
          path: [name, record.id, ...path].join('/'),
          rule: 'broken-reference',
          message: `There is no record "${id}" in "${collection}"; add it, or point at one that exists.`,
        })
      }
    }
  }
  return findings
}
