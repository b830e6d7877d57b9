import type { DraftChange } from './lay-over.ts'
import { find } from './lookup.ts'
import { isCollectionName, type Tracker } from './tracker.ts'

/** A record by where it stands, with what it says; it need not be sound. */
export type PlacedRecord = Pick<DraftChange, 'collection' | 'id' | 'record'>

/**
 * Finds those of some changes that are about the same matter as a record: the record itself, the milestone that both are of, the request that a
 * reply answers, a verdict by the same criterion on the same text. Whoever works on it does the same work. A change is about what it would
 * say, and about what stands there now.
 */
export function changesByMatter<Change extends DraftChange>(
  tracker: Tracker,
  changes: readonly Change[],
): (about: PlacedRecord) => Change[] {
  const byMatter = new Map<string, Set<Change>>()
  for (const change of changes) {
    const { collection, id } = change
    const published = isCollectionName(collection) ? find(tracker, collection, id) : undefined
    for (const matter of [...mattersOf(change), ...mattersOf({ collection, id, record: published })]) {
      byMatter.set(matter, (byMatter.get(matter) ?? new Set()).add(change))
    }
  }
  return (about) => [...new Set([...mattersOf(about)].flatMap((matter) => [...(byMatter.get(matter) ?? [])]))]
}

function mattersOf({ collection, id, record }: PlacedRecord): ReadonlySet<string> {
  const named = (of: string, field: string) => {
    const value = fieldOf(record, field)
    return typeof value === 'string' ? [`${of}/${value}`] : []
  }
  return new Set([
    `${collection}/${id}`,
    ...(collection === 'dateStatements' || collection === 'commitments' ? named('milestones', 'milestone') : []),
    ...(collection === 'returns' ? named('requests', 'request') : []),
    ...(collection === 'verdicts' ? judged(record) : []),
  ])
}

function judged(record: unknown): string[] {
  const parts = ['ask', 'criterion', 'text'].map((field) => fieldOf(record, field))
  return parts.every((part) => typeof part === 'string') ? [`judged/${parts.join('/')}`] : []
}

function fieldOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[name] : undefined
}
