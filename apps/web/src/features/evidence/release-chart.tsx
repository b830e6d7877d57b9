import { sayPartial } from '@dutywatch/domain/date'
import { cellInterval, type Figure } from '@dutywatch/domain/evidence'
import { ChartFigure, ReleaseSeries, type Bar, type BarGroup } from '../../charts/index.ts'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ReleasesAnswer } from './answers.ts'
import { FigureTable } from './figure-table.tsx'
import { describeReleases, sayReleases } from './say-evidence.ts'

/** Every release that counted the offence in the widest place, oldest first, each a group of its own; what is not known stays a gap. */
export function ReleaseChart({ leading, releases, notKnown }: ReleasesAnswer) {
  const drawn = releases.filter(({ leads }) => leads)
  const groups: BarGroup[] = [
    ...drawn.map(({ release, figures }) => ({
      key: release.id,
      label: `${sayPartial(release.publishedOn)}: ${figures[0]?.figure.geography ?? ''}`,
      bars: figures.map(({ figure }) => barOf(figure)),
    })),
    ...(notKnown.length > 0 ? [{ key: 'not-known', label: 'No release known here', bars: notKnown.map(barOf) }] : []),
  ]
  return (
    <ChartFigure
      sentence={sayReleases({ leading })}
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

function barOf(figure: Figure): Bar {
  const interval = cellInterval(figure.cell)
  const isOpenEnded = interval !== undefined && interval.high === undefined
  const isWhole = figure.label.includes('of communication')
  const period = sayPeriodBriefly(figure.period)
  return {
    key: figure.id,
    label: isWhole ? `of these, ${figure.label.replace('Offences whose means of communication', 'method')}` : period,
    ...(interval?.low !== undefined && { low: figure.cell.kind === 'more-than' ? figure.cell.value : interval.low }),
    ...(interval?.high !== undefined && { high: interval.high }),
    ...(isOpenEnded && { isOpenEnded: true }),
    words: figure.coverage
      ? `${sayCell(figure.cell)} (${figure.coverage.answered} of ${figure.coverage.of} forces)`
      : sayCell(figure.cell),
  }
}
