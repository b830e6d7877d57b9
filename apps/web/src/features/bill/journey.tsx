import { daysBetween, saySpan, sayStretch } from '@dutywatch/domain/date'
import { daysAt, sayDaysTaken, visitName } from '@dutywatch/domain/parliament'
import { PictureFigure } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { journeyPicture } from './journey-picture.tsx'
import type { BillWay, Visit } from './way.ts'

/** The Bill's way through both Houses, drawn, and how long each stage took. */
export function Journey({ way }: { readonly way: BillWay }) {
  const { visits } = way
  const picture = journeyPicture(way)
  if (picture === undefined) return null
  return (
    <PictureFigure
      picture={picture}
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
