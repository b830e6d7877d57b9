import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Block, Run } from '../document/index.ts'
import type { Applying, ApplyReason } from './applying.ts'
import type { Edit } from './edit.ts'
import type { Extent, Leaf } from './layout-writer.ts'

/** The changes that leave a stretch of words out: blocks that it covers whole go whole, and of others the words. */
export function editsLeavingOut(
  { layout }: Applying,
  stretch: Extent,
  put: readonly Run[] | undefined,
): Outcome<Edit[], ApplyReason> {
  const edits: Edit[] = []
  const gone = new Set<Block>()
  const covers = (block: Block) => {
    const own = layout.extentOf(block)
    return own !== undefined && stretch.start <= own.start && own.end <= stretch.end
  }
  for (const leaf of layout.leavesIn(stretch)) {
    if (leaf.within.some((block) => gone.has(block))) continue
    const isFirst = edits.length === 0
    const covered = leaf.within.findIndex(covers)
    const block = leaf.within[covered]
    const holdsPut = isFirst && put !== undefined
    if (holdsPut && block?.kind === 'provision' && block.label !== undefined) {
      return refuse('no-place', 'The words to be put in stand in place of a whole provision, whose number they do not give.')
    }
    if (block && !holdsPut) {
      gone.add(block)
      edits.push({ does: 'remove', block, within: leaf.within.slice(0, covered + 1) })
    } else if (leaf.slot === 'label') {
      return refuse('crosses-provisions', 'What is to be left out begins in one provision and ends inside another.')
    } else edits.push(cutOf(leaf, stretch, holdsPut ? put : []))
  }
  return accept(edits)
}

function cutOf(leaf: Leaf, { start, end }: Extent, put: readonly Run[]): Edit {
  const cut = { from: Math.max(start, leaf.start) - leaf.start, to: Math.min(end, leaf.end) - leaf.start, put }
  return { does: 'words', leaf, cut }
}
