import { accept, refuse, type Outcome } from '../outcome.ts'
import { cellInterval } from './cell-interval.ts'
import type { NotCounted } from './confidence-interval.ts'
import { changeBetween, type CountChange } from './count-change.ts'
import type { Coverage, Figure, Release } from './evidence.ts'
import { divide, meets, subtract, type Interval } from './interval.ts'
import { monthsIn, overlap } from './period.ts'
import { printInterval, unitWords } from './print.ts'

export type NotComparable =
  | 'different-units'
  | 'different-series'
  | 'different-releases'
  | 'different-geography'
  | 'different-coverage'
  | 'different-length'

/** Two figures that may stand side by side: the change from the first to the second, and what a reader should still know. */
export interface Comparison {
  readonly change: Interval
  /** The second over the first; absent when the first may be zero. */
  readonly ratio?: Interval
  readonly caveats: readonly string[]
}

/**
 * Compares two figures that measure the same thing the same way. Refused with the gravest difference as the reason and every difference
 * in the message; `releases` must hold the release of each.
 */
export function comparable(a: Figure, b: Figure, releases: readonly Release[]): Outcome<Comparison, NotComparable | 'not-known'> {
  const differences = differencesBetween(a, b, releases)
  const [gravest] = differences
  if (gravest) return refuse(gravest.reason, differences.map((difference) => difference.message).join(' '))
  const [before, after] = [cellInterval(a.cell), cellInterval(b.cell)]
  if (!before || !after) return refuse('not-known', noCount(before ? b : a))
  const ratio = divide(after, before)
  return accept({ change: subtract(after, before), ...(ratio.ok ? { ratio: ratio.value } : {}), caveats: caveatsOf(a, b) })
}

/** Two figures of periods of unequal length, each as a rate a month, and whether the change is more than chance explains. */
export interface RateComparison extends Comparison {
  readonly per: 'month'
  readonly before: Interval
  readonly after: Interval
  readonly tested: CountChange
}

/**
 * Compares two figures that differ at most in how long they counted, by their rates a month. Refused for every other difference that
 * forbids comparing them, when the periods have a day in common, when one may have no length, and when what was counted is below zero.
 */
export function comparableRates(
  a: Figure,
  b: Figure,
  releases: readonly Release[],
): Outcome<RateComparison, NotComparable | 'overlapping' | 'not-known' | 'no-length' | NotCounted> {
  const [gravest, ...others] = differencesBetween(a, b, releases).filter(({ reason }) => reason !== 'different-length')
  if (gravest) return refuse(gravest.reason, [gravest, ...others].map(({ message }) => message).join(' '))
  if (overlap(a.period, b.period))
    return refuse('overlapping', 'What was counted in both periods stands on either side. Compare periods without a common day.')
  const [before, after] = [cellInterval(a.cell), cellInterval(b.cell)]
  if (!before || !after) return refuse('not-known', noCount(before ? b : a))
  const [earlier, later] = [monthsIn(a.period), monthsIn(b.period)]
  const tested = changeBetween({ count: before, time: earlier }, { count: after, time: later })
  if (!tested.ok) return tested
  const [first, second] = [divide(before, earlier), divide(after, later)]
  if (!first.ok || !second.ok) throw new Error('lengths that were told apart from none divide')
  const { observed: ratio } = tested.value
  return accept({
    per: 'month',
    before: first.value,
    after: second.value,
    change: subtract(second.value, first.value),
    ...(ratio ? { ratio } : {}),
    tested: tested.value,
    caveats: caveatsOf(a, b),
  })
}

function noCount({ label }: Figure): string {
  return `"${label}" gives no count, so there is nothing to compare.`
}

/** One way in which two figures do not measure the same thing. */
export interface Difference {
  readonly reason: NotComparable
  readonly message: string
}

/** Every difference that forbids comparing two figures, the gravest first; none when they may be compared. */
export function differencesBetween(a: Figure, b: Figure, releases: readonly Release[]): Difference[] {
  return [
    unitsDiffer(a, b),
    publicationsDiffer(a, b, releases),
    placesDiffer(a, b),
    coverageDiffers(a, b),
    lengthsDiffer(a, b),
  ].filter((difference) => difference !== undefined)
}

function unitsDiffer(a: Figure, b: Figure): Difference | undefined {
  if (a.unit === b.unit) return undefined
  return { reason: 'different-units', message: `One counts ${unitWords[a.unit]}, the other ${unitWords[b.unit]}.` }
}

function publicationsDiffer(a: Figure, b: Figure, releases: readonly Release[]): Difference | undefined {
  if (a.release === b.release) return undefined
  const [first, second] = [releaseOf(a, releases), releaseOf(b, releases)]
  if (first && second && first.series !== second.series) {
    return { reason: 'different-series', message: `They belong to different series: ${first.series}, and ${second.series}.` }
  }
  const named = first && second ? ` (“${first.title}” and “${second.title}”)` : ''
  return {
    reason: 'different-releases',
    message: `They come from different releases${named}, which revise earlier years and cover different forces.`,
  }
}

function releaseOf(figure: Figure, releases: readonly Release[]): Release | undefined {
  return releases.find((release) => release.id === figure.release)
}

function placesDiffer(a: Figure, b: Figure): Difference | undefined {
  if (a.geography === b.geography) return undefined
  return { reason: 'different-geography', message: `One covers ${a.geography}, the other ${b.geography}.` }
}

function coverageDiffers(a: Figure, b: Figure): Difference | undefined {
  if (!a.coverage || !b.coverage || sameCoverage(a.coverage, b.coverage)) return undefined
  return {
    reason: 'different-coverage',
    message: `Different forces answered: ${a.coverage.answered} of ${a.coverage.of}, and ${b.coverage.answered} of ${b.coverage.of}.`,
  }
}

function sameCoverage(a: Coverage, b: Coverage): boolean {
  const absent = ({ missing, inPart = [] }: Coverage) => [...missing, ...inPart].sort().join()
  return a.answered === b.answered && a.of === b.of && absent(a) === absent(b)
}

function lengthsDiffer(a: Figure, b: Figure): Difference | undefined {
  const [first, second] = [monthsIn(a.period), monthsIn(b.period)]
  if (meets(first, second, 1e-9)) return undefined
  return { reason: 'different-length', message: `One covers ${printInterval(first)} months, the other ${printInterval(second)}.` }
}

function caveatsOf(a: Figure, b: Figure): string[] {
  const silent = [a, b]
    .filter((figure) => !figure.coverage)
    .map((figure) => `"${figure.label}" does not say how many forces it covers.`)
  return [...new Set(silent)]
}
