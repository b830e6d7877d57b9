import { sayDay } from '@dutywatch/domain/date'
import { workingDaysTaken } from '@dutywatch/domain/foi'
import { recordAddress, recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { counted } from '../../words/counted.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { BatchAnswer, LineShown, ReturnShown } from './answers.ts'
import { Workings, workingsOf, type SharedWorking } from './workings.tsx'

/** Every authority of a batch: where its request stands, by when it is due, what may be done next, and what came back. */
export function Authorities({ glance, returns }: Pick<BatchAnswer, 'glance' | 'returns'>) {
  const workings = workingsOf(glance.lines)
  return (
    <>
      <DataTable
        caption={`Every authority asked, as known to ${sayDay(glance.on)}`}
        rows={glance.lines}
        rowKey={({ authority }) => authority.id}
        rowId={({ authority }) => `authority-${authority.id}`}
        columns={[
          {
            heading: 'Authority',
            cell: ({ authority }) => <Link to={recordPage('forces', authority.id)}>{authority.name}</Link>,
          },
          { heading: 'Where it stands, and what may be done next', cell: (line) => <Standing line={line} /> },
          { heading: 'Received', cell: ({ request }) => <Received request={request} /> },
          { heading: 'Due', cell: (line) => <Due line={line} workings={workings} /> },
          { heading: 'What came back', cell: ({ authority }) => <CameBack returns={returnsOf(returns, authority.id)} /> },
        ]}
      />
      <h3>The last days, worked out</h3>
      <Workings workings={workings} />
      <OtherReturns returns={returns} glance={glance} />
    </>
  )
}

function Standing({ line: { standing, request } }: { readonly line: LineShown }) {
  const { answer, exemptions, state, unknown, next, on } = standing
  const taken = workingDaysTaken(standing)
  return (
    <>
      <StateBadge state={requestStateOf(state)} />
      <span className="in-small">
        {answer?.on !== undefined && (
          <>
            {' '}
            <Day on={answer.on} />
          </>
        )}
        {taken && `, after ${counted(taken.days, 'working day', 'working days')}`}
        {exemptions.map(({ written, name }) => `; ${written}, ${name}`).join('')}
        {unknown.length > 0 && ` ${unknown.join(' ')}`}
      </span>
      <span className="line">
        <Next next={next} on={on} />
      </span>
      {request && <FoldedCitations of={request.citations} inSight={1} />}
    </>
  )
}

function Received({ request }: Pick<LineShown, 'request'>) {
  const received = request?.events.find(({ kind }) => kind === 'received')?.on
  const sent = request?.events.find(({ kind }) => kind === 'sent')?.on
  if (received !== undefined) return <Day on={received} />
  return sent === undefined ? (
    'not known'
  ) : (
    <>
      not known; sent <Day on={sent} />
    </>
  )
}

function Due({
  line: { standing, authority },
  workings,
}: {
  readonly line: LineShown
  readonly workings: readonly SharedWorking[]
}) {
  const { answerBy, late } = standing
  if (answerBy === undefined) return 'no last day'
  const working = workings.find(({ lines }) => lines.some((each) => each.authority.id === authority.id))
  return (
    <>
      <a href={`#${working?.id}`}>
        <Day on={answerBy.due} />
      </a>
      {late && <span className="in-small"> {counted(late.workingDays, 'working day', 'working days')} late</span>}
    </>
  )
}

/** What may be done next and by when; a day that has passed is said to have. */
function Next({ next: { words, by }, on }: Pick<LineShown['standing'], 'next' | 'on'>) {
  return (
    <>
      {words}
      {by && (
        <>
          {' '}
          {by.due < on ? 'The last day for it has passed: ' : 'By '}
          <Day on={by.due} />.
        </>
      )}
    </>
  )
}

function returnsOf(returns: readonly ReturnShown[], authority: string): ReturnShown[] {
  return returns.filter(({ sent }) => sent.force === authority)
}

/** Files by name, those that no longer count said to be so. */
function CameBack({ returns }: Pick<BatchAnswer, 'returns'>) {
  if (returns.length === 0) return 'no reply file yet'
  return (
    <ul className="plain-list">
      {returns.map(({ sent, standing }) => (
        <li key={sent.id}>
          <Link to={recordAddress('returns', sent.id)}>{sent.file.name}</Link>, <Day on={sent.receivedOn} />
          <span className="in-small">
            {standing.state === 'superseded' && `, superseded on ${sayDay(standing.by.receivedOn)}`}
            {standing.state === 'withdrawn' && `, withdrawn on ${sayDay(standing.on)}: ${standing.why}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What came from nobody in the table: bodies that no Act binds, and tables of many. */
function OtherReturns({ returns, glance }: Pick<BatchAnswer, 'returns' | 'glance'>) {
  const listed = new Set<string>(glance.lines.map(({ authority }) => authority.id))
  const others = returns.filter(({ sent }) => sent.force === undefined || !listed.has(sent.force))
  if (others.length === 0) return null
  return (
    <>
      <p>Received besides, from bodies that no Act binds or for many authorities at once:</p>
      <ul>
        {others.map(({ sent, standing }) => (
          <li key={sent.id}>
            {sent.title}: <CameBack returns={[{ sent, standing }]} />
          </li>
        ))}
      </ul>
    </>
  )
}
