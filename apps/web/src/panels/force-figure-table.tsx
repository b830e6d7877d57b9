import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../place/record-address.ts'
import { Citations } from '../ui/citations.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { Link } from '../ui/link.tsx'
import { SharedCitations, sharedCitations } from '../ui/shared-citations.tsx'
import { sayCell } from '../words/cells.ts'
import { sayCounted, sayPeriod } from '../words/figures.ts'
import type { ForceFigureShown } from './answers.ts'

export interface ForceFigureTableProps {
  readonly caption: string
  readonly figures: readonly ForceFigureShown[]
  /** What tells the rows apart: the force, where they are of one release, or the release, where they are of one force. */
  readonly shows: 'force' | 'release'
}

/** What single forces recorded, as printed. */
export function ForceFigureTable({ caption, figures, shows }: ForceFigureTableProps) {
  const shared = sharedCitations(figures.map(({ figure }) => figure.citations))
  const hasSource = shared === undefined || figures.some(({ figure }) => figure.note !== undefined)
  const columns: Column<ForceFigureShown>[] = [
    shows === 'force'
      ? {
          heading: 'Force',
          rowHeader: true,
          cell: ({ force }) => force && <Link to={recordPage('forces', force.id)}>{force.name}</Link>,
        }
      : {
          heading: 'Release',
          rowHeader: true,
          cell: ({ release }) =>
            release && (
              <Link to={recordPage('releases', release.id)}>
                {release.publisher}, {sayPartial(release.publishedOn)}
              </Link>
            ),
        },
    { heading: 'Period', cell: ({ figure }) => sayPeriod(figure.period) },
    {
      heading: 'Count',
      numeric: true,
      cell: ({ figure, release }) => (
        <>
          <span className="amount">{sayCell(figure.cell)}</span>
          {figure.cell.kind === 'count' && <span className="in-small"> {sayCounted(figure.unit, release?.counts)}</span>}
        </>
      ),
    },
    {
      heading: shared ? 'Note' : 'Source',
      cell: ({ figure }) => (
        <>
          {figure.note} {!shared && <Citations of={figure.citations} />}
        </>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={
          <>
            {caption}
            <span className="small">Each number is of one force alone, as it recorded and answered.</span>
          </>
        }
        isClose={shows === 'force'}
        rows={figures}
        rowKey={({ figure }) => figure.id}
        rowId={({ figure }) => figure.id}
        columns={hasSource ? columns : columns.slice(0, -1)}
      />
      <SharedCitations of={shared} />
    </>
  )
}
