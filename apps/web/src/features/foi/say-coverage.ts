import { printPercent } from '@dutywatch/domain/evidence'
import { namePlace } from '../../words/figures.ts'
import { listed } from '../../words/listed.ts'
import type { ReleaseShown } from './answers.ts'

type Total = ReleaseShown['totals'][number]

/**
 * "6 of 9 gave a figure, 2 of them no exact public count, 1 gave a part, and not this, 1 refused or holds nothing, no answer of 1 is held; 96% of the
 * people in the areas of the 9 forces asked (2017)"; says when it was not said.
 */
export function sayTotalCoverage({
  coverage,
  leftOpen = 0,
  only,
  population,
}: Pick<Total, 'coverage' | 'leftOpen' | 'only' | 'population'>): string {
  if (coverage === undefined) return 'how many gave a figure is not said'
  const { answered, partial = 0, refused = 0, silent = 0, of } = coverage
  const inexact = partial - leftOpen
  const parts = [
    only
      ? `only the ${only.length} of ${of} that told every platform: ${listed(only)}`
      : `${answered + inexact} of ${of} gave a figure`,
    ...(inexact > 0 ? [`${inexact} of them no exact public count`] : []),
    ...(leftOpen > 0 ? [`${leftOpen} gave a part, and not this`] : []),
    ...(refused > 0 ? [`${refused} refused or ${refused === 1 ? 'holds' : 'hold'} nothing`] : []),
    ...(silent > 0 ? [`no answer of ${silent} is held`] : []),
  ]
  return [parts.join(', '), ...sayPopulation(population, of)].join('; ')
}

function sayPopulation(population: Total['population'], of: number): string[] {
  if (population === undefined) return []
  const { percent, year, without } = population
  const left = without.length === 0 ? '' : `, ${listed(without)} not counted in that`
  return [`${printPercent(percent)} of the people in the areas of the ${of} forces asked (${year})${left}`]
}

/** "England", "12 forces asked"; of a place of which only some forces were asked, those: "7 forces of England and Wales". */
export function nameTotalPlace(total: Pick<Total, 'geography' | 'coverage' | 'forcesThere'>): string {
  const { coverage, forcesThere } = total
  const place = namePlace(total)
  return coverage && forcesThere !== undefined ? `${coverage.of} forces of ${place}` : place
}

/** Of which year the populations are that shares of people stand on, and why that; nothing where there are none. */
export function sayPopulationYears(totals: readonly Pick<Total, 'population'>[]): string | undefined {
  const years = [...new Set(totals.flatMap(({ population }) => population?.year ?? []))].toSorted((a, b) => a - b)
  if (years.length === 0) return undefined
  const which = years.length === 1 ? 'the year' : 'for each period a year near it'
  return `Shares of people are by the populations of ${listed(years.map(String))}, ${which} in which most of the areas asked have one that is held.`
}
