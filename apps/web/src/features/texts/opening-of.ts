import type { Block, Run } from '@dutywatch/bill-text/document'

/**
 * What stands before the first provision: the cover, and from the long title on the preamble. A print sets the long title over several
 * lines; it is one sentence.
 */
export function openingOf(front: readonly Block[]): { readonly cover: readonly Block[]; readonly preamble: readonly Block[] } {
  const opens = front.findIndex(isLongTitle)
  if (opens < 0) return { cover: [], preamble: front }
  const title = front.filter(isLongTitle)
  const runs = title.flatMap((block, index): readonly Run[] => {
    if (block.kind !== 'words') return []
    return index === 0 ? block.runs : [' ', ...block.runs]
  })
  const others = front.slice(opens).filter((block) => !isLongTitle(block))
  return { cover: front.slice(0, opens), preamble: [{ kind: 'words', role: 'long-title', runs }, ...others] }
}

function isLongTitle(block: Block): boolean {
  return block.kind === 'words' && block.role === 'long-title'
}
