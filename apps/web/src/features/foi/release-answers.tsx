import { DataTable } from '../../ui/data-table.tsx'
import { sayCell } from '../../words/cells.ts'
import { sayPeriodBriefly } from '../../words/figures.ts'
import type { ReleaseShown } from './answers.ts'
import { Count } from './count.tsx'
import { periodsOf } from './periods.ts'

type Answered = ReleaseShown['answers'][number]

export interface ReleaseAnswersProps {
  readonly answers: readonly Answered[]
  /** What the answers are of, where they are all of one thing. */
  readonly of: string | undefined
}

/** What each authority answered, a table for each period. */
export function ReleaseAnswers({ answers, of }: ReleaseAnswersProps) {
  return periodsOf(answers).map(({ key, period, rows }) => (
    <DataTable
      key={key}
      caption={
        <>
          {sayPeriodBriefly(period)}, authority by authority
          <span className="small">{of ?? 'Every question.'} Small counts, and what would give them away, are withheld.</span>
        </>
      }
      isClose
      rows={rows}
      rowKey={(answer) => answer.key}
      columns={[
        { heading: 'Authority', cell: ({ authority }) => authority.name },
        ...(of === undefined ? [{ heading: 'What was counted', cell: ({ words }: Answered) => words }] : []),
        {
          heading: 'Count',
          numeric: true,
          cell: ({ cell, unit }) => <Count words={sayCell(cell)} of={cell} unit={unit} />,
        },
      ]}
    />
  ))
}
