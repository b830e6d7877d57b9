import type { Source } from '../source/index.ts'
import { find } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/**
 * The sources that any of these values cite, wherever in them a list of `citations` stands, each once and in the order met. What a
 * tracker does not hold is left out.
 */
export function sourcesCited(tracker: Tracker, ...values: readonly unknown[]): Source[] {
  const ids = new Set<string>()
  for (const value of values) collect(value, ids)
  return [...ids].flatMap((id) => find(tracker, 'sources', id) ?? [])
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids)
    return
  }
  for (const [key, field] of Object.entries(value)) {
    if (key === 'citations' && Array.isArray(field)) addSources(field, ids)
    else collect(field, ids)
  }
}

function addSources(citations: readonly unknown[], ids: Set<string>): void {
  for (const citation of citations) {
    if (typeof citation === 'object' && citation !== null && 'source' in citation && typeof citation.source === 'string') {
      ids.add(citation.source)
    }
  }
}
