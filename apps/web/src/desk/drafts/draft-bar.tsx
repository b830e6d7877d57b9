import type { ReactNode } from 'react'
import type { DraftView } from './draft-keeper.ts'
import { sayStanding } from './say-standing.ts'
import { useOnline } from './use-online.ts'

/** Where a draft stands, and what can be done with it, always in sight. */
export function DraftBar({ view, children }: { readonly view: DraftView; readonly children: ReactNode }) {
  const said = sayStanding(view, useOnline())
  return (
    <div className="draft-bar">
      <output className="draft-standing">{said || 'Nothing changed yet'}</output>
      {children}
    </div>
  )
}
