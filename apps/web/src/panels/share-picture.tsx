import {
  printNumber,
  printPercentage,
  unitWords,
  type Figure,
  type Percentage,
  type Release,
  type Standing,
} from '@dutywatch/domain/evidence'
import { ShareBars, type Bar, type Picture, type PlainTable } from '../charts/index.ts'
import { namePlace, sayFigureCoverage, sayPart, sayPeriodBriefly } from '../words/figures.ts'
import type { ShareShown } from './answers.ts'

/** The shares published of one figure. */
export interface SharesOfFigure {
  readonly figure: Figure
  readonly release?: Release | undefined
  /** For how much of the figure the method is known. */
  readonly known?: Percentage | undefined
  /** How much of all that was counted the forces stand for whose shares they are. */
  readonly standing?: Standing | undefined
  readonly shares: readonly ShareShown[]
}

/** The shares published of one figure, from 0 to 100%, each with what it is a share of; nothing where there are none. */
export function sharePicture(group: SharesOfFigure): Picture | undefined {
  const { figure, known, shares } = group
  const [first] = shares
  if (first === undefined) return undefined
  const { of } = first.share
  const whole = of.n === undefined ? `${of.words}; how many there were was not published` : `${printNumber(of.n)} ${of.words}`
  const part = known ? ` The method was recorded for ${sayPart(known)}.` : ''
  return {
    name: 'shares',
    query: { figure: figure.id },
    page: { to: '/evidence/platforms' },
    title: `Shares by platform: ${namePlace(figure)}, ${sayPeriodBriefly(figure.period)}`,
    sentence: `Shares of ${whole}. ${namePlace(figure)}, ${sayPeriodBriefly(figure.period)}.${part}`,
    coverage: `Of the total: ${sayFigureCoverage(figure.coverage)}.`,
    cited: [...new Map(shares.flatMap(({ share }) => share.citations).map((cited) => [cited.source, cited])).values()],
    draw: (proportion) => (
      <ShareBars
        proportion={proportion}
        bars={barsOf(shares)}
        of={of.words}
        title={`Shares by platform, ${figure.label}`}
        description={shares.map((shown) => `${shown.name}: ${sayShare(shown)}`).join('. ')}
      />
    ),
    figures: plainShares([group]),
  }
}

const header = [
  'release',
  'publisher',
  'published',
  'platform',
  'counted_together',
  'regrouped',
  'unit',
  'place',
  'period_from',
  'period_to',
  'percent_as_printed',
  'count',
  'words_as_printed',
  'share_of',
  'how_many_of_those',
  'percent_of_all_at_least',
  'percent_of_all_at_most',
  'total',
  'method_recorded_percent',
  'recorded_by_these_forces',
  'percent_of_counted_at_least',
  'percent_of_counted_at_most',
  'forces_answered',
  'forces_asked',
  'sources',
] as const

/** Shares as rows for programs, each with what it is of, its total and who answered for that. */
export function plainShares(groups: readonly SharesOfFigure[]): PlainTable {
  const rows = groups.flatMap(({ figure, release, known, standing, shares }) =>
    shares.map(({ share, name, members, ofAll, isRegrouped }) => [
      release?.id ?? figure.release,
      release?.publisher,
      release?.publishedOn,
      name,
      members.map((member) => member.name).join('; ') || undefined,
      isRegrouped ? 'yes' : 'no',
      unitWords[share.of.unit],
      figure.geography,
      figure.period.from,
      figure.period.to,
      share.percent,
      share.count,
      share.words,
      share.of.words,
      share.of.n,
      rounded(ofAll?.percent.low),
      rounded(ofAll?.percent.high),
      figure.cell.kind === 'count' ? figure.cell.value : undefined,
      rounded(known?.percent.point),
      standing?.recorded,
      rounded(standing?.percent.low),
      rounded(standing?.percent.high),
      figure.coverage?.answered,
      figure.coverage?.of,
      share.citations.map(({ source }) => source).join('; '),
    ]),
  )
  return { header, rows }
}

function rounded(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 100) / 100
}

/** One bar a platform; where it was printed as a percentage and as a count, the count tells more. */
function barsOf(shares: readonly ShareShown[]): Bar[] {
  const byName = new Map(shares.map((shown) => [shown.name, shown]))
  return [...byName.values()].map((shown) => {
    const { share, name, percentage, isRegrouped } = shown
    const percent = percentage?.percent
    return {
      key: share.id,
      label: isRegrouped ? `${name} (${shown.members.length > 0 ? 'grouped anew' : 'now by itself'})` : name,
      ...(percent && { low: percent.point ?? percent.low }),
      words: sayShareBriefly(shown),
    }
  })
}

/** "55.4%, n = 5,784", "48%, n not published", "“almost half”". */
function sayShareBriefly({ share, percentage }: ShareShown): string {
  const n = share.of.n === undefined ? 'n not published' : `n = ${printNumber(share.of.n)}`
  if (percentage === undefined) return `“${share.words ?? 'not known'}”, ${n}`
  return `${printPercentage(percentage).split(' of ')[0]}, ${n}`
}

/** The share with its denominator in words. */
function sayShare({ share, percentage }: ShareShown): string {
  return percentage ? printPercentage(percentage) : `“${share.words ?? 'not known'}” of ${share.of.words}`
}
