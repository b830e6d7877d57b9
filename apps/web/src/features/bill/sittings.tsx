import { sayStretch } from '@dutywatch/domain/date'
import { daysTaken, houseName, sayDaysTaken, visitName, type CommitteeKind, type Decision } from '@dutywatch/domain/parliament'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { anchorOf } from './journey.tsx'
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

/** Every entry of the record, stage by stage, with its place in the Official Report. */
export function Sittings({ way: { visits } }: { readonly way: BillWay }) {
  const entries = visits.flatMap(({ events }) => events)
  return (
    <Section id="sittings" title="Day by day">
      <p>
        {entries.length} entries on {daysTaken(entries)} days, grouped by stage, with the steps beside the stages. A day can have
        several: a committee sits in the morning and the afternoon, and Hansard, the Official Report of each House, breaks a day
        in parts. Columns are those of Hansard.
      </p>
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
        <span className="small">
          {events.length === 1 ? sayStretch(first, last) : `${sayStretch(first, last)}: ${sayDaysTaken(events)}`}
        </span>
      </summary>
      <DataTable
        caption={
          <span className="visually-hidden">{`${visitName(visit)}${house ? `, House of ${houseName(house)}` : ''}: entries`}</span>
        }
        rows={events}
        rowKey={({ id }) => id}
        rowId={({ id }) => id}
        columns={[
          { heading: 'Day', cell: ({ on }) => <Day on={on} /> },
          { heading: 'Sitting or part', cell: saySitting },
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
