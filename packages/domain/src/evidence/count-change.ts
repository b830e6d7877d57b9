import { accept, refuse, type Outcome } from '../outcome.ts'
import { binomialInterval, refuseUncounted, type ConfidenceInterval, type NotCounted } from './confidence-interval.ts'
import { divide, type Interval } from './interval.ts'

/** A count, known exactly or within bounds, and how long it was counted, in any one unit of time. */
export interface CountedOver {
  readonly count: Interval
  readonly time: Interval
}

/** How the level behind a later count compares with that behind an earlier one. */
export interface CountChange {
  /** Whether the rate rose or fell by more than chance explains, or that cannot be told. */
  readonly direction: 'rose' | 'fell' | 'cannot-tell'
  /** The later rate over the earlier, for every count and length that the record allows; absent when there may have been none before. */
  readonly observed?: Interval
  /** The same with what chance leaves open besides. */
  readonly ratio: ConfidenceInterval
}

/**
 * Tests two counts over equal or unequal lengths of time against no change. Of the two together, the later share is binomial when
 * nothing changed, so its exact interval gives one for the ratio of the rates. Bounds hold for each count and length that are possible.
 * Refused when a length may be nothing, or a count is larger than anything that was counted, or below zero.
 * @see Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313-323
 */
export function changeBetween(before: CountedOver, after: CountedOver): Outcome<CountChange, 'no-length' | NotCounted> {
  const uncounted = refuseUncounted([before.count, after.count])
  if (uncounted) return uncounted
  const lengths = divide(before.time, after.time)
  const { low: shortest, high: longest } = lengths.ok ? lengths.value : {}
  if (!lengths.ok || shortest === undefined || shortest <= 0 || longest === undefined)
    return refuse('no-length', 'A period may have no length, or no end, so there is no rate to compare. Say when each ends.')
  const share = binomialInterval(after.count, before.count)
  const lower = odds(share.lower) * shortest
  const upper = odds(share.upper ?? 1) * longest
  const observed = observedRatio(before, after)
  return accept({
    direction: lower > 1 ? 'rose' : upper < 1 ? 'fell' : 'cannot-tell',
    ...(observed ? { observed } : {}),
    ratio: {
      lower,
      ...(Number.isFinite(upper) ? { upper } : {}),
      ...(observed?.point === undefined ? {} : { estimate: observed.point }),
    },
  })
}

function odds(share: number): number {
  return share >= 1 ? Infinity : share / (1 - share)
}

function observedRatio(before: CountedOver, after: CountedOver): Interval | undefined {
  const [earlier, later] = [divide(before.count, before.time), divide(after.count, after.time)]
  const ratio = earlier.ok && later.ok ? divide(later.value, earlier.value) : undefined
  return ratio?.ok ? ratio.value : undefined
}
