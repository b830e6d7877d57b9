import { sayPartial, type PlainDate } from '@dutywatch/domain/date'
import { Confidence, isReadLater, type Citation, type Source } from '@dutywatch/domain/source'
import { useSite } from '../place/site-state.ts'
import { capitalised } from '../words/capitalised.ts'
import { confidenceWords } from '../words/confidence.ts'
import { Link } from './link.tsx'
import { Mark } from './mark.tsx'

/** What of a citation is shown; a record's own `citations` fit as they are. */
export type CitationShown = Pick<Citation, 'confidence' | 'locator' | 'note'> & { readonly source: string }

export interface CitationsProps {
  /** At least one: a fact without a source is not shown. */
  readonly of: readonly CitationShown[]
}

export interface FoldedCitationsProps extends CitationsProps {
  /** The most sources that stay unfolded; fewer in the rows of a long list. */
  readonly inSight?: number
}

const MOST_IN_SIGHT = 3

/**
 * Where a fact comes from and how sure we are of it, to stand right beside the fact, also inside a sentence. Sources of one confidence
 * share its word, the surest first. The page's loader must return `sources`.
 */
export function Citations({ of }: CitationsProps) {
  const groups = Confidence.options
    .map((confidence) => ({ confidence, cited: of.filter((citation) => citation.confidence === confidence) }))
    .filter(({ cited }) => cited.length > 0)
  return (
    <span className="citations">
      {groups.map(({ confidence, cited }, index) => (
        <span key={confidence}>
          {index > 0 && '. '}
          <span className="confidence">
            <Mark shape={confidenceWords[confidence].shape} /> {capitalised(confidenceWords[confidence].word)}:
          </span>{' '}
          {cited.map((citation, place) => (
            <span key={`${citation.source} ${citation.locator ?? ''}`}>
              {place > 0 && '; '}
              <CitedSource citation={citation} />
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}

/**
 * The same as a block, for facts with many sources: more than three fold under a line that says how many there are and how sure the
 * surest is. Not for use inside a paragraph.
 */
export function FoldedCitations({ of, inSight = MOST_IN_SIGHT }: FoldedCitationsProps) {
  const { sources, asOf } = useSite()
  if (of.length <= inSight) return <Citations of={of} />
  const later = of.filter(({ source }) => asOf !== undefined && isReadLater(sources.get(source) ?? {}, asOf)).length
  const surest =
    Confidence.options.find((confidence) => of.some((citation) => citation.confidence === confidence)) ?? 'unverified'
  return (
    <details className="citations">
      <summary>
        <Mark shape={confidenceWords[surest].shape} /> {capitalised(confidenceWords[surest].word)}: {of.length} sources
        {later > 0 && `, ${later} read later`}
      </summary>
      <Citations of={of} />
    </details>
  )
}

/** A source that was withdrawn since has no page to lead to. */
function CitedSource({ citation: { source: id, locator, note } }: { readonly citation: CitationShown }) {
  const { sources, asOf } = useSite()
  const source = sources.get(id)
  return (
    <>
      {source ? <Link to={`/sources/${id}`}>{nameOn(source, asOf)}</Link> : id}
      {locator && `, ${locator}`}
      {note && ` (${note.replace(/\.$/, '')})`}
    </>
  )
}

/** On a past day, a source that came out later says so: "legislation.gov.uk, read later: published 26 October 2023". */
function nameOn(source: Source, asOf: PlainDate | undefined): string {
  const later = asOf === undefined ? undefined : sayReadLater(source, asOf)
  return later === undefined ? shortName(source) : `${source.publisher}, ${later}`
}

/** "read later: published 26 October 2023", of a source that came out after a day; nothing of one that did not. */
export function sayReadLater(source: Pick<Source, 'published'>, day: PlainDate): string | undefined {
  if (source.published === undefined || !isReadLater(source, day)) return undefined
  return `read later: published ${sayPartial(source.published)}`
}

/** "NSPCC, 29 May 2020": who published it and when, as far as they say. */
export function shortName(source: Pick<Source, 'publisher' | 'published'>): string {
  return source.published === undefined ? source.publisher : `${source.publisher}, ${sayPartial(source.published)}`
}
