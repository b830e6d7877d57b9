import { printAmount } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { claimStateWords } from '../../words/evidence.ts'
import type { ClaimsTouchedAnswer } from './answers.ts'

type Check = ClaimsTouchedAnswer[number]['before']

/** Statements whose figures were revised: what each came to before and comes to now, and which records did it. */
export function ClaimsTouched({ touched }: { readonly touched: ClaimsTouchedAnswer }) {
  return (
    <DataTable
      caption="Published figures, worked out again before and after"
      rows={touched}
      rowKey={({ claim }) => claim.id}
      columns={[
        {
          heading: 'Statement',
          rowHeader: true,
          cell: ({ claim }) => <Link to={recordPage('claims', claim.id)}>{claim.statement}</Link>,
        },
        { heading: 'Before', cell: ({ before }) => sayOutcome(before) },
        { heading: 'With this edition', cell: ({ after }) => sayOutcome(after) },
        {
          heading: 'Because of',
          cell: ({ because }) =>
            because.map(({ collection, id, name, kind }, index) => (
              <span key={`${collection}/${id}`}>
                {index > 0 && '; '}
                {kind === 'withdrawn' ? name : <Link to={recordPage(collection, id)}>{name}</Link>}
              </span>
            )),
        },
      ]}
    />
  )
}

/** "10,119 recorded offences: holds"; the state alone where nothing could be worked out. */
function sayOutcome({ state, value }: Check): string {
  const { word } = claimStateWords[state]
  return value === undefined ? word : `${printAmount(value.interval, value.dimension)}: ${word}`
}
