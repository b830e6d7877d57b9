import { printAsserted } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { claimStateWords } from '../../words/evidence.ts'
import type { ClaimShown } from './answers.ts'

/** Statements one under another: what each asserts, what became of it, the working, and what the record says. */
export function ClaimList({ claims }: { readonly claims: readonly ClaimShown[] }) {
  return (
    <ol className="claims">
      {claims.map((shown) => (
        <ClaimItem key={shown.claim.id} shown={shown} />
      ))}
    </ol>
  )
}

export interface ClaimContentsProps {
  readonly claims: readonly ClaimShown[]
  /** Whether each is told of further down on the same page; else it leads to the page of its own. */
  readonly isOnPage: boolean
}

/** The statements with what became of each, to find one by. */
export function ClaimContents({ claims, isOnPage }: ClaimContentsProps) {
  return (
    <ul className="claim-contents">
      {claims.map(({ claim, check }) => (
        <li key={claim.id}>
          <StateBadge state={claimStateWords[check.state]} />:{' '}
          {isOnPage ? (
            <a href={`#${claim.id}`}>{claim.statement}</a>
          ) : (
            <Link to={recordPage('claims', claim.id)}>{claim.statement}</Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function ClaimItem({ shown: { claim, check, apart, commitments, publishedIn } }: { readonly shown: ClaimShown }) {
  // What we worked out ourselves says in its own words what it asserts.
  const asserted = publishedIn?.kind === 'computed' ? undefined : printAsserted(claim.asserted, claim.unit)
  return (
    <li id={claim.id}>
      <div className="claim-state">
        <StateBadge state={claimStateWords[check.state]} />
        {asserted && <span className="asserted">It says: {asserted}.</span>}
      </div>
      <div className="claim-body">
        <h3>
          <Link to={recordPage('claims', claim.id)}>{claim.statement}</Link>
        </h3>
        {claim.meaning && (
          <p>
            <strong>What it means:</strong> {claim.meaning}
          </p>
        )}
        <p>{check.message}</p>
        {check.working.length > 0 && (
          <ol className="working" aria-label="The working">
            {check.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
        {apart && (
          <p>
            <a href="#known-and-not">See it drawn</a>
          </p>
        )}
        {claim.record && (
          <p className="claim-record">
            <strong>The record:</strong> {claim.record}
          </p>
        )}
        {commitments.length > 0 && (
          <p>
            What became of it:{' '}
            {commitments.map(({ id, what }, index) => (
              <span key={id}>
                {index > 0 && '; '}
                <Link to={recordPage('commitments', id)}>{what}</Link>
              </span>
            ))}
          </p>
        )}
        <p>
          <Citations of={claim.citations} />
        </p>
      </div>
    </li>
  )
}
