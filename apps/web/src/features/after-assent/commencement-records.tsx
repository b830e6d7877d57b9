import type { CommencementEvent } from '@dutywatch/domain/provision'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { sayCommencement } from '../../words/commencement.ts'
import { forceStatusWords } from '../../words/law.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { StateWords } from '../../words/tones.ts'
import type { Since } from './since.ts'

const events = {
  'came-into-force': forceStatusWords['in-force'],
  appointed: { word: 'day set', shape: 'clock', tone: 'plain', meaning: 'A day was set.' },
  'not-appointed': { word: 'no day set', shape: 'open', tone: 'plain', meaning: 'No day has been set.' },
  revoked: { word: 'taken back', shape: 'cross', tone: 'bad', meaning: 'A day that had been set was taken back.' },
  repealed: forceStatusWords.repealed,
} as const satisfies Record<CommencementEvent, StateWords>

/** What was brought into force, for what, by what, or set and taken back. */
export function CommencementRecords({ since: { records } }: { readonly since: Since }) {
  return (
    <FoldedSection id="commencement" title="Brought into force, provision by provision">
      <DataTable
        caption={
          <>
            What was settled about commencement, in the order it became known
            <span className="small">Nothing is overwritten: a day that is set, taken back and set again is three lines.</span>
          </>
        }
        rows={records}
        rowKey={({ record }) => record.id}
        rowId={({ record }) => record.id}
        columns={[
          { heading: 'Provisions', cell: ({ record }) => capitalised(sayProvisions(record.provisions)) },
          { heading: 'Known', cell: ({ record }) => <Day on={record.knownFrom} /> },
          {
            heading: 'State then',
            cell: ({ record, undoneBy }) => (
              <>
                <StateBadge state={events[record.event]} />
                {record.partial && <span className="under">in part</span>}
                {undoneBy && (
                  <span className="under">
                    <a href={`#${undoneBy.id}`}>taken back later</a>
                  </span>
                )}
              </>
            ),
          },
          {
            heading: 'What was settled',
            cell: ({ record }) => (
              <>
                {sayCommencement(record)}
                {record.note && <span className="under">{record.note}</span>}
              </>
            ),
          },
          { heading: 'Source', cell: ({ record }) => <Citations of={record.citations} /> },
        ]}
      />
    </FoldedSection>
  )
}
