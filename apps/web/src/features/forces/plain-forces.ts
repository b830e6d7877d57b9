import { by } from '@dutywatch/domain'
import { unitWords } from '@dutywatch/domain/evidence'
import type { PlainTable } from '../../charts/index.ts'
import { boundsOf, countOf } from '../../panels/plain-values.ts'
import type { ChosenPeriod } from './answers.ts'
import { sayNoNumber } from './say-period.ts'

const header = [
  'release',
  'publisher',
  'published',
  'force',
  'force_name',
  'force_code',
  'unit',
  'counts',
  'period_from',
  'period_to',
  'answer',
  'value',
  'at_least',
  'at_most',
  'rate_per_100000_a_year',
  'population',
  'population_year',
  'rate_warnings',
  'forces_answered',
  'forces_asked',
  'sources',
] as const

/** The forces of one period as rows for programs, each with what it answered, its rate and what that is of. */
export function plainForces(chosen: ChosenPeriod): PlainTable {
  const { release, period, coverage } = chosen
  const rows = chosen.forces
    .filter(({ figure }) => figure !== undefined)
    .toSorted(by(({ force }) => force.name))
    .map(({ force, figure, rate }) => [
      release.id,
      release.publisher,
      release.publishedOn,
      force.id,
      force.name,
      force.code,
      figure && unitWords[figure.unit],
      release.counts,
      period.from,
      period.to,
      sayNoNumber(figure?.cell),
      figure && countOf(figure.cell),
      ...(figure ? boundsOf(figure.cell) : [undefined, undefined]),
      rate?.ok && rate.value.rate.point !== undefined ? Math.round(rate.value.rate.point * 100) / 100 : undefined,
      rate?.ok ? rate.value.population : undefined,
      rate?.ok ? rate.value.year : undefined,
      rate?.ok ? rate.value.warnings.join('; ') || undefined : undefined,
      coverage.answered,
      coverage.of,
      figure?.citations.map(({ source }) => source).join('; '),
    ])
  return { header, rows }
}
