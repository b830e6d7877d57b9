import { by } from '@dutywatch/domain'
import { follows, unitWords } from '@dutywatch/domain/evidence'
import { ReleaseLanes, spanOf, type LaneGroup, type Picture, type PlainTable } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import type { ForceFigureShown } from '../../panels/answers.ts'
import { boundsOf, countOf } from '../../panels/plain-values.ts'
import { blockOf, sayPerMonth } from '../../panels/release-blocks.ts'
import { capitalised } from '../../words/capitalised.ts'
import { isFigure, sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ForceAnswer } from './answers.ts'
import { sayRelease } from './forces-picture.tsx'

/** What one force recorded, a row for each release; nothing where no release prints it. */
export function forcePicture({
  force,
  figures,
  offence,
}: Pick<ForceAnswer, 'force' | 'figures' | 'offence'>): Picture | undefined {
  const [first] = figures
  if (first === undefined) return undefined
  const groups = groupsOf(figures, offence)
  const days = groups.flatMap(({ lanes }) => lanes.flatMap(({ blocks }) => blocks.flatMap(({ from, to }) => [from, to])))
  const said = figures.map(
    ({ figure, release }) =>
      `${sayCell(figure.cell)} for ${sayPeriodBriefly(figure.period)}${release ? ` (${sayRelease(release)})` : ''}`,
  )
  return {
    name: 'force',
    query: { force: force.id },
    page: { to: recordPage('forces', force.id), hash: 'recorded' },
    title: `${force.name}: what it recorded, release by release`,
    sentence: `What ${force.name} recorded, as each release printed it. Each row is a release: nothing joins one to another. Periods of one release are joined where one follows the other.`,
    coverage: `Each number is of this force alone: ${figures.filter(({ figure }) => isFigure(figure.cell)).length} of ${figures.length} periods have an answer.`,
    cited: [...new Map(figures.flatMap(({ figure }) => figure.citations).map((cited) => [cited.source, cited])).values()],
    draw: (proportion) => (
      <ReleaseLanes
        proportion={proportion}
        groups={groups}
        span={spanOf(days)}
        unit={unitWords[first.figure.unit]}
        title={`Recorded by ${force.name}, release by release`}
        description={`${said.join('. ')}.`}
      />
    ),
    figures: plainFigures(figures, force.name),
  }
}

/** Releases under what they count, in the order of publication. */
function groupsOf(figures: readonly ForceFigureShown[], offence: string | undefined): LaneGroup[] {
  const releases = [...new Map(figures.flatMap(({ release }) => (release ? [[release.id, release] as const] : []))).values()]
  // A sort would put what is undefined last: the offence that the campaign counts comes first.
  const others = [...new Set(releases.flatMap(({ counts }) => counts ?? []))]
  const counted = releases.some(({ counts }) => counts === undefined) ? [undefined, ...others] : others
  return counted.map((counts) => ({
    key: counts ?? 'counted',
    label: capitalised(counts ?? offence ?? 'recorded offences'),
    lanes: releases
      .filter((release) => release.counts === counts)
      .toSorted(by(({ knownFrom }) => knownFrom))
      .map((release) => {
        const own = figures.filter(({ figure }) => figure.release === release.id).map(({ figure }) => figure)
        return {
          key: release.id,
          label: sayRelease(release),
          detail: 'this force alone',
          blocks: own.map((figure) => {
            const isJoined = own.some((other) => other.period.from < figure.period.from && follows(other.period, figure.period))
            return blockOf(figure, { key: figure.id, continues: isJoined })
          }),
        }
      }),
  }))
}

function plainFigures(figures: readonly ForceFigureShown[], name: string): PlainTable {
  return {
    header: [
      'force',
      'release',
      'publisher',
      'published',
      'counts',
      'unit',
      'period_from',
      'period_to',
      'answer',
      'value',
      'at_least',
      'at_most',
      'a_month',
      'forces_answered',
      'forces_asked',
      'sources',
    ],
    rows: figures.map(({ figure, release }) => [
      name,
      figure.release,
      release?.publisher,
      release?.publishedOn,
      release?.counts,
      unitWords[figure.unit],
      figure.period.from,
      figure.period.to,
      sayCell(figure.cell),
      countOf(figure.cell),
      ...boundsOf(figure.cell),
      sayPerMonth(figure),
      isFigure(figure.cell) ? 1 : 0,
      1,
      figure.citations.map(({ source }) => source).join('; '),
    ]),
  }
}
