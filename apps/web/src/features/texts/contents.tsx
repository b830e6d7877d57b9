import { Link } from '../../ui/link.tsx'
import type { TextAnswer } from './answers.ts'

type Entry = NonNullable<TextAnswer['contents']>[number]

export interface ContentsProps {
  readonly entries: readonly Entry[]
  /** The text whose provisions are on pages of their own; absent when they are on this page. */
  readonly pagesOf?: string | undefined
}

/** A list of contents, folded: on paper and on demand it stands open. */
export function FoldedContents(props: ContentsProps) {
  return (
    <details className="law-contents">
      <summary>Contents</summary>
      <nav aria-label="Contents of the text">
        <ContentsList {...props} />
      </nav>
    </details>
  )
}

/** The headings of a text, each a link. */
export function ContentsList({ entries, pagesOf }: ContentsProps) {
  return (
    <ul className="law-contents-list">
      {entries.map((entry) => (
        <li key={entry.address}>
          <EntryLink entry={entry} pagesOf={pagesOf} />
          {entry.entries.length > 0 && <ContentsList entries={entry.entries} pagesOf={pagesOf} />}
        </li>
      ))}
    </ul>
  )
}

function EntryLink({ entry: { address, label, heading }, pagesOf }: { readonly entry: Entry } & Pick<ContentsProps, 'pagesOf'>) {
  const isShort = label !== undefined && label.length < 5
  const className = isShort ? 'numbered' : undefined
  const words = (
    <>
      {label !== undefined && <span className={isShort ? 'law-number' : 'law-number-long'}>{label}</span>} {heading}
    </>
  )
  if (pagesOf !== undefined) {
    return (
      <Link to={`/bill/texts/${pagesOf}/${address}`} className={className}>
        {words}
      </Link>
    )
  }
  return (
    <a href={`#${address}`} className={className}>
      {words}
    </a>
  )
}
