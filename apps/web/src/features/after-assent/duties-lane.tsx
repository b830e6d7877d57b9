import { by } from '@dutywatch/domain'
import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { ChartFigure, CommencementLane, spanOf } from '../../charts/index.ts'
import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { dutyStateWords } from '../../words/law.ts'
import type { Since } from './since.ts'

type DutyRow = Since['duties'][number]

/** When each duty began to bind, drawn. */
export function DutiesLane({ since, on }: { readonly since: Since; readonly on: PlainDate }) {
  const { assent, informedTo } = since
  const rows = since.duties.toSorted(byOnset)
  const dated = rows.filter(({ onset }) => onset.inForce !== undefined || onset.setOn !== undefined)
  if (dated.length === 0) return <EmptyState>{sayDuties(rows, informedTo)} No duty has a day yet.</EmptyState>
  const span = spanOf([assent, on, ...dated.flatMap(({ onset }) => onset.inForce ?? [])], 20)
  const parts = dated.map(({ duty, onset }) => ({ key: duty.id, label: duty.name, ...onset }))
  const sentence = `${sayDuties(rows, informedTo)} Dashed from the day a date was set, solid once the duty binds.`
  return (
    <ChartFigure
      sentence={sentence}
      draw={(proportion) => (
        <CommencementLane proportion={proportion} parts={parts} span={span} on={on} onLabel={sayDay(on)} description={sentence} />
      )}
      table={
        <DataTable
          caption="When each duty of the Act began to bind"
          rows={rows}
          rowKey={({ duty }) => duty.id}
          whenEmpty="No duty is on record on this day."
          columns={[
            { heading: 'Duty', cell: ({ duty }) => <Link to={recordPage('duties', duty.id)}>{duty.name}</Link> },
            { heading: 'State', cell: ({ standing }) => <StateBadge state={dutyStateWords[standing.state]} /> },
            { heading: 'A day was first set on', cell: ({ onset }) => dayOr(onset.setOn, 'None set') },
            { heading: 'First binds from', cell: ({ onset }) => dayOr(onset.inForce, 'No day known') },
            { heading: 'In words', cell: ({ standing }) => standing.sentence },
            { heading: 'Source', cell: ({ duty, dates }) => <FoldedCitations of={(dates[0] ?? duty).citations} /> },
          ]}
        />
      }
    />
  )
}

function dayOr(day: PlainDate | undefined, words: string) {
  return day === undefined ? words : <Day on={day} />
}

/** Those that bind first; those of which no day is known last. */
const byOnset = by<DutyRow>(
  ({ onset }) => Number(onset.inForce === undefined),
  ({ onset }) => onset.inForce ?? '',
  ({ duty }) => duty.order,
)

function sayDuties(rows: readonly DutyRow[], informedTo: PlainDate): string {
  const count = (...states: readonly DutyRow['standing']['state'][]) =>
    rows.filter(({ standing }) => states.includes(standing.state)).length
  const waiting = count('not-in-force', 'awaiting')
  const rest = waiting === 0 ? '' : `; ${waiting} ${waiting === 1 ? 'waits' : 'wait'}`
  return `Of the ${rows.length} duties followed here ${count('in-force')} are in force and ${count('in-force-in-part')} in part${rest}, as far as sources to ${sayDay(informedTo)} say.`
}
