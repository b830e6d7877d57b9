import { useState, type ReactNode } from 'react'
import { SaidChange, type Preview } from './said-change.tsx'

type Change = Preview['changes'][number]

interface SaidChangesProps {
  readonly changes: readonly Change[]
  /** Where each leads. */
  readonly linksOf: (change: Change) => ReactNode
}

/** How many changes are shown before the others are asked for. */
const mostShown = 50

/** Changes in words, the first of many until more are asked for. */
export function SaidChanges({ changes, linksOf }: SaidChangesProps) {
  const [shown, setShown] = useState(mostShown)
  return (
    <>
      <ul className="plain-list proposed">
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.collection}/${change.id}`}>
            <SaidChange change={change}>{linksOf(change)}</SaidChange>
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <p>
          <button type="button" className="secondary" onClick={() => setShown(shown + mostShown)}>
            Show {Math.min(mostShown, changes.length - shown)} more of {changes.length - shown}
          </button>
        </p>
      )}
    </>
  )
}
