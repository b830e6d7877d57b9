import { sayPartial } from '@dutywatch/domain/date'
import { confidenceOf, type Citation, type Source } from '@dutywatch/domain/source'
import { useSite } from '../rendering/site-state.ts'
import { confidenceWords } from '../words/confidence.ts'
import { Link } from './link.tsx'
import { Mark } from './mark.tsx'

/** What of a citation is shown; a record's own `citations` fit as they are. */
export type CitationShown = Pick<Citation, 'confidence' | 'locator' | 'note'> & { readonly source: string }

export interface CitationsProps {
  /** At least one: a fact without a source is not shown. */
  readonly of: readonly CitationShown[]
}

/**
 * Where a fact comes from and how sure we are of it, to stand right beside the fact. One source is named on the spot; several open
 * under a summary that gives the least sure of them. The page's loader must return `sources`.
 */
export function Citations({ of }: CitationsProps) {
  const [only] = of
  if (only === undefined) return null
  if (of.length === 1) {
    return (
      <span className="citations">
        <CitationLine citation={only} />
      </span>
    )
  }
  const least = confidenceWords[confidenceOf([...of] as Citation[])]
  return (
    <details className="citations">
      <summary>
        <Mark shape={least.shape} /> {of.length} sources, {of.every((citation) => citation.confidence === least.word) ? 'all' : 'the least sure'}{' '}
        {least.word}
      </summary>
      <ul>
        {of.map((citation) => (
          <li key={`${citation.source} ${citation.locator ?? ''}`}>
            <CitationLine citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function CitationLine({ citation }: { readonly citation: CitationShown }) {
  const { sources } = useSite()
  const source = sources.get(citation.source)
  const { word, shape } = confidenceWords[citation.confidence]
  return (
    <>
      <Mark shape={shape} /> <span className="confidence">{word.charAt(0).toUpperCase() + word.slice(1)}:</span>{' '}
      <Link to={`/sources/${citation.source}`}>{source ? shortName(source) : citation.source}</Link>
      {citation.locator && `, ${citation.locator}`}
      {citation.note && <span className="citation-note"> ({citation.note})</span>}
    </>
  )
}

/** "NSPCC, 29 May 2020": who published it and when, as far as they say. */
export function shortName(source: Pick<Source, 'publisher' | 'published'>): string {
  return source.published === undefined ? source.publisher : `${source.publisher}, ${sayPartial(source.published)}`
}
