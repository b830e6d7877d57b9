import { incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { refuse, type Refused } from '../outcome.ts'
import { spanning, type Interval } from './interval.ts'
import { printNumber } from './print.ts'

/**
 * Between which values chance leaves the level behind a count, in all but one case of twenty. Kept apart from `Interval`, whose bounds
 * are certain: these are not, and so carry other names. An absent `upper` means that nothing limits that side.
 */
export interface ConfidenceInterval {
  readonly lower: number
  readonly upper?: number
  /** What the counts themselves give; absent when they are only known within bounds. */
  readonly estimate?: number
}

/** How often such an interval holds the level behind the count: 95 times of 100, the usual one, and the only one used here. */
export const confidence = 0.95
const tail = (1 - confidence) / 2

/** Counts above this are beyond what is worked out here: what the functions lose to rounding would show. */
export const mostCounted = 1_000_000_000

/** Why a number is no count that chance can be told of. */
export type NotCounted = 'too-large' | 'below-zero'

/** Refuses what nobody counted: more than `mostCounted`, and what is below zero for certain, as where a publisher takes back earlier counts. */
export function refuseUncounted(counts: readonly Interval[]): Refused<NotCounted> | undefined {
  if (counts.some(({ low = 0, high = low }) => high > mostCounted))
    return refuse('too-large', `A count above ${printNumber(mostCounted)} is none that anybody made. Correct it.`)
  if (!counts.some(({ high = 0 }) => high < 0)) return undefined
  return refuse(
    'below-zero',
    'A number below zero takes back what was counted before, and tells of no level of its own. Add it to the period that it corrects.',
  )
}

/**
 * The exact interval for the mean of a Poisson count. A count known only within bounds (suppressed parts) gives an interval that holds
 * for each count the bounds allow; where the count may be anything, so may the mean. Throws a `RangeError`
 * for a count above `mostCounted`, or below zero.
 * @see Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442
 */
export function poissonInterval(count: Interval): ConfidenceInterval {
  const { low, high } = wholeBounds(count)
  return {
    lower: low <= 0 ? 0 : rootOf((mean) => incompleteGamma(low, mean) - tail, 0, low).low,
    ...(high === undefined
      ? {}
      : { upper: rootOf((mean) => incompleteGamma(high + 1, mean) - (1 - tail), high, 2 * high + 10).high }),
    ...(count.point === undefined ? {} : { estimate: count.point }),
  }
}

/**
 * The exact interval for the probability behind `part` successes beside `rest` failures, each known exactly or within bounds. Throws
 * a `RangeError` for a count above `mostCounted`, or below zero.
 * @see Clopper, C. and Pearson, E. S. (1934), The use of confidence or fiducial limits, Biometrika 26, 404-413
 */
export function binomialInterval(part: Interval, rest: Interval): ConfidenceInterval {
  const [least, most] = [wholeBounds(part), wholeBounds(rest)]
  const atLeast = (successes: number, failures: number) => (share: number) => incompleteBeta(share, successes, failures)
  const lowest = most.high === undefined || least.low <= 0 ? undefined : atLeast(least.low, most.high + 1)
  const highest = least.high === undefined || most.low <= 0 ? undefined : atLeast(least.high + 1, most.low)
  const { point: successes } = part
  const { point: failures } = rest
  const isCounted = successes !== undefined && failures !== undefined && successes + failures > 0
  return {
    lower: lowest ? rootOf((share) => lowest(share) - tail, 0, 1).low : 0,
    upper: highest ? rootOf((share) => highest(share) - (1 - tail), 0, 1).high : 1,
    ...(isCounted ? { estimate: successes / (successes + failures) } : {}),
  }
}

/** Bounds in whole numbers, widened where they are none: a count lies within them for certain. */
function wholeBounds({ low, high }: Interval): { readonly low: number; readonly high: number | undefined } {
  const refused = refuseUncounted([spanning(low, high)])
  if (refused) throw new RangeError(refused.message)
  return {
    low: Math.max(0, Math.floor((low ?? 0) + noise)),
    high: high === undefined ? undefined : Math.max(0, Math.ceil(high - noise)),
  }
}

/** What arithmetic may leave of a whole number. */
const noise = 1e-6

/** Where a rising function crosses zero between two ends, closed in on until no number lies between. */
function rootOf(rising: (at: number) => number, low: number, high: number): { readonly low: number; readonly high: number } {
  let [from, to] = [low, high]
  for (let halvings = 0; halvings < 200; halvings += 1) {
    const middle = from + (to - from) / 2
    if (middle <= from || middle >= to) break
    if (rising(middle) < 0) from = middle
    else to = middle
  }
  return { low: from, high: to }
}
