import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { counted } from '../../words/counted.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { RequestShown } from './answers.ts'

export interface RequestsProps {
  readonly requests: readonly RequestShown[]
  /** Leaves out the force where all are of one. */
  readonly ofOneForce?: boolean
}

/** Requests under freedom of information law, and what came of them. */
export function Requests({ requests, ofOneForce }: RequestsProps) {
  const force: Column<RequestShown> = {
    heading: 'Force',
    rowHeader: true,
    cell: ({ force: asked }) => <Link to={recordPage('forces', asked.id)}>{asked.name}</Link>,
  }
  return (
    <DataTable
      caption="Requests known here"
      rows={requests}
      rowKey={({ request }) => request.id}
      rowId={({ request }) => request.id}
      columns={[
        ...(ofOneForce ? [] : [force]),
        {
          heading: 'Asked for',
          cell: ({ request: { asked, batch } }) => (
            <>
              {asked}
              {batch !== undefined && (
                <span className="line">
                  <Link to={recordPage('batches', batch)}>Asked of many at once</Link>
                </span>
              )}
            </>
          ),
        },
        {
          heading: 'Outcome',
          cell: ({ standing: { state, exemptions } }) => (
            <>
              <StateBadge state={requestStateOf(state)} />
              {exemptions.length > 0 && <span className="in-small"> {exemptions.map(sayExemption).join('; ')}</span>}
            </>
          ),
        },
        { heading: 'Received', cell: ({ request }) => <DayOr on={request.events.find(({ kind }) => kind === 'received')?.on} /> },
        { heading: 'Due', cell: ({ standing }) => <DayOr on={standing.answerBy?.due} /> },
        {
          heading: 'Answered',
          cell: ({ standing: { answer, late } }) => (
            <>
              <DayOr on={answer?.on} />
              {late && <span className="in-small"> {counted(late.workingDays, 'working day', 'working days')} late</span>}
            </>
          ),
        },
        {
          heading: 'Source',
          cell: ({ request }) => (
            <>
              {request.note} <Citations of={request.citations} />
            </>
          ),
        },
      ]}
    />
  )
}

function DayOr({ on }: { readonly on: string | undefined }) {
  return on === undefined ? 'not known' : <Day on={on} />
}

function sayExemption({ written, name }: RequestShown['standing']['exemptions'][number]): string {
  return `${written}, ${name}`
}
