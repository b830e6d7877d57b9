import { printMoney } from '@dutywatch/domain/regulator'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { sayFloor } from '../../words/penalties.ts'
import { sayFines } from './say-since.ts'
import type { Since } from './since.ts'

/** Every fine that is known, with its sum where that is. */
export function Fines({ since }: { readonly since: Since }) {
  const { actions, known } = since.fines
  return (
    <FoldedSection id="fines" title="Fines so far">
      <p>
        {sayFines(since)} {known.floors.map(sayFloor)}{' '}
        {known.withSum > 0 && 'Daily rates are not added: for how many days they were charged is not known.'}{' '}
        <Link to="/powers/fines">Work out how much a fine could be</Link>
      </p>
      <DataTable
        caption="Fines under the Act, in the order they were imposed"
        rows={actions}
        rowKey={({ id }) => id}
        rowId={({ id }) => id}
        whenEmpty="No fine had been made known by this day."
        columns={[
          { heading: 'On whom', cell: ({ against }) => against ?? 'Not named' },
          { heading: 'When', cell: ({ on }) => <Day on={on} /> },
          {
            heading: 'For what',
            cell: ({ what, ground, note }) => (
              <>
                {what}
                {ground && <span className="under">Ground: {ground}</span>}
                {note && <span className="under">{note}</span>}
              </>
            ),
          },
          {
            heading: 'Sum',
            cell: ({ penalty, dailyRate }) => (
              <>
                {penalty ? printMoney(penalty) : 'Not seen'}
                {dailyRate && <span className="under">and {dailyRate}</span>}
              </>
            ),
            numeric: true,
          },
          { heading: 'Source', cell: ({ citations }) => <Citations of={citations} /> },
        ]}
      />
    </FoldedSection>
  )
}
