import { saySpan } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { answerWords } from '../../words/evidence.ts'
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
    cell: ({ force: asked }) => asked && <Link to={recordPage('forces', asked.id)}>{asked.name}</Link>,
  }
  return (
    <DataTable
      caption="Requests known here"
      rows={requests}
      rowKey={({ request }) => request.id}
      rowId={({ request }) => request.id}
      columns={[
        ...(ofOneForce ? [] : [force]),
        { heading: 'Asked for', cell: ({ request }) => request.asked },
        {
          heading: 'Outcome',
          cell: ({ answer }) =>
            answer === undefined ? (
              'no answer known'
            ) : (
              <>
                <StateBadge state={answerWords[answer.kind]} />
                {'exemptions' in answer && answer.exemptions.length > 0 && (
                  <span className="in-small"> under {answer.exemptions.join(', ')}</span>
                )}
              </>
            ),
        },
        { heading: 'Received', cell: ({ request }) => <DayOr on={request.events.find(({ kind }) => kind === 'received')?.on} /> },
        { heading: 'Due', cell: ({ deadline }) => (deadline ? <Day on={deadline.due} /> : 'not known') },
        {
          heading: 'Answered',
          cell: ({ answer, daysLate }) => (
            <>
              <DayOr on={answer?.on} />
              {daysLate !== undefined && daysLate > 0 && <span className="in-small"> {saySpan(daysLate)} late</span>}
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
