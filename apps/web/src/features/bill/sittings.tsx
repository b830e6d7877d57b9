import { sayStretch } from '@dutywatch/domain/date'
import { houseName, visitName, type CommitteeKind, type Decision } from '@dutywatch/domain/parliament'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { anchorOf } from './journey.tsx'
import { saySittings } from './say-bill.ts'
import type { BillWay, Visit } from './way.ts'

type Sitting = Visit['events'][number]

const committees = {
  'public-bill-committee': 'Public Bill Committee',
  'committee-of-the-whole-house': 'Committee of the whole House',
  'grand-committee': 'Grand Committee',
  'select-committee': 'Select committee',
  'special-public-bill-committee': 'Special Public Bill Committee',
  'second-reading-committee': 'Second Reading Committee',
} as const satisfies Record<CommitteeKind, string>

const decisions = {
  agreed: 'Agreed',
  amended: 'Amended',
  unamended: 'Left as it was',
  disagreed: 'Disagreed',
  insisted: 'Insisted',
  rejected: 'Rejected',
} as const satisfies Record<Decision, string>

/** Every sitting, stage by stage, with its place in the Official Report. */
export function Sittings({ way: { visits } }: { readonly way: BillWay }) {
  const count = visits.reduce((sum, { events }) => sum + events.length, 0)
  return (
    <Section id="sittings" title="Every sitting">
      <p>{count} sittings and steps, grouped by stage. Columns are those of Hansard, the Official Report of each House.</p>
      <div className="visits">
        {visits.map((visit) => (
          <VisitSittings key={anchorOf(visit)} visit={visit} />
        ))}
      </div>
    </Section>
  )
}

function VisitSittings({ visit }: { readonly visit: Visit }) {
  const { first, last, events, house } = visit
  return (
    <details id={anchorOf(visit)}>
      <summary>
        {visitName(visit)}{' '}
        <span className="small">{[sayStretch(first, last), saySittings(visit)].filter((part) => part !== '').join(', ')}</span>
      </summary>
      <DataTable
        caption={
          <span className="visually-hidden">{`${visitName(visit)}${house ? `, House of ${houseName(house)}` : ''}: sittings`}</span>
        }
        rows={events}
        rowKey={({ id }) => id}
        rowId={({ id }) => id}
        columns={[
          { heading: 'Day', cell: ({ on }) => <Day on={on} /> },
          { heading: 'Sitting', cell: saySitting },
          { heading: 'In Hansard', cell: ({ hansard }) => hansard ?? 'No column given' },
          { heading: 'Decided', cell: ({ decision }) => (decision ? decisions[decision] : 'Nothing on record') },
          { heading: 'Source', cell: ({ citations }) => <FoldedCitations of={citations} /> },
        ]}
      />
    </details>
  )
}

function saySitting({ sitting, committee, scope, waiver, note }: Sitting) {
  const what = [committee && committees[committee], sitting].filter((part) => part !== undefined).join(', ')
  return (
    <>
      {what === '' ? 'Whole stage' : capitalised(what)}
      {scope && <span className="under">{scope}</span>}
      {waiver && <span className="under">{waiver}</span>}
      {note && <span className="under">{note}</span>}
    </>
  )
}
