import { printPercent } from '@dutywatch/domain/evidence'
import { listed } from '../../words/listed.ts'
import type { ReleaseShown } from './answers.ts'

type Total = ReleaseShown['totals'][number]

/** "41 of 46 answered, 2 of them in part; 96% of the people living in their areas (2017)"; says when it was not said. */
export function sayTotalCoverage({ coverage, population }: Pick<Total, 'coverage' | 'population'>): string {
  if (coverage === undefined) return 'how many answered is not said'
  const { answered, partial = 0, refused = 0, of } = coverage
  const parts = [
    `${answered + partial} of ${of} answered`,
    ...(partial > 0 ? [`${partial} of them without an exact public count`] : []),
    ...(refused > 0 ? [`${refused} refused or hold nothing`] : []),
  ]
  return [parts.join(', '), ...sayPopulation(population)].join('; ')
}

function sayPopulation(population: Total['population']): string[] {
  if (population === undefined) return []
  const { percent, year, without } = population
  const left = without.length === 0 ? '' : `, ${listed(without)} not counted in that`
  return [`${printPercent(percent)} of the population (${year})${left}`]
}
