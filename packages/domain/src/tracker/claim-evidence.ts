import { parseExpression, referencesOf, type Claim } from '../evidence/index.ts'
import { find } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/** A record that a claim is worked out from, by where it stands. */
export interface EvidenceKey {
  readonly collection: 'figures' | 'shares' | 'releases'
  readonly id: string
}

/**
 * The records that a claim is worked out from, each once, in the order its expression names them: figures, shares with the figure each is
 * a share of, and last the releases they belong to. None for a claim that is not worked out.
 */
export function claimEvidence(tracker: Tracker, { expression }: Pick<Claim, 'expression'>): EvidenceKey[] {
  const parsed = expression === undefined ? undefined : parseExpression(expression)
  if (!parsed?.ok) return []
  const named = referencesOf(parsed.value).flatMap(({ to, id }): EvidenceKey[] => {
    if (to === 'figure') return [{ collection: 'figures', id }]
    const share = find(tracker, 'shares', id)
    return [{ collection: 'shares', id }, ...(share ? [{ collection: 'figures', id: share.figure } as const] : [])]
  })
  const releases = named.flatMap(({ collection, id }): EvidenceKey[] => {
    const figure = collection === 'figures' ? find(tracker, 'figures', id) : undefined
    return figure ? [{ collection: 'releases', id: figure.release }] : []
  })
  const keys = [...named, ...releases]
  return [...new Map(keys.map((key) => [`${key.collection}/${key.id}`, key])).values()]
}
