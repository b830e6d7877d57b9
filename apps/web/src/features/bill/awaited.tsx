import { saidWhen } from '@dutywatch/domain/date'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords, Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { commitmentKindWords } from '../../words/outcomes.ts'
import type { BillAnswer } from './way.ts'

/** What had been said about a day for a Bill or a law while there was none. */
export function AwaitedInstead({ awaited }: Pick<BillAnswer, 'awaited'>) {
  return (
    <Section id="promised" title="What was promised instead">
      <DataTable
        caption="What had been promised, forecast or asked for, and has not come"
        rows={awaited}
        rowKey={({ record }) => record.id}
        rowId={({ record }) => record.id}
        whenEmpty="Nothing is on record as promised, forecast or asked for by this day."
        columns={[
          { heading: 'What', cell: ({ record }) => <Link to={`/promises/${record.id}`}>{record.what}</Link> },
          {
            heading: 'By',
            cell: ({ record, speaker }) => `${speaker?.name ?? 'Nobody named'}${record.to ? `, to ${record.to}` : ''}`,
          },
          { heading: 'What it is', cell: ({ record }) => commitmentKindWords[record.kind] },
          { heading: 'Said', cell: ({ record }) => <Day on={saidWhen(record)} /> },
          {
            heading: 'For when',
            cell: ({ record, window }) =>
              record.timing ? <DateWords words={record.timing.words} window={window} /> : 'No day named',
          },
          { heading: 'Source', cell: ({ record }) => <Citations of={record.citations} /> },
        ]}
      />
    </Section>
  )
}
