import type { ReactNode } from 'react'

export interface FoldedSectionProps {
  /** The anchor others link to; permanent. A link to it, or to anything inside, opens the section. */
  readonly id: string
  readonly title: ReactNode
  /** What can be told before it is opened: how it stands, how many there are. */
  readonly note?: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
  readonly isOpen?: boolean
}

/** A part of a long page folded under its heading, so that the headings are the list of contents. Paper shows it open. */
export function FoldedSection({ id, title, note, children, level = 2, isOpen = false }: FoldedSectionProps) {
  const Heading = `h${level}` as const
  return (
    <details className={`folded folded-${level}`} open={isOpen}>
      <summary>
        <Heading>{title}</Heading>
        {note && <span className="folded-note">{note}</span>}
      </summary>
      {/* Browsers open a fold for a target inside it, not for the fold itself. */}
      <div id={id} className="folded-part">
        {children}
      </div>
    </details>
  )
}
