import { saidWhen, saySpan, type SlipLedger } from '@dutywatch/domain/date'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { DateWords, Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { ledgerState, sayLateness, sayMoves, saySilences, saySlip } from '../../words/ledger.ts'
import type { MilestoneHistory, SaidDate } from '../../panels/answers.ts'
import { isCommitment } from '../../panels/flights.ts'
import { unreadWords } from './say-promises.ts'

const kinds = {
  promise: 'promised',
  forecast: 'forecast',
  'ask-deadline': 'asked for',
  'statutory-deadline': 'set by law',
  signal: 'signalled',
  scheduled: 'set',
  actual: 'happened',
  cancelled: 'taken back',
} as const satisfies Record<SaidDate['record']['kind'], string>

/** The slip ledger of one milestone: where its date stands, and everything said about it, in order. */
export function MilestoneLedger({
  history: { milestone, ledger, state, said, besides },
}: {
  readonly history: MilestoneHistory
}) {
  return (
    <>
      <p>
        <StateBadge state={ledgerState(ledger, state)} />. {sayLedger(ledger)} {milestone.note}
      </p>
      <ol className="dated">
        {said.map((one) => (
          <li key={one.record.id} id={isCommitment(one.record) ? undefined : one.record.id}>
            <SaidOnce said={one} ledger={ledger} />
          </li>
        ))}
      </ol>
      {besides.length > 0 && <Besides events={besides} />}
    </>
  )
}

/** What happened that bears on the date and named none: no notice that it moved, but not nothing. */
function Besides({ events }: { readonly events: MilestoneHistory['besides'] }) {
  return (
    <>
      <p className="small">On record besides, without a date for it:</p>
      <ul className="dated">
        {events.map(({ id, on, title, body, citations }) => (
          <li key={id}>
            <Day on={on} />: {title}.{body && ` ${body}`}
            <span className="under">
              <Citations of={citations} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The figures of a slip ledger: first day given, moves, days slipped, lateness, silences. */
function sayLedger(ledger: SlipLedger): string {
  const { yardstick } = ledger
  if (yardstick === undefined) return 'We know of nobody responsible who gave a last day to measure from.'
  const moved = sayMoves(ledger)
  return [
    `First given as “${yardstick.window.words}”${moved === undefined ? '' : `, then ${moved}`}.`,
    `${capitalised(sayOutcome(ledger))}.`,
    ...saySilences(ledger),
  ].join(' ')
}

function sayOutcome(ledger: SlipLedger): string {
  const lateness = sayLateness(ledger)
  // Of what happened late the two figures are the same.
  if (ledger.state === 'happened' && lateness !== undefined) return lateness
  return [`slipped: ${saySlip(ledger)}`, lateness].filter((fact) => fact !== undefined).join('; ')
}

function SaidOnce({
  said: { record, speaker, window, unread },
  ledger,
}: {
  readonly said: SaidDate
  readonly ledger: SlipLedger
}) {
  const move = ledger.moves.find(({ to }) => to.id === record.id)
  const when = isCommitment(record) ? saidWhen(record) : record.saidOn
  const date = <DateWords words={record.timing?.words ?? ''} window={record.kind === 'actual' ? undefined : window} />
  return (
    <>
      <Day on={when} />: {kinds[record.kind]}
      {record.kind === 'actual' ? null : record.timing === undefined ? <>, no day named</> : <> {date}</>}
      {speaker && record.kind !== 'actual' && `, by ${speaker.name}`}.
      {move && <span className="move"> {capitalised(sayMove(move))}.</span>}
      {record.timing && unread && <span className="under">{unreadWords[unread]}</span>}
      <span className="under">
        {isCommitment(record) && (
          <>
            <Link to={`/promises/${record.id}`}>This promise by itself</Link>.{' '}
          </>
        )}
        {record.note && `${record.note} `}
        <Citations of={record.citations} />
      </span>
    </>
  )
}

function sayMove({ direction, days, atLeast }: SlipLedger['moves'][number]): string {
  switch (direction) {
    case 'later':
      return atLeast ? `put off by ${saySpan(days)} or more` : `put off by ${saySpan(days)}`
    case 'earlier':
      return `brought forward by ${saySpan(days)}`
    case 'firmer':
      return 'within the time given before'
    default:
      return 'the same time again'
  }
}
