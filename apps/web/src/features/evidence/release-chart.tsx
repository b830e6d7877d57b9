import { sayPartial } from '@dutywatch/domain/date'
import { cellInterval, type Figure } from '@dutywatch/domain/evidence'
import { ChartFigure, ReleaseSeries, type Bar, type BarGroup } from '../../charts/index.ts'
import { uncapitalised } from '../../words/capitalised.ts'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { FigureShown, ReleasesAnswer } from './answers.ts'
import { FigureTable } from './figure-table.tsx'
import { describeReleases, sayReleases } from './say-evidence.ts'

/** Every release that counted the offence in the widest place, oldest first, each a group of its own; what is not known stays a gap. */
export function ReleaseChart({ leading, offence, releases, notKnown }: ReleasesAnswer) {
  const drawn = releases.filter(({ leads }) => leads)
  const groups: BarGroup[] = [
    ...drawn.map(({ release, figures }) => ({
      key: release.id,
      label: `${sayPartial(release.publishedOn)}: ${figures[0]?.figure.geography ?? ''}`,
      bars: figures.map(({ figure }) => barOf(figure, isPart(figure, figures))),
    })),
    ...(notKnown.length > 0
      ? [{ key: 'not-known', label: 'No release known here', bars: notKnown.map((figure) => barOf(figure)) }]
      : []),
  ]
  return (
    <ChartFigure
      sentence={sayReleases({ leading, offence })}
      draw={(proportion) => (
        <ReleaseSeries
          proportion={proportion}
          releases={groups}
          unit="recorded offences"
          title="Recorded offences, release by release"
          description={describeReleases({ leading })}
        />
      )}
      table={<FigureTable caption="The drawn figures, release by release" releases={drawn} />}
      source={leading.flatMap(({ figure }) => figure.citations)}
    />
  )
}

/** Whether a figure takes apart the one its release led with: the same period and place over again. */
function isPart(figure: Figure, figures: readonly FigureShown[]): boolean {
  return (
    !figure.headline &&
    figures.some(
      ({ figure: { headline, period, geography } }) =>
        headline && geography === figure.geography && period.from === figure.period.from && period.to === figure.period.to,
    )
  )
}

function barOf(figure: Figure, part = false): Bar {
  const interval = cellInterval(figure.cell)
  const isOpenEnded = interval !== undefined && interval.high === undefined
  const period = sayPeriodBriefly(figure.period)
  return {
    key: figure.id,
    label: part ? `of these: ${uncapitalised(figure.label)}` : period,
    ...(interval?.low !== undefined && { low: figure.cell.kind === 'more-than' ? figure.cell.value : interval.low }),
    ...(interval?.high !== undefined && { high: interval.high }),
    ...(isOpenEnded && { isOpenEnded: true }),
    words: figure.coverage
      ? `${sayCell(figure.cell)} (${figure.coverage.answered} of ${figure.coverage.of} forces)`
      : sayCell(figure.cell),
  }
}
