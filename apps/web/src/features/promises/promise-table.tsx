import { saidWhen } from '@dutywatch/domain/date'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateWords, Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { commitmentKindWords, outcomeWords } from '../../words/outcomes.ts'
import type { JudgedPromise } from './answers.ts'
import { unreadWords } from './say-promises.ts'

export interface PromiseTableProps {
  readonly caption: string
  readonly commitments: readonly JudgedPromise[]
}

/** In the order they were made. */
export function bySaying({ record: { saidOn: one } }: JudgedPromise, { record: { saidOn: other } }: JudgedPromise): number {
  return one < other ? -1 : Number(one > other)
}

/** Every commitment, in the order given: who said what to whom, for when, how the words are read, and what became of it. */
export function PromiseTable({ caption, commitments }: PromiseTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={commitments}
      rowKey={({ record }) => record.id}
      rowId={({ record }) => record.id}
      columns={[
        {
          heading: 'What',
          cell: ({ record }) => (
            <>
              <Link to={`/promises/${record.id}`}>{record.what}</Link>
              <span className="under">{commitmentKindWords[record.kind]}</span>
            </>
          ),
        },
        {
          heading: 'Who, and when',
          cell: ({ record, speaker }) => (
            <>
              {speaker?.name ?? 'Nobody named'}
              <span className="under">
                {record.to && `to ${record.to}, `}
                <Day on={saidWhen(record)} />
              </span>
            </>
          ),
        },
        { heading: 'For when', cell: (promise) => <ForWhen {...promise} /> },
        {
          heading: 'What became of it',
          cell: ({ judgement }) => (
            <>
              <StateBadge state={outcomeWords[judgement.outcome]} />
              <span className="under">{judgement.sentence}</span>
            </>
          ),
        },
        { heading: 'Source', cell: ({ record }) => <Citations of={record.citations} /> },
      ]}
    />
  )
}

function ForWhen({ record, window, unread }: JudgedPromise) {
  return (
    <>
      {record.timing === undefined ? 'No day named' : <DateWords words={record.timing.words} window={window} />}
      {window && <span className="under">Rule: {window.rule}</span>}
      {record.timing && unread && <span className="under">{unreadWords[unread]}</span>}
    </>
  )
}
