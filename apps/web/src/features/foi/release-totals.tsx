import { cellInterval, printInterval } from '@dutywatch/domain/evidence'
import { DataTable } from '../../ui/data-table.tsx'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ReleaseShown } from './answers.ts'
import { Count } from './count.tsx'
import { periodsOf } from './periods.ts'
import { nameTotalPlace, sayTotalCoverage } from './say-coverage.ts'

type Total = ReleaseShown['totals'][number]

export interface ReleaseTotalsProps {
  /** What the totals are of, where they are all of one thing. */
  readonly of: string | undefined
  /** "Totals", "Totals split up". */
  readonly what: string
  readonly totals: readonly Total[]
}

/** The totals of a release, a table for each period, every row with who gave a figure. */
export function ReleaseTotals({ of, what, totals }: ReleaseTotalsProps) {
  if (totals.length === 0) return <p className="empty">This release has no total.</p>
  return periodsOf(totals).map(({ key, period, rows }) => (
    <DataTable
      key={key}
      caption={
        <>
          {what} for {sayPeriodBriefly(period)}, each with who gave a figure
          {of && <span className="small">{of}</span>}
        </>
      }
      isClose
      rows={rows}
      rowKey={(total) => total.key}
      columns={[
        { heading: 'Place', rowHeader: true, cell: nameTotalPlace },
        ...(of === undefined ? [{ heading: 'What was counted', cell: ({ words }: Total) => words }] : []),
        ...(rows.some(({ category }) => category) ? [{ heading: 'Split', cell: (total: Total) => total.category }] : []),
        {
          heading: 'Count',
          numeric: true,
          cell: ({ cell, unit }) => <Count words={sayTotal(cell)} of={cell} unit={unit} />,
        },
        { heading: 'Who gave a figure', cell: sayTotalCoverage },
      ]}
    />
  ))
}

/** What the answers together allow: "at least 15,832", or in words why nothing is told. */
function sayTotal(cell: Total['cell']): string {
  const interval = cellInterval(cell)
  return interval ? printInterval(interval) : sayCell(cell)
}
