import { find, type Tracker } from '@dutywatch/domain/tracker'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import type { ReleaseAsk } from './ask.ts'
import type { ReleaseScope } from './scopes.ts'

/** The splits of a question that were answered and are told nowhere, and the one that is. */
export interface NotTold {
  /** The words of the question. */
  readonly question: string
  /** "age", or "age and platform" where both were answered together. */
  readonly splits: readonly string[]
  readonly told?: string | undefined
}

/** The names of those asked who are in none of the sums that a release tells. */
export function outsideTotals(tracker: Tracker, { authorities }: ReleaseAsk, scopes: readonly ReleaseScope[]): string[] {
  return authorities
    .filter((force) => !scopes.some(({ forces }) => forces.includes(force)))
    .map((force) => find(tracker, 'forces', force)?.name ?? force)
}

/** Of each question, the splits that somebody answered and that no release tells beside the one it does. */
export function splitsNotTold({ questions }: ReleaseAsk, cells: readonly StoredCell[]): NotTold[] {
  return questions.flatMap(({ id, words, breakdown }) => {
    const answered = cells.flatMap(({ question, category }) => (question === id && category !== '' ? [splitOf(category)] : []))
    const splits = [...new Set(answered)].filter((split) => split !== breakdown).toSorted()
    return splits.length === 0 ? [] : [{ question: words, splits, told: breakdown }]
  })
}

function splitOf(category: string): string {
  return category
    .split(';')
    .map((pair) => decodeURIComponent(pair.slice(0, pair.indexOf('='))))
    .join(' and ')
}
