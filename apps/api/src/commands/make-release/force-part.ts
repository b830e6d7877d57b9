import type { Cell, CoveredCell } from '@dutywatch/domain/evidence'
import type { Answers, Place } from './asked-cells.ts'
import { exactIn } from './exact-count.ts'
import type { ToldBefore } from './told-before.ts'

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
  /** What the whole is made of, as far as it is known exactly. */
  readonly wholeCounts?: readonly ExactCount[]
  /** By category, what of a part is known exactly. */
  readonly partCounts?: ReadonlyMap<string, ExactCount>
  readonly leftOut?: 'parts-do-not-add-up' | 'parts-not-exact' | 'told-otherwise-before'
  /** What is said of the whole, or of a part, where the reply says nothing of it. */
  readonly otherwise: CoveredCell
  readonly hasWhole: boolean
}

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
  const partCounts = new Map(
    given.flatMap((category) => exactAt(answers, { ...place, category }).map((count) => [category, count] as const)),
  )
  const wholeCounts = exactAt(answers, { ...place, category: '' })
  const hasWhole = answers.has({ ...place, category: '' })
  const otherwise = { cell: answers.otherwise(force), isLeftOpen: answers.gaveSome(force) }
  const withWhole = { force, whole, parts: new Map<string, Cell>(), wholeCounts, otherwise, hasWhole }
  // Wholes of two breakdowns are equal, and that is an equation which the protection knows nothing of.
  if (before === 'other-parts' && given.length + wholeCounts.length > 0) return forgotten(withWhole)
  // Where a return no longer counts, or says nothing exact, there is nothing that could give a part away.
  if (parts.size === 0)
    return before === 'parts' && wholeCounts.length > 0 ? forgotten(withWhole) : { ...withWhole, kind: 'whole' }
  if (before === 'whole' && !hasWhole) return forgotten(withWhole)
  // What was refused of a reply is not the whole of parts that were given.
  if (!hasWhole) return { force, kind: 'parts', whole: { kind: 'not-known' }, parts, partCounts, otherwise, hasWhole }
  const counts = [...partCounts.values()]
  const leftOut = whyNoSplit(whole, [...parts.values()])
  if (leftOut) return before === 'parts' ? forgotten(withWhole) : { ...withWhole, kind: 'whole', leftOut }
  if (before === 'whole') return { ...withWhole, kind: 'whole', leftOut: 'told-otherwise-before' }
  return { ...withWhole, kind: 'split', parts, wholeCounts: counts, partCounts }
}

/** Why parts cannot stand beside their whole: one of them, or the whole, is known by bounds only, or they come to something else. */
function whyNoSplit(whole: Cell, parts: readonly Cell[]): 'parts-not-exact' | 'parts-do-not-add-up' | undefined {
  const [of, ...values] = [whole, ...parts].map(exactIn)
  if (of === undefined || values.includes(undefined)) return 'parts-not-exact'
  return values.reduce<number>((sum, value = 0) => sum + value, 0) === of ? undefined : 'parts-do-not-add-up'
}

/** What a force said of a whole, and whether it left that open in a reply that tells other numbers. */
export function coveredWhole({ whole, leftOut, hasWhole, otherwise: { isLeftOpen = false } }: ForcePart): CoveredCell {
  return { cell: whole, isLeftOpen: isLeftOpen && !hasWhole && leftOut === undefined }
}

/** Neither whole nor parts can be told without telling what an earlier release held back. */
function forgotten({ force, otherwise, hasWhole }: Pick<ForcePart, 'force' | 'otherwise' | 'hasWhole'>): ForcePart {
  const whole: Cell = { kind: 'withheld' }
  return { force, kind: 'nothing', whole, parts: new Map(), leftOut: 'told-otherwise-before', otherwise, hasWhole }
}

function exactAt(answers: Answers, place: Place): ExactCount[] {
  const value = answers.exactAt(place)
  return value === undefined ? [] : [{ place, value }]
}
