import { sayPartial } from '@dutywatch/domain/date'
import {
  namePlace,
  sayAfterRecorded,
  sayCount,
  sayDuring,
  sayFigureCoverage,
  sayPeriodBriefly,
  sayPlace,
} from '../../words/figures.ts'
import { listed } from '../../words/listed.ts'
import type { Leading, ReleasesAnswer } from './answers.ts'

/** The figure that leads with its unit, place, period and coverage, and that it stands alone. */
export function sayEvidence({ leading, offence }: Pick<ReleasesAnswer, 'leading' | 'offence'>): string {
  const [newest] = leading
  if (newest === undefined) return 'No figure had been published by this day.'
  const alone =
    leading.length === 1
      ? 'It is the first release.'
      : `It is the ${isLatest(leading) ? 'latest' : 'widest'} of ${leading.length} releases that cannot be compared: they cover different forces, and later ones revise earlier years.`
  return `${sayLeading(newest, offence)} ${alone}`
}

function isLatest([first, ...others]: readonly Leading[]): boolean {
  return first !== undefined && others.every(({ release }) => release.knownFrom <= first.release.knownFrom)
}

/** One figure as a sentence. */
function sayLeading({ figure, release }: Leading, offence: string | undefined): string {
  const { coverage } = figure
  const told = coverage
    ? `${coverage.answered} of ${coverage.of} forces gave the ${release.publisher} a figure`
    : `forces told the ${release.publisher}, which does not say how many of them answered`
  const offences = `${sayCount(figure.cell, release)} ${sayAfterRecorded(figure.unit, offence)}`
  return `Police in ${sayPlace(figure)} recorded ${offences} ${sayDuring(figure.period)}: ${told}.`
}

/** What the drawing of all releases shows. */
export function sayReleases({ leading, offence }: Pick<ReleasesAnswer, 'leading' | 'offence'>): string {
  const publishers = listed([...new Set(leading.map(({ release }) => release.publisher))])
  const what = `Recorded ${sayAfterRecorded('recorded-offences', offence)}`
  if (leading.length === 1) return `${what}, as the only release of the ${publishers} printed them.`
  return `${what}, as each of ${leading.length} releases of the ${publishers} printed them. Each row is a release: nothing joins one to another, because releases cover different forces and later ones revise earlier years.`
}

/** A figure for those who cannot see the drawing. */
export function describeReleases({ leading }: Pick<ReleasesAnswer, 'leading'>): string {
  const said = leading.map(
    ({ figure, release }) =>
      `${sayPartial(release.publishedOn)}: ${sayCount(figure.cell, release)} for ${sayPeriodBriefly(figure.period)}, ${namePlace(figure)}, ${sayFigureCoverage(figure.coverage)}`,
  )
  return `${said.join('. ')}.`
}
