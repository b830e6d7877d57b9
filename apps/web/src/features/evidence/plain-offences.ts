import { unitWords, type Figure, type Release } from '@dutywatch/domain/evidence'
import type { PlainTable } from '../../charts/index.ts'
import { boundsOf, countOf } from '../../panels/plain-values.ts'
import { perMonth } from '../../panels/release-blocks.ts'
import { sayCount } from '../../words/figures.ts'
import type { ReleaseShown, ReleasesAnswer } from './answers.ts'
import { formerOf } from './offence-lanes.ts'

const header = [
  'release',
  'publisher',
  'published',
  'what',
  'unit',
  'place',
  'period_from',
  'period_to',
  'last_month_unclear',
  'value',
  'at_least',
  'at_most',
  'a_month_at_least',
  'a_month_at_most',
  'as_printed',
  'value_of_the_release_before',
  'forces_answered',
  'forces_asked',
  'forces_missing',
  'forces_in_part',
  'sources',
] as const

/** The drawn figures as rows for programs, then those that nobody has published. */
export function plainFigures(drawn: readonly ReleaseShown[], { notKnown, restatements }: ReleasesAnswer): PlainTable {
  const known = drawn.flatMap(({ release, figures }) =>
    figures.map(({ figure }) => rowOf(figure, release, formerOf(figure, restatements))),
  )
  return { header, rows: [...known, ...notKnown.map((figure) => rowOf(figure))] }
}

/** One figure; one that nobody has published stands without a release. */
function rowOf(figure: Figure, release?: Release, former?: string) {
  const { cell, coverage, period } = figure
  const monthly = perMonth(figure)
  return [
    release?.id,
    release?.publisher,
    release?.publishedOn,
    figure.label,
    unitWords[figure.unit],
    figure.geography,
    period.from,
    period.to,
    period.lastMonth === 'unclear' ? 'yes' : 'no',
    countOf(cell),
    ...boundsOf(cell),
    ...[monthly?.low, monthly?.high].map((rate) => (rate === undefined ? undefined : Math.round(rate * 100) / 100)),
    sayCount(cell, release),
    former,
    coverage?.answered,
    coverage?.of,
    coverage?.missing.join('; '),
    coverage?.inPart?.join('; '),
    figure.citations.map(({ source }) => source).join('; '),
  ]
}
