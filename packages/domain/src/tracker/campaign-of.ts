import { find } from './lookup.ts'
import { referencesIn } from './references.ts'
import { isCollectionName, recordSchema, type CollectionName, type Tracker } from './tracker.ts'

/**
 * The campaign that a record belongs to: the one that it names, or that what it names belongs to, as a verdict belongs to the campaign of
 * its ask. `undefined` for what campaigns share, as sources and Bills, and for what leads to several of them. The record need not be in the
 * tracker, nor sound.
 */
export function campaignOf(tracker: Tracker, collection: CollectionName, record: unknown): string | undefined {
  const reached = new Set<string>()
  const seen = new Set<string>()
  const waiting: [CollectionName, unknown][] = [[collection, record]]
  if (collection === 'campaigns') add(reached, idOf(record))
  for (const [name, value] of waiting) {
    for (const { collection: target, id } of referencesIn(recordSchema(name), value)) {
      if (target === 'campaigns') add(reached, id)
      if (!isCollectionName(target) || seen.has(`${target}/${id}`)) continue
      seen.add(`${target}/${id}`)
      waiting.push([target, find(tracker, target, id)])
    }
  }
  return reached.size === 1 ? [...reached][0] : undefined
}

function add(reached: Set<string>, id: string | undefined): void {
  if (id !== undefined) reached.add(id)
}

function idOf(record: unknown): string | undefined {
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string' ? record.id : undefined
}
