import type { Piece } from '@dutywatch/bill-text/comparison'
import { createContext, useContext } from 'react'

/** How words of two texts are shown: both at once with the changes marked, or one side of them. */
export interface ComparedSetting {
  readonly side: 'both' | 'before' | 'after'
  /** Whether numbers that only follow their provisions are marked as changes. */
  readonly marksRenumbering: boolean
  /** False where the same provision stands on the page more than once, so that none of them can be linked to. */
  readonly anchored?: boolean
  /** Where what moved stands now, seen from this page. */
  readonly hrefOfMoved?: ((address: string) => string | undefined) | undefined
}

const ComparedContext = createContext<ComparedSetting>({ side: 'both', marksRenumbering: true })

/** Hands the setting to the compared words inside. */
export const ComparedPage = ComparedContext.Provider

/** The setting of the compared words being drawn. */
export function useCompared(): ComparedSetting {
  return useContext(ComparedContext)
}

/** Words piece by piece: deleted and inserted ones are marked as such for eyes, ears and paper. */
export function Pieces({ of }: { readonly of: readonly Piece[] }) {
  const { side, marksRenumbering } = useCompared()
  return of.map((piece, index) => {
    if (piece.kind === 'equal') return side === 'before' ? (piece.was ?? piece.words) : piece.words
    if (piece.kind === 'deleted' && side === 'after') return null
    if (piece.kind === 'inserted' && side === 'before') return null
    if (piece.renumbering && !marksRenumbering) return piece.kind === 'deleted' && side === 'both' ? null : piece.words
    const Mark = piece.kind === 'deleted' ? 'del' : 'ins'
    return (
      <Mark key={index} className={piece.renumbering ? 'renumbering' : undefined}>
        {piece.words}
      </Mark>
    )
  })
}
