import { daysBetween, saySpan, sayStretch } from '@dutywatch/domain/date'
import { daysAt, daysTaken, sayDaysTaken, visitName } from '@dutywatch/domain/parliament'
import { ChartFigure, TwoRails } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { railsOf } from './rails.ts'
import { sayJourney } from './say-bill.ts'
import type { BillWay, Visit } from './way.ts'

/** The Bill's way through both Houses, drawn, and how long each stage took. */
export function Journey({ way }: { readonly way: BillWay }) {
  const { visits } = way
  const rails = railsOf(way)
  // One day is no line to draw.
  if (rails.stages.length < 2) return null
  return (
    <ChartFigure
      sentence={`${sayJourney(way)} ${sayTicks(visits)}`}
      draw={(proportion) => <TwoRails proportion={proportion} {...rails} />}
      source={uniqueBySource(visits)}
      table={
        <DataTable
          caption={
            <>
              How long each stage took
              <span className="small">
                A day counts once, however many entries it has. From the first day to the last, both are counted. Steps beside the
                stages are included.
              </span>
            </>
          }
          rows={visits}
          rowKey={({ stage, first, round }) => `${stage} ${first} ${round}`}
          columns={[
            { heading: 'Stage or step', cell: (visit) => <a href={`#${anchorOf(visit)}`}>{visitName(visit)}</a> },
            { heading: 'When', cell: ({ first, last }) => sayStretch(first, last) },
            { heading: 'Taken on', cell: ({ events }) => sayDaysTaken(events) },
            { heading: 'First to last', cell: (visit) => saySpan(daysAt(visit)), numeric: true },
            { heading: 'After the one before', cell: (visit) => sayWait(visits, visit), numeric: true },
          ]}
        />
      }
    />
  )
}

function sayTicks(visits: readonly Visit[]): string {
  const isCrowded = visits.some(({ events }) => events.length > daysTaken(events))
  return `Each tick is a day${isCrowded ? ', taller where it has more sittings or entries in Hansard' : ''}.`
}

/** Where the sittings of a visit are on the page. */
export function anchorOf({ stage, round }: Visit): string {
  return round === 1 ? `stage-${stage}` : `stage-${stage}-${round}`
}

function sayWait(visits: readonly Visit[], visit: Visit): string {
  const before = visits[visits.indexOf(visit) - 1]
  if (before === undefined) return '–'
  const days = daysBetween(before.last, visit.first)
  // A step beside the stages can fall between two sittings of one stage.
  if (days < 0) return 'during it'
  return days === 0 ? 'same day' : saySpan(days)
}

/** The surest source of each visit, named once. */
function uniqueBySource(visits: readonly Visit[]) {
  const cited = visits.flatMap(({ events }) => events.flatMap(({ citations }) => citations.slice(0, 1)))
  return [...new Map(cited.map(({ source, confidence }) => [source, { source, confidence }])).values()]
}
