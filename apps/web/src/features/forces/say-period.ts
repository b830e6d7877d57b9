import { sayPartial } from '@dutywatch/domain/date'
import {
  mainYear,
  printInterval,
  printNumber,
  printPercent,
  type Cell,
  type Interval,
  type RateWarning,
} from '@dutywatch/domain/evidence'
import { sayCell } from '../../words/cells.ts'
import { printGrowth, sayTested } from '../../words/chance.ts'
import { counted } from '../../words/counted.ts'
import { namePlace, printRate, sayAfterRecorded, sayCount, sayDuring, sayPeriodBriefly } from '../../words/figures.ts'
import { listed } from '../../words/listed.ts'
import type { ChosenPeriod, ForceInPeriod, Measure } from './answers.ts'

/** What is shown: the release, its period, what it counts and its total with who stands behind it. */
export function sayPeriodShown({ release, period, total, forces }: ChosenPeriod, offence: string | undefined): string {
  const unit = forces.find(({ figure }) => figure !== undefined)?.figure?.unit ?? 'recorded-offences'
  const what = sayAfterRecorded(unit, release.counts ?? offence)
  const other = release.counts === undefined ? '' : ' This is not the offence that the campaign counts.'
  const whole = total
    ? ` Together: ${sayCount(total.cell, release)}, ${namePlace(total)}.`
    : ' The release prints no total for them.'
  return `Recorded ${what} ${sayDuring(period)}, force by force, as the ${release.publisher} printed them (${sayPartial(release.publishedOn)}).${whole}${other}`
}

/**
 * "44 of 44 forces of this release answered: 41 with a count, 3 withheld to protect people; 100% of the people of their areas (2011)." Where some
 * did not answer, also how much of an earlier count the others had.
 */
export function sayAnswering({ coverage }: Pick<ChosenPeriod, 'coverage'>): string {
  const { answered, of, counted: withCount, withheld, byPopulation, byEarlier } = coverage
  const kinds = [
    `${withCount} with a count that is shown`,
    ...(withheld > 0 ? [`${withheld} withheld to protect people`] : []),
    ...(answered > withCount + withheld ? [`${answered - withCount - withheld} with bounds only`] : []),
  ]
  const share = byPopulation && printInterval(percentOf(byPopulation.share), printPercent)
  const unweighed = byPopulation?.unweighed.length ?? 0
  const without =
    unweighed === 0 ? '' : `, leaving out ${counted(unweighed, 'body', 'bodies')} without an area or a population held`
  const people = byPopulation ? `; ${share} of the people of their areas in ${byPopulation.year}${without}` : ''
  const earlier = byEarlier
    ? `; those had ${printInterval(percentOf(byEarlier.share), printPercent)} of what these forces counted in ${sayPeriodBriefly(byEarlier.since)}`
    : ''
  return `${answered} of ${of} forces of this release answered: ${listed(kinds)}${people}${earlier}.`
}

function percentOf({ low, high, point }: Interval): Interval {
  const percent = (value: number | undefined) => (value === undefined ? undefined : value * 100)
  return {
    ...(low !== undefined && { low: percent(low) ?? 0 }),
    ...(high !== undefined && { high: percent(high) ?? 0 }),
    ...(point !== undefined && { point: percent(point) ?? 0 }),
  }
}

/** The number of a force by a measure; nothing where it has none that is single. */
export function valueOf({ figure, rate }: ForceInPeriod, measure: Measure): number | undefined {
  if (measure === 'count') return figure?.cell.kind === 'count' ? figure.cell.value : undefined
  return rate?.ok ? rate.value.rate.point : undefined
}

/** A rate with its denominator, the year of it and what to beware of; in words why there is none. */
export function sayRate({ figure, rate }: ForceInPeriod): string {
  if (figure === undefined) return 'not in this release'
  if (rate === undefined) return 'none: no count is shown'
  if (!rate.ok) return `none: no population of ${mainYear(figure.period)} or a year beside it is held`
  const { rate: value, population, year, warnings } = rate.value
  const number = value.point === undefined ? printInterval(value, printRate) : printRate(value.point)
  return `${number} (of ${printNumber(population)} people in ${year})${warnings.map((warning) => `; ${warningWords[warning]}`).join('')}`
}

const warningWords = {
  'other-year': 'population of a neighbouring year',
  'few-residents': 'so few live there that a rate misleads',
  'small-count': 'on fewer than 20, so chance weighs heavily',
} as const satisfies Record<RateWarning, string>

/** How a force changed since the first period of the release, as printed; why it cannot be said. */
export function sayChange({ force }: ForceInPeriod, { change }: Pick<ChosenPeriod, 'change'>): string {
  const row = change?.panel.forces.find((each) => each.force === force.id)
  if (change === undefined) return 'no earlier period in this release'
  if (row === undefined) return 'no count for both periods'
  return `${printInterval(row.before)} to ${printInterval(row.after)}, since ${sayPeriodBriefly(change.since)}`
}

/** The change of the forces together that gave a count for both periods, and whether chance could do it. */
export function sayPanel({ change }: Pick<ChosenPeriod, 'change'>): string | undefined {
  if (change === undefined) return undefined
  const { coverage, before, after, ratio, tested } = change.panel
  const by = ratio ? `, a change of ${printInterval(ratio, printGrowth)}` : ''
  const chance = tested ? ` ${sayTested(tested)}` : ''
  return `Forces that gave a count for both periods, ${coverage.matched} of ${coverage.of}: ${printInterval(before)} in ${sayPeriodBriefly(change.since)}, then ${printInterval(after)}${by}.${chance}`
}

/** What stands on a tile and in a table where there is no number. */
export function sayNoNumber(cell: Cell | undefined): string {
  return cell === undefined ? 'not in this release' : sayCell(cell)
}
