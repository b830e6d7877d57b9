import { grouped } from '../grouped.ts'
import { by } from '../order.ts'
import type { Effort } from './effort.ts'

/** The least and the most that a number can be; infinite where there is no end. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** That some numbers, each so many times, come to something between two bounds. `told` are the ids of the totals that say so. */
export interface ToldSum extends Bounds {
  readonly terms: ReadonlyMap<string, number>
  readonly told: ReadonlySet<string>
}

/** A number as far as sums bound it, and the totals that the narrowest of them come from. */
export interface Bounded extends Bounds {
  readonly told: ReadonlySet<string>
}

/** What is no more than the noise of fractions. */
const noise = 1e-9
/** Bounds that took so many rounds to narrow are narrow enough to be found. */
const mostRounds = 20

/**
 * How narrowly sums bound numbers, when each is taken by itself and all of them together. `undefined` when no numbers
 * fit all sums. Exact for what follows by adding and subtracting; bounds are at least as wide as the narrowest, and wider where the effort
 * was spent first. Numbers are whole.
 */
export function boundsBySums(
  sums: readonly ToldSum[],
  known: ReadonlyMap<string, Bounds>,
  effort: Effort,
): ReadonlyMap<string, Bounded> | undefined {
  const rows = [...sums, ...eliminated(sums, known, effort)]
  const bounds = new Map<string, Bounded>([...known].map(([key, own]) => [key, { ...own, told: new Set() }]))
  for (let round = 0, isNarrowing = true; isNarrowing && round < mostRounds; round += 1) {
    isNarrowing = false
    for (const row of rows) {
      if (!effort.take(row.terms.size)) return bounds
      const narrower = narrowedBy(row, bounds)
      for (const [key, found] of narrower) {
        if (found.low > found.high) return undefined
        effort.take(found.told.size)
        bounds.set(key, found)
        isNarrowing = true
      }
    }
  }
  return bounds
}

/** What one sum says of each of its numbers that was not known. */
function narrowedBy(sum: ToldSum, bounds: ReadonlyMap<string, Bounded>): Map<string, Bounded> {
  const ranges = [...sum.terms].map(([key, times]) => ({ key, times, range: scaled(bounds.get(key) ?? anything, times) }))
  const narrower = new Map<string, Bounded>()
  const [least, most] = [allBut(ranges.map(({ range }) => range.low)), allBut(ranges.map(({ range }) => range.high))]
  for (const { key, times, range } of ranges) {
    const left = whole(scaled({ low: sum.low - most(range.high), high: sum.high - least(range.low) }, 1 / times))
    const own = bounds.get(key) ?? { ...anything, told: new Set<string>() }
    if (left.low <= own.low && left.high >= own.high) continue
    const told = new Set([...own.told, ...sum.told])
    narrower.set(key, { low: Math.max(own.low, left.low), high: Math.min(own.high, left.high), told })
  }
  return narrower
}

/** What numbers come to without one of them: infinite where one of the others is. */
function allBut(numbers: readonly number[]): (one: number) => number {
  const finite = numbers.filter(Number.isFinite)
  const sum = finite.reduce((all, each) => all + each, 0)
  const [infinite] = numbers.filter((each) => !Number.isFinite(each))
  const open = numbers.length - finite.length
  return (one) => {
    const isOpen = !Number.isFinite(one)
    return infinite !== undefined && open > (isOpen ? 1 : 0) ? infinite : sum - (isOpen ? 0 : one)
  }
}

const anything: Bounds = { low: -Infinity, high: Infinity }

function scaled({ low, high }: Bounds, times: number): Bounds {
  return times > 0 ? { low: low * times, high: high * times } : { low: high * times, high: low * times }
}

/** Numbers are whole, so that bounds between two of them are nearer by as much; noise is no reason to go on to the next. */
function whole({ low, high }: Bounds): Bounds {
  return { low: Math.ceil(low - noise), high: Math.floor(high + noise) }
}

/** One sum less so many times another. */
function less(one: ToldSum, other: ToldSum, times: number): ToldSum {
  const terms = new Map(one.terms)
  for (const [key, own] of other.terms) {
    const left = (terms.get(key) ?? 0) - times * own
    if (Math.abs(left) < noise) terms.delete(key)
    else terms.set(key, left)
  }
  const taken = scaled(other, times)
  return { terms, low: one.low - taken.high, high: one.high - taken.low, told: new Set([...one.told, ...other.told]) }
}

/**
 * The sums with one number after the other eliminated: those first that have no upper end, so that what is left is bounded where it can be, and
 * of those the ones in the fewest sums, which takes the least effort.
 */
function eliminated(sums: readonly ToldSum[], known: ReadonlyMap<string, Bounds>, effort: Effort): ToldSum[] {
  const widthOf = (key: string) => (known.get(key)?.high ?? Infinity) - (known.get(key)?.low ?? 0)
  const uses = grouped(
    sums.flatMap(({ terms }) => [...terms.keys()]),
    (key) => key,
  )
  const order = [...uses]
    .toSorted(
      by(
        ([key]) => -widthOf(key),
        ([, own]) => own.length,
      ),
    )
    .map(([key]) => key)
  let rows = [...sums]
  const done: ToldSum[] = []
  for (const key of order) {
    if (!effort.take(sums.length)) return [...rows, ...done]
    const pivot = rows.filter(({ terms }) => terms.has(key)).toSorted(by(({ terms }) => terms.size))[0]
    if (!pivot) continue
    const without = (row: ToldSum) => {
      const times = row.terms.get(key)
      if (times === undefined || !effort.take(row.terms.size + pivot.terms.size)) return row
      return less(row, pivot, times / (pivot.terms.get(key) ?? 1))
    }
    rows = rows.filter((row) => row !== pivot).map(without)
    done.splice(0, done.length, ...done.map(without), pivot)
  }
  return done
}
