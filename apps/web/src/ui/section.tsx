import type { ReactNode } from 'react'

export interface SectionProps {
  /** The anchor others link to; permanent. */
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
}

/** A part of a page under a heading that can be linked to. */
export function Section({ id, title, children, level = 2 }: SectionProps) {
  return (
    <section aria-labelledby={id} className="section">
      <SectionHeading id={id} level={level}>
        {title}
      </SectionHeading>
      {children}
    </section>
  )
}

/** A heading that carries its own address. */
export function SectionHeading({
  id,
  children,
  level = 2,
}: {
  readonly id: string
  readonly children: ReactNode
  readonly level?: 2 | 3
}) {
  const Heading = `h${level}` as const
  return (
    <div className="section-heading">
      <Heading id={id}>{children}</Heading>
      <a href={`#${id}`} className="anchor" aria-describedby={id}>
        <span aria-hidden="true">#</span>
        <span className="visually-hidden">Link to this section</span>
      </a>
    </div>
  )
}

/** Jumps to the sections of a long page; nothing where there is none. */
export function OnThisPage({ sections }: { readonly sections: readonly { readonly id: string; readonly title: string }[] }) {
  if (sections.length === 0) return null
  return (
    <nav aria-label="On this page" className="on-this-page">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
