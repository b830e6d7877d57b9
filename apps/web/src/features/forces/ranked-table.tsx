import { by } from '@dutywatch/domain'
import { unitWords } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { SharedCitations, sharedCitations } from '../../ui/shared-citations.tsx'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ChosenPeriod, ForceInPeriod, Measure } from './answers.ts'
import { sayRelease } from './forces-picture.tsx'
import { sayAnswering, sayChange, sayRate, valueOf } from './say-period.ts'

export interface RankedTableProps {
  readonly chosen: ChosenPeriod
  readonly measure: Measure
}

/** The forces of one period by count or rate, those without a number last; every number with what it stands on. */
export function RankedTable({ chosen, measure }: RankedTableProps) {
  const rows = chosen.forces.filter(({ figure }) => figure !== undefined)
  const ordered = rows.toSorted(
    by(
      (each) => -(valueOf(each, measure) ?? -1),
      ({ force }) => force.name,
    ),
  )
  const { change } = chosen
  const shared = sharedCitations(rows.flatMap(({ figure }) => (figure ? [figure.citations] : [])))
  return (
    <>
      <DataTable
        caption={
          <>
            {sayRelease(chosen.release)}, {sayPeriodBriefly(chosen.period)}, by {measure === 'count' ? 'count' : 'rate'}
            <span className="small">{sayAnswering(chosen)}</span>
          </>
        }
        isClose
        rows={ordered}
        rowKey={({ force }) => force.id}
        columns={[
          {
            heading: 'Force',
            rowHeader: true,
            cell: ({ force }) => <Link to={recordPage('forces', force.id)}>{force.name}</Link>,
          },
          {
            heading: 'Count',
            numeric: true,
            cell: ({ figure }) =>
              figure && (
                <>
                  <span className="amount">{sayCell(figure.cell)}</span>
                  {figure.cell.kind === 'count' && <span className="in-small"> {unitWords[figure.unit]}</span>}
                </>
              ),
          },
          { heading: 'A year for each 100,000 people', cell: sayRate },
          ...(change ? [{ heading: 'Change', cell: (each: ForceInPeriod) => sayChange(each, chosen) }] : []),
          ...(shared
            ? []
            : [{ heading: 'Source', cell: ({ figure }: ForceInPeriod) => figure && <Citations of={figure.citations} /> }]),
        ]}
      />
      <SharedCitations of={shared} />
    </>
  )
}
