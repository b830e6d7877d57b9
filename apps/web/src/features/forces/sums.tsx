import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Mark } from '../../ui/mark.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { counted } from '../../words/counted.ts'
import type { ForcesAnswer } from './answers.ts'

/** Whether the forces printed beside a total make it. */
export function Sums({ sums }: Pick<ForcesAnswer, 'sums'>) {
  const states = {
    foots: { shape: 'full', tone: 'good', word: 'adds up' },
    'does-not-foot': { shape: 'cross', tone: 'bad', word: 'does not add up' },
    'cannot-tell': { shape: 'hatched', tone: 'unknown', word: 'cannot be settled: not every force has a number' },
  } as const
  const wrong = sums.filter(({ footing }) => footing.state === 'does-not-foot').length
  return (
    <FoldedSection id="sums" title="Do the sums add up?">
      {sums.length === 0 ? (
        <EmptyState>No release known on this day prints forces beside a total.</EmptyState>
      ) : (
        <>
          <p>
            {counted(sums.length, 'total is', 'totals are')} printed with single forces beside {sums.length === 1 ? 'it' : 'them'}
            ; {wrong === 0 ? 'none of them is contradicted by its parts.' : `${wrong} cannot be right.`}
          </p>
          <DataTable
            caption="Totals against the forces printed beside them"
            rows={sums}
            rowKey={({ figure }) => figure.id}
            columns={[
              {
                heading: 'Total',
                rowHeader: true,
                cell: ({ figure, release }) => <Link to={recordPage('releases', release?.id ?? '')}>{figure.label}</Link>,
              },
              {
                heading: 'Result',
                cell: ({ footing: { state } }) => (
                  <>
                    <Mark shape={states[state].shape} tone={states[state].tone} /> {states[state].word}
                  </>
                ),
              },
              { heading: 'The sum', cell: ({ footing }) => footing.message },
            ]}
          />
        </>
      )}
    </FoldedSection>
  )
}
