import { unitWords, type Coverage, type Figure, type Release } from '@dutywatch/domain/evidence'
import { CoverageBar, CoverageKey, sayCoverage, type CoveragePart, type Picture } from '../charts/index.ts'
import { recordPage } from '../place/record-address.ts'
import { namePlace, sayFigure, sayPeriodBriefly } from '../words/figures.ts'
import { listed } from '../words/listed.ts'

/** A total and the release that printed it. */
export interface CoveredFigure {
  readonly figure: Figure
  readonly release: Release
}

/** A square for every force that was asked, filled when it answered; nothing where that was not said. */
export function coveragePicture({ figure, release }: CoveredFigure): Picture | undefined {
  const { coverage } = figure
  if (coverage === undefined) return undefined
  const parts = coverageParts(coverage)
  const named = coverage.missing.length === 0 ? '' : ` No figure from ${coverage.missing.join(', ')}.`
  const inPart = coverage.inPart ? ` ${listed(coverage.inPart)} gave other figures that were asked for, and not this.` : ''
  return {
    name: 'coverage',
    query: { figure: figure.id },
    page: { to: recordPage('releases', release.id) },
    title: `Who answered: ${namePlace(figure)}, ${sayPeriodBriefly(figure.period)}`,
    sentence: `${sayCoverage(parts, 'forces')}${named}${inPart}`,
    coverage: `They stand behind ${sayFigure(figure, release)}, ${sayPeriodBriefly(figure.period)}.`,
    cited: figure.citations,
    draw: (proportion) => <CoverageBar proportion={proportion} parts={parts} unit="forces" />,
    legend: <CoverageKey parts={parts} />,
    figures: {
      header: [
        'release',
        'what',
        'unit',
        'place',
        'period_from',
        'period_to',
        'forces_answered',
        'forces_asked',
        'forces_missing',
        'forces_in_part',
        'sources',
      ],
      rows: [
        [
          release.id,
          figure.label,
          unitWords[figure.unit],
          figure.geography,
          figure.period.from,
          figure.period.to,
          coverage.answered,
          coverage.of,
          coverage.missing.join('; '),
          coverage.inPart?.join('; '),
          figure.citations.map(({ source }) => source).join('; '),
        ],
      ],
    },
  }
}

/** The forces that answered, those that gave other figures than this, and those that gave none; only what there is. */
export function coverageParts({ answered, of, inPart = [] }: Coverage): CoveragePart[] {
  const parts: CoveragePart[] = [
    { key: 'answered', label: 'gave a figure', count: answered, look: 'full' },
    { key: 'in-part', label: 'gave a part, and not this', count: inPart.length, look: 'half' },
    { key: 'missing', label: 'gave no figure', count: of - answered - inPart.length, look: 'empty' },
  ]
  return parts.filter(({ count }) => count > 0)
}
