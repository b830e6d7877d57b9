import { daysBetween, parts, type PlainDate } from '../date/plain-date.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { firstDayOf, lastDayOf } from '../source/partial-date.ts'
import { poissonInterval, refuseUncounted, type ConfidenceInterval, type NotCounted } from './confidence-interval.ts'
import { divide, exactly, multiply, type Interval } from './interval.ts'
import { monthsIn, type Period } from './period.ts'
import { printNumber } from './print.ts'

/** How many people lived in a force's area in the middle of a year, or at a census. */
export interface Residents {
  readonly force: string
  readonly year: number
  readonly population: number
  readonly basis?: 'mid-year' | 'census'
}

/** How many people a rate is of. */
export type PerPeople = 1_000 | 100_000 | 1_000_000

/** What was counted, over which period, by the forces of which areas. */
export interface CountedInAreas {
  readonly count: Interval
  readonly period: Period
  readonly forces: readonly string[]
}

/**
 * Why a rate misleads, or may: its denominator is of a neighbouring year; some area has so few residents that those present, not those
 * who live there, decide what is recorded (the City of London); or the count is so small that the next year may differ by chance alone.
 */
export type RateWarning = 'other-year' | 'few-residents' | 'small-count'

/** An area with fewer residents than this is not described by them. Our rule: no area policed by a territorial force but the City of London has so few. */
export const fewestResidents = 50_000

/**
 * A rate on a smaller count is unstable: the exact interval of 20 already runs from 12 to 31.
 * @see Office for National Statistics: rates on fewer than 20 events are marked as of low reliability
 */
export const fewestForStableRate = 20

/** A yearly rate for so many people, with the denominator it stands on and what chance leaves open. */
export interface PopulationRate {
  readonly per: PerPeople
  readonly rate: Interval
  readonly chance: ConfidenceInterval
  readonly population: number
  /** The year of the mid-year estimates. */
  readonly year: number
  readonly warnings: readonly RateWarning[]
}

/**
 * The rate a year for so many residents. The denominator is of the year in which most of the period lies, its mid-year estimate
 * before its census, or of a neighbouring year with a warning. Refused when no year near enough is held for every area (a rate of some areas'
 * offences by others' residents is none), for a period without length, and for what is no count.
 * @see Office for National Statistics, Police force area data tables: rates per 1,000 population on mid-year estimates
 */
export function populationRateOf(
  { count, period, forces }: CountedInAreas,
  residents: readonly Residents[],
  per: PerPeople,
): Outcome<PopulationRate, 'no-population' | 'no-length' | NotCounted> {
  const uncounted = refuseUncounted([count])
  if (uncounted) return uncounted
  const held = nearestYear(forces, residents, mainYear(period))
  if (!held) return refuse('no-population', noPopulation(forces, residents, period))
  const populations = held.map(({ population }) => population)
  const population = populations.reduce((sum, one) => sum + one, 0)
  const perYear = divide(exactly((12 * per) / population), monthsIn(period))
  if (!perYear.ok) return refuse('no-length', 'The period may have no length at all, so there is no rate. Say when it ends.')
  const year = held[0]?.year ?? mainYear(period)
  const warnings: (RateWarning | false)[] = [
    year !== mainYear(period) && 'other-year',
    populations.some((one) => one < fewestResidents) && 'few-residents',
    (count.low ?? 0) < fewestForStableRate && 'small-count',
  ]
  return accept({
    per,
    rate: multiply(count, perYear.value),
    chance: scaled(poissonInterval(count), perYear.value),
    population,
    year,
    warnings: warnings.filter((warning) => warning !== false),
  })
}

/** The year in which most days of a period lie, the earlier of two that have as many. */
export function mainYear({ from, to }: Period): number {
  const [first, last] = [firstDayOf(from), lastDayOf(to)]
  const [firstYear, lastYear] = [parts(first).year, parts(last).year]
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const most = years.map((year) => ({ year, days: daysOfYear(year, first, last) }))
  return most.reduce((best, one) => (one.days > best.days ? one : best)).year
}

function daysOfYear(year: number, first: PlainDate, last: PlainDate): number {
  const [opens, closes] = [firstDayOf(String(year)), lastDayOf(String(year))]
  return daysBetween(first > opens ? first : opens, last < closes ? last : closes) + 1
}

/** One population for each area, all of one year: the year itself, else the one before or after. */
function nearestYear(forces: readonly string[], residents: readonly Residents[], year: number): Residents[] | undefined {
  if (forces.length === 0) return undefined
  for (const candidate of [year, year - 1, year + 1]) {
    const found = forces.flatMap((force) => populationIn(candidate, force, residents) ?? [])
    if (found.length === forces.length) return found
  }
  return undefined
}

/** The population of an area in a year: the mid-year estimate, else the count of a census. */
export function populationIn(year: number, force: string, residents: readonly Residents[]): Residents | undefined {
  const held = residents.filter((one) => one.force === force && one.year === year && one.population > 0)
  return held.find(({ basis }) => basis !== 'census') ?? held[0]
}

function noPopulation(forces: readonly string[], residents: readonly Residents[], period: Period): string {
  const year = mainYear(period)
  const without = forces.filter((force) => !residents.some((one) => one.force === force && Math.abs(one.year - year) <= 1))
  const whose =
    without.length === 0
      ? 'all of the areas in one year'
      : without.length > 3
        ? `${printNumber(without.length)} areas`
        : without.join(', ')
  return `How many people lived in ${whose} in ${year}, or the year before or after, is not held, so there is no rate. Give the count alone.`
}

function scaled({ lower, upper, estimate }: ConfidenceInterval, factor: Interval): ConfidenceInterval {
  const [least, most] = [factor.low ?? 0, factor.high ?? Infinity]
  return {
    lower: lower * least,
    ...(upper === undefined || !Number.isFinite(most) ? {} : { upper: upper * most }),
    ...(estimate === undefined || factor.point === undefined ? {} : { estimate: estimate * factor.point }),
  }
}
