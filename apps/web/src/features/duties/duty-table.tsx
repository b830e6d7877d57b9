import type { DutyState } from '@dutywatch/domain/duty'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { dutyStateWords } from '../../words/law.ts'
import type { DutyRow } from './answer.ts'

const what: Column<DutyRow> = {
  heading: 'Duty',
  rowHeader: true,
  cell: ({ duty }) => <Link to={`/duties/${duty.id}`}>{duty.name}</Link>,
}
const asks: Column<DutyRow> = { heading: 'What it asks', cell: ({ duty }) => <Definition duty={duty} /> }
const owedBy: Column<DutyRow> = { heading: 'Who owes it', cell: ({ duty }) => duty.owedBy ?? 'nobody: it is no law' }
const where: Column<DutyRow> = {
  heading: 'Provisions and ask',
  cell: (row) => (
    <>
      <ProvisionLinks of={row.provisions} />
      <AskedAs row={row} />
    </>
  ),
}
const since: Column<DutyRow> = { heading: 'Since when', cell: (row) => <Dates row={row} /> }
const waitsFor: Column<DutyRow> = { heading: 'Waiting for', cell: (row) => <Dates row={row} /> }
const askedAs: Column<DutyRow> = { heading: 'Asked for in', cell: (row) => <AskedAs row={row} /> }

/** The duties of one state: what each asks, of whom, where it is written, and since when or waiting for what. */
export function DutyTable({ state, duties }: { readonly state: DutyState; readonly duties: readonly DutyRow[] }) {
  const columns =
    state === 'no-such-duty' ? [what, asks, askedAs] : [what, asks, owedBy, where, state === 'awaiting' ? waitsFor : since]
  return (
    <DataTable
      caption={`Duties ${state === 'no-such-duty' ? 'that were asked for and are in no law' : dutyStateWords[state].word}`}
      rows={duties}
      rowKey={({ duty }) => duty.id}
      rowId={({ duty }) => duty.id}
      columns={columns}
    />
  )
}

function AskedAs({ row: { ask } }: { readonly row: DutyRow }) {
  return ask ? (
    <span className="line">
      <Link to={`/asks/${ask.id}`}>ask {ask.code}</Link>
    </span>
  ) : null
}

function Definition({ duty }: { readonly duty: DutyRow['duty'] }) {
  return (
    <>
      {duty.definition} <FoldedCitations of={duty.citations} inSight={1} />
    </>
  )
}

/** The days of a duty a line each: in force from, assessment due by, waiting for. */
function Dates({ row: { dates } }: { readonly row: DutyRow }) {
  if (dates.length === 0) return 'no day is known'
  return dates.map(({ id, event, on, scope }) => (
    <span key={id} className="line">
      {event === 'assess-by' && 'first assessment due by '}
      {on === undefined ? capitalised(withoutWaits(scope ?? 'not recorded')) : <Day on={on} />}
      {on !== undefined && scope !== undefined && ` (${scope})`}
    </span>
  ))
}

function withoutWaits(scope: string): string {
  return scope.replace(/^waits for /, '')
}
