import { saySpan } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { foiOutcomeWords } from '../../words/evidence.ts'
import type { ReplyShown } from './answers.ts'

export interface RepliesProps {
  readonly replies: readonly ReplyShown[]
  /** Leaves out the force where all are of one. */
  readonly ofOneForce?: boolean
}

/** Requests under freedom of information law, and what came of them. */
export function Replies({ replies, ofOneForce }: RepliesProps) {
  const force: Column<ReplyShown> = {
    heading: 'Force',
    rowHeader: true,
    cell: ({ force: asked }) => asked && <Link to={recordPage('forces', asked.id)}>{asked.name}</Link>,
  }
  return (
    <DataTable
      caption="Requests known here"
      rows={replies}
      rowKey={({ reply }) => reply.id}
      rowId={({ reply }) => reply.id}
      columns={[
        ...(ofOneForce ? [] : [force]),
        { heading: 'Asked for', cell: ({ reply }) => reply.asked },
        {
          heading: 'Outcome',
          cell: ({ reply }) => (
            <>
              <StateBadge state={foiOutcomeWords[reply.outcome]} />
              {reply.exemption && <span className="in-small"> under {reply.exemption}</span>}
            </>
          ),
        },
        { heading: 'Received', cell: ({ reply }) => (reply.receivedOn ? <Day on={reply.receivedOn} /> : 'not known') },
        { heading: 'Due', cell: ({ deadline }) => (deadline ? <Day on={deadline.due} /> : 'not known') },
        {
          heading: 'Answered',
          cell: ({ reply, daysLate }) => (
            <>
              {reply.answeredOn ? <Day on={reply.answeredOn} /> : 'not known'}
              {daysLate !== undefined && daysLate > 0 && <span className="in-small"> {saySpan(daysLate)} late</span>}
            </>
          ),
        },
        {
          heading: 'Source',
          cell: ({ reply }) => (
            <>
              {reply.note} <Citations of={reply.citations} />
            </>
          ),
        },
      ]}
    />
  )
}
