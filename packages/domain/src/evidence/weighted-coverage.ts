import { accept, refuse, type Outcome } from '../outcome.ts'
import { cellInterval } from './cell-interval.ts'
import type { ForceFigure } from './evidence.ts'
import { add, exactly, partOfSum, type Interval } from './interval.ts'
import { populationIn, type Residents } from './population-rate.ts'

/** Whose answers a total stands on. */
export interface Answering {
  /** Every force that was asked. */
  readonly asked: readonly string[]
  /** Those of them whose counts are in the total. */
  readonly answered: readonly string[]
  /** Every force of the totals that this one stands beside, so that all are by the residents of one year; those asked unless given. */
  readonly beside?: readonly string[]
}

/** How much of what was asked for a total covers: forces by number, and the same weighed by how large each is. */
export interface WeightedCoverage {
  readonly answered: number
  readonly of: number
  /** The answering forces' fraction of all weights that are held. */
  readonly share: Interval
  /** Forces that were asked and whose weight is not held: they are in neither part of the fraction. */
  readonly unweighed: readonly string[]
}

export type NotWeighed = 'not-asked' | 'nothing-held' | 'below-zero'

/** The same by residents, of one year for every force. */
export interface PopulationCoverage extends WeightedCoverage {
  readonly year: number
}

/**
 * Coverage by share of the residents of the areas asked: of the year in which the most of them are held, and of several such years the
 * one nearest to `near`. Shares of the population move slowly, so an older count of all is better than a newer one of some. Refused when
 * a force answered unasked, or no population is held.
 */
export function coverageByPopulation(
  answering: Answering,
  residents: readonly Residents[],
  near: number,
): Outcome<PopulationCoverage, NotWeighed> {
  const year = fullestYear(answering.beside ?? answering.asked, residents, near)
  const coverage = weighed(answering, (force) => {
    const held = year === undefined ? undefined : populationIn(year, force, residents)
    return held && exactly(held.population)
  })
  return coverage.ok ? accept({ ...coverage.value, year: year ?? near }) : coverage
}

function fullestYear(asked: readonly string[], residents: readonly Residents[], near: number): number | undefined {
  const held = (year: number) => asked.filter((force) => populationIn(year, force, residents)).length
  const years = [...new Set(residents.map(({ year }) => year))].map((year) => ({
    year,
    held: held(year),
    off: Math.abs(year - near),
  }))
  return years.toSorted((one, other) => other.held - one.held || one.off - other.off || one.year - other.year)[0]?.year
}

/**
 * Coverage by share of what the same forces counted in an earlier period; suppressed counts make it an interval. Refused alike, and where
 * a force took back more than it counted in that period, which is no weight.
 */
export function coverageByEarlierTotal(
  answering: Answering,
  earlier: readonly ForceFigure[],
): Outcome<WeightedCoverage, NotWeighed> {
  return weighed(answering, (force) => {
    const cell = earlier.find((figure) => figure.force === force)?.cell
    return cell && cellInterval(cell)
  })
}

function weighed(
  { asked, answered }: Answering,
  weightOf: (force: string) => Interval | undefined,
): Outcome<WeightedCoverage, NotWeighed> {
  const [all, given] = [new Set(asked), new Set(answered)]
  const unasked = [...given].filter((force) => !all.has(force))
  if (unasked.length > 0)
    return refuse('not-asked', `${unasked.join(', ')} answered without being asked. Name every force that was asked.`)
  const weights = [...all].map((force) => ({ force, weight: weightOf(force) }))
  const negative = weights.find(({ weight }) => weight?.low !== undefined && weight.low < 0)
  if (negative)
    return refuse(
      'below-zero',
      `${negative.force} counted less than nothing in the earlier period. Weigh by another period, or by residents.`,
    )
  const sum = (isGiven: boolean) =>
    weights
      .filter(({ force }) => given.has(force) === isGiven)
      .map(({ weight }) => weight ?? exactly(0))
      .reduce(add, exactly(0))
  const share = partOfSum(sum(true), sum(false))
  if (!share)
    return refuse('nothing-held', 'Nothing is held to weigh these forces by. Give how many of how many answered, and no share.')
  const unweighed = weights.filter(({ weight }) => weight === undefined).map(({ force }) => force)
  return accept({ answered: given.size, of: all.size, share, unweighed })
}
