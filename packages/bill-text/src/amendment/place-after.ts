import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { closeUp, type Block, type Provision } from '../document/index.ts'
import type { Applying, ApplyReason } from './applying.ts'
import type { Placement } from './edit.ts'
import type { Extent, Leaf } from './layout-writer.ts'
import { beginsSeries, sameSeries } from './series.ts'

/** Blocks after the words that end at a point: after the provision of their own kind that ends there, or after those words. */
export function placedAfter({ layout }: Applying, at: number, blocks: readonly Block[]): Outcome<Placement, ApplyReason> {
  const leaf = layout.leafAt(at)
  const isInside = !leaf || at !== leaf.end
  if (isInside)
    return refuse('no-place', 'The place named is in the middle of a sentence, and the text to be put in has a line of its own.')
  const [inserted] = blocks
  const place = leaf.within.findLastIndex(
    (block) => ends(layout.extentOf(block), at) && inserted !== undefined && isOfSeries(block, inserted),
  )
  if (place >= 0) return beside(leaf, place, blocks)
  const owner = leaf.within.length - 1
  const parent = leaf.within[owner - 1]
  const children = parent?.kind === 'provision' ? parent.content.filter((block) => block.kind === 'provision') : []
  const fits = leaf.slot === 'words' && inserted !== undefined && beginsList(children, inserted)
  return fits
    ? beside(leaf, owner, blocks)
    : refuse('no-place', 'Nothing of the kind that is to be put in ends at the place named.')
}

function beside(leaf: Leaf, place: number, blocks: readonly Block[]): Outcome<Placement, ApplyReason> {
  const block = leaf.within[place]
  if (!block) return refuse('no-place', 'The print has nothing at the place named.')
  return accept({ does: 'place', where: 'after', beside: block, within: leaf.within.slice(0, place + 1), blocks })
}

function ends(own: Extent | undefined, at: number): boolean {
  return own?.end === at
}

function isOfSeries(block: Block, inserted: Block): boolean {
  if (block.kind !== 'provision' || inserted.kind !== 'provision') return false
  if (inserted.label === undefined) return block.level === inserted.level
  return sameSeries(closeUp(block.label ?? ''), closeUp(inserted.label))
}

/** Whether a provision may stand first in a list, or before those that are in it. */
function beginsList(children: readonly Provision[], inserted: Block): boolean {
  if (inserted.kind !== 'provision') return true
  const [first] = children
  if (!first) return inserted.label === undefined || beginsSeries(closeUp(inserted.label))
  if (inserted.label === undefined) return first.level === inserted.level
  return sameSeries(closeUp(first.label ?? ''), closeUp(inserted.label))
}
