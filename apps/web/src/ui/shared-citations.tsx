import { Citations, type CitationShown } from './citations.tsx'

/** What every row of a table rests on, where all rest on the same; nothing of a single row, or where they differ. */
export function sharedCitations(rows: readonly (readonly CitationShown[])[]): readonly CitationShown[] | undefined {
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) return undefined
  const said = sameWords(first)
  return others.every((row) => sameWords(row) === said) ? first : undefined
}

function sameWords(cited: readonly CitationShown[]): string {
  return JSON.stringify(cited.map(({ source, confidence, locator, note }) => [source, confidence, locator, note]))
}

export interface SharedCitationsProps {
  readonly of: readonly CitationShown[] | undefined
  /** What rests on them, where that is not each row. */
  readonly each?: string
}

/** The line under a table that cites once what all its rows rest on. */
export function SharedCitations({ of, each = 'row' }: SharedCitationsProps) {
  return of === undefined ? null : (
    <p className="in-small">
      Every {each}: <Citations of={of} />
    </p>
  )
}
