import { Link } from '../ui/link.tsx'
import { Timeline } from '../ui/timeline.tsx'
import type { StatementShown } from './answers.ts'

/** What was said, one under another: who to whom, the gist in our words, at most a short quotation, and what the record adds. */
export function StatementList({ statements }: { readonly statements: readonly StatementShown[] }) {
  return (
    <Timeline
      items={statements.map((shown) => ({
        id: shown.statement.id,
        on: shown.statement.saidPrecision === 'month' ? shown.statement.on.slice(0, 7) : shown.statement.on,
        title: <Who shown={shown} />,
        body: <What shown={shown} />,
        source: shown.statement.citations,
      }))}
    />
  )
}

function Who({ shown: { statement, speaker } }: { readonly shown: StatementShown }) {
  return (
    <>
      {speaker ? <Link to={`/speakers/${speaker.id}`}>{speaker.name}</Link> : 'Nobody named'}
      {statement.to && ` to ${statement.to}`}
    </>
  )
}

function What({ shown: { statement, roles = [], asks = [] } }: { readonly shown: StatementShown }) {
  const { gist, quote, note } = statement
  return (
    <>
      {roles.length > 0 && <p className="small">{roles.join('; ')}</p>}
      <p>{gist}</p>
      {quote && <blockquote className="quote">“{quote}”</blockquote>}
      {note && <p className="small">{note}</p>}
      {asks.length > 0 && (
        <p className="small">
          About{' '}
          {asks.map(({ id, code, text }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={`/asks/${id}`}>{asks.length > 3 ? code : `${code} ${text}`}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
