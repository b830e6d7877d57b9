import type { ReactNode } from 'react'
import { FoldedCitations, type CitationShown } from './citations.tsx'

export interface KeyFact {
  readonly term: string
  readonly value: ReactNode
  readonly source?: readonly CitationShown[] | undefined
}

/** What is known of one thing, term by term. A fact without a value is left out. */
export function KeyFacts({ facts }: { readonly facts: readonly KeyFact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
  return (
    <dl className="key-facts">
      {known.map(({ term, value, source }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {source && (
              <>
                {' '}
                <FoldedCitations of={source} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
