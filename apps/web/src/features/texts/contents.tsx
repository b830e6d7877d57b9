import { Link } from '../../ui/link.tsx'
import type { TextAnswer } from './answers.ts'

type Entry = NonNullable<TextAnswer['contents']>[number]

export interface ContentsProps {
  readonly entries: readonly Entry[]
  /** Where the provisions are: on pages of their own, and what is inside one on its page; absent when they are on this page. */
  readonly pages?: ContentsPages | undefined
}

/** The pages of the provisions of a text. */
export interface ContentsPages {
  readonly text: string
  readonly paged: ReadonlySet<string>
  /** The provision on whose page the entries are. */
  readonly within?: string | undefined
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
export function ContentsList({ entries, pages }: ContentsProps) {
  return (
    <ul className="law-contents-list">
      {entries.map((entry) => (
        <li key={entry.address}>
          <EntryLink entry={entry} pages={pages} />
          {entry.entries.length > 0 && <ContentsList entries={entry.entries} pages={pages && pagesWithin(pages, entry)} />}
        </li>
      ))}
    </ul>
  )
}

function pagesWithin(pages: ContentsPages, { address }: Entry): ContentsPages {
  return pages.within === undefined && pages.paged.has(address) ? { ...pages, within: address } : pages
}

interface EntryLinkProps extends Pick<ContentsProps, 'pages'> {
  readonly entry: Entry
}

function EntryLink({ entry: { address, label, heading }, pages }: EntryLinkProps) {
  const isShort = label !== undefined && label.length < 5
  const className = isShort ? 'numbered' : undefined
  const words = (
    <>
      {label !== undefined && <span className={isShort ? 'law-number' : 'law-number-long'}>{label}</span>} {heading}
    </>
  )
  if (pages !== undefined) {
    const hash = pages.within === undefined ? undefined : address
    return (
      <Link to={`/bill/texts/${pages.text}/${pages.within ?? address}`} hash={hash} className={className}>
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
