import type { Block, Provision } from '../document/index.ts'
import type { Cut } from './edited-runs.ts'
import type { Layout } from './layout.ts'
import type { Extent, Leaf } from './layout-writer.ts'

/** One change to a print, where it is to be made. */
export type Edit = WordsEdit | Removal | Placement

export interface WordsEdit {
  readonly does: 'words'
  readonly leaf: Leaf
  /** Offsets into the words of the leaf. */
  readonly cut: Cut
}

export interface Removal {
  readonly does: 'remove'
  readonly block: Block
  readonly within: Chain
}

/** Blocks put beside one, or last in what it holds. */
export interface Placement {
  readonly does: 'place'
  readonly where: 'before' | 'after' | 'inside'
  readonly beside: Block
  readonly within: Chain
  readonly blocks: readonly Block[]
}

/** What a block stands in, the outermost first, itself last. */
export type Chain = readonly Block[]

/** The provisions among what a block stands in, itself included. */
export function provisionsIn(chain: Chain): Provision[] {
  return chain.filter((block) => block.kind === 'provision')
}

/** From where to where an edit changes the words of a print. */
export function extentOf(edit: Edit, layout: Layout): Extent {
  if (edit.does === 'words') return { start: edit.leaf.start + edit.cut.from, end: edit.leaf.start + edit.cut.to }
  if (edit.does === 'remove') return layout.extentOf(edit.block) ?? { start: 0, end: 0 }
  const { start, end } = layout.extentOf(edit.beside) ?? { start: 0, end: 0 }
  const at = edit.where === 'before' ? start : end
  return { start: at, end: at }
}

/** Whether two changes cannot both be made: they leave out the same words, or one changes what the other leaves out. */
export function clash(a: Edit, b: Edit, layout: Layout): boolean {
  if (isInside(a, b) || isInside(b, a)) return true
  const [one, other] = [extentOf(a, layout), extentOf(b, layout)]
  if (one.start === one.end) return other.start < one.start && one.start < other.end
  if (other.start === other.end) return one.start < other.start && other.start < one.end
  return one.start < other.end && other.start < one.end
}

/** Whether an edit is made within a block that another leaves out. */
function isInside(edit: Edit, removal: Edit): boolean {
  if (removal.does !== 'remove' || edit === removal) return false
  if (edit.does === 'words') return edit.leaf.within.includes(removal.block)
  const chain = edit.does === 'place' && edit.where !== 'inside' ? edit.within.slice(0, -1) : edit.within
  return chain.includes(removal.block)
}
