import { useState, type ReactNode } from 'react'
import type { DraftView } from './draft-keeper.ts'
import { sayStanding } from './say-standing.ts'
import { useOnline } from './use-online.ts'

export interface DraftBarProps {
  readonly view: DraftView
  /** Whether what is typed is exactly what is published. */
  readonly isAsPublished: boolean
  readonly children: ReactNode
}

/** Where a draft stands, and what can be done with it, always in sight. */
export function DraftBar({ view, isAsPublished, children }: DraftBarProps) {
  const isOnline = useOnline()
  const [now] = useState(() => new Date().toISOString())
  return (
    <div className="draft-bar">
      <output className="draft-standing">{sayStanding(view, { isOnline, isAsPublished, now })}</output>
      {children}
    </div>
  )
}
