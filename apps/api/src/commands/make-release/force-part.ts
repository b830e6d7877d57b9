import { cellInterval, isExact, type Cell } from '@dutywatch/domain/evidence'
import type { Answers, Place } from './asked-cells.ts'

/** A count that is exactly known, at its place. */
export interface ExactCount {
  readonly place: Place
  readonly value: number
}

/**
 * What a force said of one question and period. `split` says that its parts add up to its whole, which is then their sum and no count of
 * its own. Parts that do not are left out: with the whole beside them, they would tell of each other.
 */
export interface ForcePart {
  readonly force: string
  readonly kind: 'split' | 'whole' | 'parts' | 'nothing'
  /** The whole as it was answered. */
  readonly whole: Cell
  /** By category, what is told of it. */
  readonly parts: ReadonlyMap<string, Cell>
  /** What the whole is made of, where it is known exactly. */
  readonly wholeCounts?: readonly ExactCount[]
  readonly leftOut?: 'parts-do-not-add-up' | 'told-otherwise-before'
}

/** How a force was told of in earlier releases: as a whole, as parts, or not. */
export type ToldBefore = 'whole' | 'parts' | undefined

/** What can be published of a force's answer together, and what has to be left out. */
export function forcePartOf(
  answers: Answers,
  place: Omit<Place, 'category'>,
  { categories, before }: { readonly categories: readonly string[]; readonly before: ToldBefore },
): ForcePart {
  const { force } = place
  const whole = answers.at({ ...place, category: '' })
  const given = categories.filter((category) => answers.has({ ...place, category }))
  const parts = new Map(given.map((category) => [category, answers.at({ ...place, category })]))
  const counts = given.flatMap((category) => exactAt({ ...place, category }, parts.get(category)))
  const wholeCount = exactAt({ ...place, category: '' }, whole)
  const hasWhole = answers.has({ ...place, category: '' })
  const withWhole = { force, whole, parts: new Map<string, Cell>(), wholeCounts: wholeCount }
  if (parts.size === 0) return before === 'parts' ? forgotten(withWhole) : { ...withWhole, kind: 'whole' }
  if (before === 'whole')
    return hasWhole ? { ...withWhole, kind: 'whole', leftOut: 'told-otherwise-before' } : forgotten(withWhole)
  if (!hasWhole) return { force, kind: 'parts', whole, parts }
  const [exact] = wholeCount
  const isSplit = exact !== undefined && counts.length === parts.size && sumOf(counts) === exact.value
  if (isSplit) return { force, kind: 'split', whole, parts, wholeCounts: counts }
  if (before === 'parts') return forgotten(withWhole)
  return { ...withWhole, kind: 'whole', leftOut: 'parts-do-not-add-up' }
}

/** Neither whole nor parts can be told without telling what an earlier release held back. */
function forgotten({ force }: Pick<ForcePart, 'force'>): ForcePart {
  return { force, kind: 'nothing', whole: { kind: 'withheld' }, parts: new Map(), leftOut: 'told-otherwise-before' }
}

function exactAt(place: Place, cell: Cell | undefined): ExactCount[] {
  const interval = cell && cellInterval(cell)
  return interval && isExact(interval) && interval.low !== undefined ? [{ place, value: interval.low }] : []
}

function sumOf(counts: readonly ExactCount[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0)
}

/** A part that is known exactly, as a count of its own. */
export function partCount(part: ForcePart, place: Place): ExactCount | undefined {
  return exactAt(place, part.parts.get(place.category))[0]
}
