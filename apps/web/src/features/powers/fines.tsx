import { printMoney } from '@dutywatch/domain/regulator'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { PowersAnswer } from './answer.ts'
import { sayFloor, sayTotal } from '../../words/penalties.ts'

/** Every fine with its sum where it is known, and what they come to. */
export function Fines({ fines, known }: Pick<PowersAnswer, 'fines' | 'known'>) {
  return (
    <FoldedSection id="fines" title={`Fines (${fines.length})`}>
      <p>
        {counted(fines.length, 'fine', 'fines')}, {sayTotal(known)}. A sum that is not known is not guessed. Daily rates are not
        added: for how many days they were charged is not known. <Link to="/powers/fines">Work out how large a fine can be</Link>.
      </p>
      {known.floors.map((floor) => (
        <p key={floor.over.currency}>
          {sayFloor(floor)}{' '}
          {known.withSum > 0 &&
            `By themselves the ${counted(known.withSum, 'fine', 'fines')} with a known sum come to ${listed(known.sums.map(printMoney))}.`}{' '}
          <FoldedCitations of={fines.find(({ id }) => id === floor.action)?.citations ?? []} />
        </p>
      ))}
      <DataTable
        caption="Fines in the order they were imposed"
        rows={fines}
        rowKey={({ id }) => id}
        rowId={({ id }) => id}
        columns={[
          { heading: 'Fined', rowHeader: true, cell: ({ against }) => against ?? 'not named' },
          { heading: 'Day', cell: ({ on }) => <Day on={on} /> },
          { heading: 'Sum', numeric: true, cell: ({ penalty }) => (penalty ? printMoney(penalty) : 'not known') },
          { heading: 'Daily rate on top', cell: ({ dailyRate }) => dailyRate ?? 'none known' },
          {
            heading: 'Ground',
            cell: ({ ground, note, citations }) => (
              <>
                {ground === undefined ? 'Not known' : capitalised(ground)}. {note} <FoldedCitations of={citations} inSight={1} />
              </>
            ),
          },
        ]}
      />
    </FoldedSection>
  )
}
