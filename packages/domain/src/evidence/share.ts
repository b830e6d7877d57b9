import { accept, refuse, type Outcome } from '../outcome.ts'
import type { Denominator, Share } from './evidence.ts'
import { add, divide, exactly, includes, limitedTo, roundedPercentage, spanning, subtract, type Interval } from './interval.ts'
import { printInterval, printNumber, printPercent } from './print.ts'

/** A denominator whose size is known. */
export type CountedDenominator = Denominator & { readonly n: number }

/** A percentage that cannot be parted from what it is a percentage of. `percent` runs from 0 to 100. */
export interface Percentage {
  readonly percent: Interval
  readonly of: Denominator
  /** How many of them, when that was published. */
  readonly numerator?: number
}

/**
 * The percentage that a count is of its denominator. Refused without the denominator's size, for a count that is none (below 0, or no
 * whole number), and when the part exceeds the whole.
 */
export function shareOf(
  numerator: number,
  denominator: Denominator,
): Outcome<Percentage, 'no-denominator' | 'not-a-count' | 'more-than-whole'> {
  const { n } = denominator
  if (!Number.isSafeInteger(numerator) || numerator < 0)
    return refuse('not-a-count', `${numerator} is no count of ${denominator.words}. Give a whole number from 0 up.`)
  if (n === undefined || n <= 0) {
    return refuse(
      'no-denominator',
      `A share needs the number of ${denominator.words}, and none above zero was published. Give the count alone.`,
    )
  }
  return partOf(numerator, { ...denominator, n })
}

function partOf(numerator: number, whole: CountedDenominator): Outcome<Percentage, 'more-than-whole'> {
  if (numerator > whole.n) {
    return refuse(
      'more-than-whole',
      `${printNumber(numerator)} is more than the ${printNumber(whole.n)} ${whole.words} it is said to be a share of.`,
    )
  }
  return accept({ percent: inPercent(exactly(numerator / whole.n)), of: whole, numerator })
}

/**
 * What a published share says: the percentage worked out from its count when both counts were published, else everything that rounds to
 * the printed percentage. Refused when it was published only in words.
 */
export function percentageOf(share: Share): Outcome<Percentage, 'only-words' | 'more-than-whole'> {
  if (share.count !== undefined && share.of.n !== undefined) return partOf(share.count, { ...share.of, n: share.of.n })
  if (share.percent === undefined)
    return refuse('only-words', `This share was published only in words: "${share.words ?? 'no words'}".`)
  return accept({
    percent: inPercent(limitedTo(roundedPercentage(share.percent), 0, 1)),
    of: share.of,
    ...(share.count === undefined ? {} : { numerator: share.count }),
  })
}

/** Whether the printed percentage of a share is not what its own count and denominator round to. */
export function contradictsItself(share: Share): boolean {
  if (share.percent === undefined || share.count === undefined || share.of.n === undefined) return false
  return !includes(roundedPercentage(share.percent), share.count / share.of.n, 1e-12)
}

/**
 * The share of a whole of which only `known` cases were classified, `part` of them one way: at least the part, at most the part and all
 * that is unknown. Only an interval, unless everything is known. Refused when the counts cannot fit in each other.
 */
export function shareOfWhole(part: number, known: number, whole: CountedDenominator): Outcome<Percentage, 'more-than-whole'> {
  if (part > known || known > whole.n) {
    return refuse(
      'more-than-whole',
      `${printNumber(part)} of ${printNumber(known)} known cannot be part of ${printNumber(whole.n)} ${whole.words}.`,
    )
  }
  const bounds = boundsOfShare(exactly(part), exactly(known), exactly(whole.n))
  return bounds.ok
    ? accept({ percent: inPercent(bounds.value), of: whole, numerator: part })
    : refuse('more-than-whole', bounds.message)
}

/** The fraction of a whole, between none and all of what is not known being part of it. */
export function boundsOfShare(part: Interval, known: Interval, whole: Interval): Outcome<Interval, 'division-by-zero'> {
  const [least, most] = [divide(part, whole), divide(add(part, subtract(whole, known)), whole)]
  if (!least.ok) return least
  if (!most.ok) return most
  if (least.value.point !== undefined && least.value.point === most.value.point) return least
  return accept(limitedTo(spanning(least.value.low, most.value.high), 0, 1))
}

/** The one number of a percentage. Refused when some of the denominator is unclassified, with the interval that may be given instead. */
export function pointOf(percentage: Percentage): Outcome<number, 'denominator-incomplete'> {
  const { point } = percentage.percent
  if (point !== undefined) return accept(point)
  const range = printInterval(percentage.percent, printPercent)
  return refuse(
    'denominator-incomplete',
    `Not all ${percentage.of.words} were classified, so there is no single share of them: it is ${range}.`,
  )
}

/** A percentage for reading, always with its denominator: "55.4% of 5,784 cases with a known method (3,203)". */
export function printPercentage({ percent, of, numerator }: Percentage): string {
  const whole = of.n === undefined ? `${of.words} (how many was not published)` : `${printNumber(of.n)} ${of.words}`
  const counted = numerator === undefined || percent.point === undefined ? '' : ` (${printNumber(numerator)})`
  const share = percent.point === undefined ? printInterval(percent, printPercent) : printPercent(percent.point)
  return `${share} of ${whole}${counted}`
}

/** A fraction as a percentage, rid of the noise that binary fractions leave in the thirteenth digit. */
export function inPercent({ low, high, point }: Interval): Interval {
  const percent = (fraction: number) => Math.round(fraction * 1e12) / 1e10
  return {
    ...(low === undefined ? {} : { low: percent(low) }),
    ...(high === undefined ? {} : { high: percent(high) }),
    ...(point === undefined ? {} : { point: percent(point) }),
  }
}
