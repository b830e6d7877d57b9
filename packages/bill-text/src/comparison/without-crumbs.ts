import type { Stretch } from './piece.ts'
import { isWord } from './words-apart.ts'

/** The most words in a row that may be the same by chance between changes. */
const CRUMB = 3
/** Of the shorter wording, less than this share in common is nothing in common. */
const LEAST_IN_COMMON = 0.2

/** Stretches without words that are the same by chance: a lone "the" between two long changes is drawn into them. */
export function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
  const kept = stretches.map((stretch, position) =>
    isCrumb(stretches, position) ? { ...stretch, kind: 'other' as const } : stretch,
  )
  return hasNothingInCommon(kept) ? [merged(kept)] : together(kept)
}

function isCrumb(stretches: readonly Stretch[], position: number): boolean {
  const [stretch, previous, next] = [stretches[position], stretches[position - 1], stretches[position + 1]]
  if (stretch?.kind !== 'same' || previous?.kind !== 'other' || next?.kind !== 'other') return false
  const words = stretch.after.filter(isWord).length
  return words <= CRUMB && words * 4 < Math.min(weightOf(previous), weightOf(next)) + (words === 0 ? 1 : 0)
}

/** How much is lost and gained at once: a plain insertion between two words leaves them as they are. */
function weightOf({ before, after }: Stretch): number {
  return before.length > 0 && after.length > 0 ? before.length + after.length : Math.max(before.length, after.length) / 2
}

function hasNothingInCommon(stretches: readonly Stretch[]): boolean {
  const same = countOf(stretches, (stretch) => (stretch.kind === 'other' ? [] : stretch.after))
  const shorter = Math.min(
    countOf(stretches, ({ before }) => before),
    countOf(stretches, ({ after }) => after),
  )
  return shorter > 4 && same < LEAST_IN_COMMON * shorter
}

function countOf(stretches: readonly Stretch[], side: (stretch: Stretch) => Stretch['after']): number {
  return stretches.reduce((sum, stretch) => sum + side(stretch).filter(isWord).length, 0)
}

function together(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.kind === stretch.kind) joined[joined.length - 1] = { ...merged([last, stretch]), kind: last.kind }
    else joined.push(stretch)
  }
  return joined
}

function merged(stretches: readonly Stretch[]): Stretch {
  return {
    kind: 'other',
    before: stretches.flatMap(({ before }) => before),
    after: stretches.flatMap(({ after }) => after),
  }
}
