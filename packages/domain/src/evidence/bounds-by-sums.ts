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
 * fit all sums. Exact for what follows by adding and subtracting; bounds are at least as wide as the narrowest.
 */
export function boundsBySums(
  sums: readonly ToldSum[],
  known: ReadonlyMap<string, Bounds>,
): ReadonlyMap<string, Bounded> | undefined {
  const rows = [...sums, ...eliminated(sums, known)]
  const bounds = new Map<string, Bounded>([...known].map(([key, own]) => [key, { ...own, told: new Set() }]))
  for (let round = 0, isNarrowing = true; isNarrowing && round < mostRounds; round += 1) {
    isNarrowing = false
    for (const row of rows) {
      const narrower = narrowedBy(row, bounds)
      for (const [key, found] of narrower) {
        if (found.low > found.high + noise) return undefined
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
    const left = scaled({ low: sum.low - most(range.high), high: sum.high - least(range.low) }, 1 / times)
    const own = bounds.get(key) ?? { ...anything, told: new Set<string>() }
    if (left.low <= own.low + noise && left.high >= own.high - noise) continue
    const told = new Set([...own.told, ...sum.told])
    narrower.set(key, { low: Math.max(own.low, rounded(left.low)), high: Math.min(own.high, rounded(left.high)), told })
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

function scaled({ low, high }: Bounds, by: number): Bounds {
  return by > 0 ? { low: low * by, high: high * by } : { low: high * by, high: low * by }
}

/** Counts are whole: what noise keeps from being so is. */
function rounded(value: number): number {
  return Math.abs(value - Math.round(value)) < noise ? Math.round(value) : value
}

/** One sum less so many times another. */
function less(one: ToldSum, other: ToldSum, times: number): ToldSum {
  const terms = new Map(one.terms)
  for (const [key, by] of other.terms) {
    const left = (terms.get(key) ?? 0) - times * by
    if (Math.abs(left) < noise) terms.delete(key)
    else terms.set(key, left)
  }
  const taken = scaled(other, times)
  return { terms, low: one.low - taken.high, high: one.high - taken.low, told: new Set([...one.told, ...other.told]) }
}

/** The sums with one number after the other eliminated, those first that have no upper end, so that what is left is bounded where it can be. */
function eliminated(sums: readonly ToldSum[], known: ReadonlyMap<string, Bounds>): ToldSum[] {
  const widthOf = (key: string) => (known.get(key)?.high ?? Infinity) - (known.get(key)?.low ?? 0)
  const order = [...new Set(sums.flatMap(({ terms }) => [...terms.keys()]))].sort((a, b) => (widthOf(a) < widthOf(b) ? 1 : -1))
  let rows = [...sums]
  const done: ToldSum[] = []
  for (const key of order) {
    const pivot = rows.filter(({ terms }) => terms.has(key)).sort((a, b) => a.terms.size - b.terms.size)[0]
    if (!pivot) continue
    const without = (row: ToldSum) => {
      const times = row.terms.get(key)
      return times === undefined ? row : less(row, pivot, times / (pivot.terms.get(key) ?? 1))
    }
    rows = rows.filter((row) => row !== pivot).map(without)
    done.splice(0, done.length, ...done.map(without), pivot)
  }
  return done
}
