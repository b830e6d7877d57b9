import { sayDay } from '@dutywatch/domain/date'
import { recordAddress, recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { SharedCitations, sharedCitations } from '../../ui/shared-citations.tsx'
import type { BatchAnswer, ReturnShown } from './answers.ts'
import { Due, Received, Standing } from './standing.tsx'
import { Workings, workingsOf } from './workings.tsx'

/** Every authority of a batch: where its request stands, by when it is due, and what came back. */
export function Authorities({ glance, returns }: Pick<BatchAnswer, 'glance' | 'returns'>) {
  const workings = workingsOf(glance.lines)
  const shared = sharedCitations(glance.lines.flatMap(({ request }) => (request ? [request.citations] : [])))
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
          { heading: 'Where it stands', cell: (line) => <Standing line={line} cited={shared === undefined} /> },
          { heading: 'Received', cell: ({ request }) => <Received request={request} /> },
          { heading: 'Due', cell: (line) => <Due line={line} workings={workings} /> },
          { heading: 'What came back', cell: ({ authority }) => <CameBack returns={returnsOf(returns, authority.id)} /> },
        ]}
      />
      <SharedCitations of={shared} each="request" />
      <h3>The last days, worked out</h3>
      <Workings workings={workings} />
      <OtherReturns returns={returns} glance={glance} />
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
            {standing.state === 'superseded' &&
              `, superseded on ${sayDay(standing.by.receivedOn)}${standing.by.why === undefined ? '' : `: ${standing.by.why}`}`}
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
