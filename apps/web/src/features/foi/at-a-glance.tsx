import { recordPage } from '../../place/record-address.ts'
import { PictureFigure } from '../../charts/index.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { counted } from '../../words/counted.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { BatchAnswer } from './answers.ts'
import { answerTimesPicture, timedLines } from './answer-times-picture.tsx'

/** How long answers took, on which grounds they were refused, and who is silent. */
export function AtAGlance({ batch, glance }: Pick<BatchAnswer, 'batch' | 'glance'>) {
  return (
    <>
      <AnswerTimesFigure batch={batch} glance={glance} />
      <DataTable
        caption="Where the requests stand"
        isClose
        rows={glance.states}
        rowKey={({ state }) => state}
        columns={[
          { heading: 'State', cell: ({ state }) => <StateBadge state={requestStateOf(state)} /> },
          { heading: 'Authorities', cell: ({ authorities }) => `${authorities} of ${glance.lines.length}`, numeric: true },
          { heading: 'What it means', cell: ({ state }) => requestStateOf(state).meaning },
        ]}
      />
      {glance.grounds.length > 0 && (
        <DataTable
          caption="The grounds on which it was refused, in whole or part"
          isClose
          rows={glance.grounds}
          rowKey={({ regime, section }) => `${regime} ${section}`}
          columns={[
            { heading: 'Exemption', cell: ({ regime, section, name }) => `${regime} s. ${section}, ${name}` },
            {
              heading: 'Requests',
              cell: ({ requests }) => `${requests} of ${glance.timeliness.asked}`,
              numeric: true,
            },
          ]}
        />
      )}
      <Silent glance={glance} />
    </>
  )
}

function AnswerTimesFigure({ batch, glance }: Pick<BatchAnswer, 'batch' | 'glance'>) {
  const picture = answerTimesPicture({ batch, glance })
  if (picture === undefined) return <EmptyState>No answer was known on this day whose time can be told.</EmptyState>
  const times = timedLines(glance)
  return (
    <PictureFigure
      picture={picture}
      table={
        <DataTable
          caption="Working days to the answer, or so far, the slowest first"
          isClose
          rows={times}
          rowKey={({ key }) => key}
          columns={[
            { heading: 'Authority', cell: ({ line: { authority } }) => authority.name },
            { heading: 'State', cell: ({ line }) => requestStateOf(line.standing.state).word },
            {
              heading: 'Working days',
              numeric: true,
              cell: ({ workingDays, line }) => `${workingDays}${line.standing.answer ? '' : ' so far'}`,
            },
            { heading: 'Within the Act’s own time', cell: ({ isInTime }) => (isInTime ? 'yes' : 'no') },
          ]}
        />
      }
    />
  )
}

function Silent({ glance: { silent } }: Pick<BatchAnswer, 'glance'>) {
  if (silent.length === 0) return <p>Nobody who was asked is silent.</p>
  return (
    <p>
      {counted(silent.length, 'authority has', 'authorities have')} neither answered nor refused:{' '}
      {silent.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <Link to={recordPage('forces', id)}>{name}</Link>
        </span>
      ))}
      .
    </p>
  )
}
