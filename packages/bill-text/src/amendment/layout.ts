import type { Block } from '../document/index.ts'
import { LayoutWriter, type Extent, type Leaf } from './layout-writer.ts'

/** The words of a print in one string, a line break between what stands apart, and where its printed lines begin. */
export class Layout {
  readonly words: string
  readonly leaves: readonly Leaf[]
  private readonly extents = new Map<Block, Extent>()
  private readonly chains = new Map<Block, readonly Block[]>()
  private readonly lines = new Map<string, Extent[]>()

  constructor(blocks: readonly Block[]) {
    const writer = new LayoutWriter(this.extents, this.chains)
    writer.blocks(blocks, [])
    this.words = writer.pieces.join('\n')
    this.leaves = writer.leaves
    writer.marks.forEach(({ page, line, at }, index) => {
      const end = this.endBefore(writer.marks[index + 1]?.at ?? this.words.length)
      const key = `${page}-${line}`
      const extent = { start: at, end: Math.max(at, end) }
      const marked = this.lines.get(key)
      if (marked) marked.push(extent)
      else this.lines.set(key, [extent])
    })
  }

  /** Where a block stands; empty extents have no words. */
  extentOf(block: Block): Extent | undefined {
    return this.extents.get(block)
  }

  /** What a block stands in, the outermost first, itself last. */
  chainOf(block: Block): readonly Block[] {
    return this.chains.get(block) ?? [block]
  }

  /** Whether the print says where its lines begin. */
  get hasLines(): boolean {
    return this.lines.size > 0
  }

  /** The printed line; several where the print marks one more than once, as it does the cells of a row. */
  linesAt(page: number, line: number): readonly Extent[] {
    return this.lines.get(`${page}-${line}`) ?? []
  }

  /** The leaf whose words hold a position, or end or begin at it. */
  leafAt(position: number): Leaf | undefined {
    return this.leaves[this.indexAt(position)]
  }

  private indexAt(position: number): number {
    let [low, high] = [0, this.leaves.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.leaves[middle]?.end ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The leaves with words in an extent, in order. */
  leavesIn({ start, end }: Extent): Leaf[] {
    const leaves: Leaf[] = []
    for (let index = this.indexAt(start); index < this.leaves.length; index += 1) {
      const leaf = this.leaves[index]
      if (!leaf || leaf.start >= end) break
      if (leaf.end > start) leaves.push(leaf)
    }
    return leaves
  }

  /** The end of the words before a position. */
  endBefore(position: number): number {
    let end = position
    while (end > 0 && /\s/.test(this.words.charAt(end - 1))) end -= 1
    return end
  }
}
