import { compareNumbers, compareRoman, isRoman } from './natural-order.ts'

/** What a reference points into. A Part has Chapters, a Schedule has paragraphs; `act` is the whole of it. */
export type ProvisionKind = 'act' | 'part' | 'section' | 'clause' | 'article' | 'regulation' | 'schedule'

/**
 * A place in a law, or a run of places beside each other. `levels` goes inwards: section 12(3)(a) is `['12', '3', 'a']`,
 * Schedule 13 paragraph 4 is `['13', '4']`, Part 7 Chapter 6 is `['7', '6']`, the whole Act `[]`. `to` is the last of a run
 * that begins at the innermost level: sections 9 to 12 are `['9']` to `'12'`, section 12(4) to (7) is `['12', '4']` to `'7'`.
 */
export interface ProvisionRef {
  readonly kind: ProvisionKind
  readonly levels: readonly string[]
  readonly to?: string
}

const kindOrder: readonly ProvisionKind[] = ['act', 'part', 'section', 'clause', 'article', 'regulation', 'schedule']

/**
 * The order in which provisions stand in a law: Parts by number, then sections, then Schedules; the outer before the inner; a run
 * before its first member. Negative, zero or positive; zero only when both say the same.
 */
export function compareProvisions(a: ProvisionRef, b: ProvisionRef): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || comparePaths(a.levels, b.levels) || compareEnds(a, b)
}

/**
 * Whether everything in `inner` lies within `outer`: s. 12 covers s. 12(3)(a), ss. 9–12 cover s. 10A; s. 9 does not cover s.
 * 9A.
 */
export function covers(outer: ProvisionRef, inner: ProvisionRef): boolean {
  if (outer.kind === 'act') return true
  if (outer.kind !== inner.kind || inner.levels.length < outer.levels.length) return false
  const depth = outer.levels.length - 1
  if (outer.levels.slice(0, depth).some((level, index) => level !== inner.levels[index])) return false
  const isRun = inner.levels.length === outer.levels.length && inner.to !== undefined
  const compare = comparing(outer.levels[depth - 1])
  const [start = '', end = start] = [outer.levels[depth], outer.to]
  const first = inner.levels[depth] ?? ''
  const last = isRun ? (inner.to ?? first) : first
  return compare(start, first) <= 0 && compare(last, end) <= 0
}

/** Whether two references have anything in common. */
export function overlaps(a: ProvisionRef, b: ProvisionRef): boolean {
  if (covers(a, b) || covers(b, a)) return true
  if (a.kind !== b.kind || a.levels.length !== b.levels.length) return false
  const depth = a.levels.length - 1
  if (a.levels.slice(0, depth).some((level, index) => level !== b.levels[index])) return false
  const compare = comparing(a.levels[depth - 1])
  const [startA = '', startB = ''] = [a.levels[depth], b.levels[depth]]
  return compare(startA, b.to ?? startB) <= 0 && compare(startB, a.to ?? startA) <= 0
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((level, index) => level !== b[index])
  if (at < 0) return a.length - b.length
  const other = b[at]
  return other === undefined ? 1 : comparing(a[at - 1])(a[at] ?? '', other)
}

function compareEnds(a: ProvisionRef, b: ProvisionRef): number {
  if (a.to === b.to) return 0
  if (a.to === undefined) return 1
  return b.to === undefined ? -1 : comparing(a.levels.at(-2))(b.to, a.to)
}

/**
 * How labels compare below a level: roman numerals stand below lower-case letters, (a)(i), (ii), (iv), and before anything else
 * there.
 */
export function comparing(parent: string | undefined): (a: string, b: string) => number {
  if (parent === undefined || !/^[a-z]+$/.test(parent)) return compareNumbers
  return (a, b) => {
    if (isRoman(a) && isRoman(b)) return compareRoman(a, b)
    return Number(isRoman(b)) - Number(isRoman(a)) || compareNumbers(a, b)
  }
}
