import type { ReactNode } from 'react'
import { Opening } from '../../ui/opening.tsx'
import { useTitle } from './use-title.ts'

export interface DeskPageProps {
  readonly title: string
  /** The sentence that says what there is to know first. */
  readonly opening: ReactNode
  readonly children: ReactNode
}

/** A page of the desk: its name, a sentence, and what it is for. */
export function DeskPage({ title, opening, children }: DeskPageProps) {
  useTitle(title)
  return (
    <article>
      <Opening title={title}>{opening}</Opening>
      {children}
    </article>
  )
}
