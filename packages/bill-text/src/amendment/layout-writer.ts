import { plainText, type Block, type Provision, type Run } from '../document/index.ts'

/** Which words of a block a leaf holds. */
export type Slot = 'label' | 'origin' | 'heading' | 'words' | 'after' | 'caption'

/** Words of a print that stand together, and where they stand in it. */
export interface Leaf {
  readonly owner: Block
  readonly slot: Slot
  readonly runs: readonly Run[]
  readonly start: number
  readonly end: number
  /** What it stands in, the outermost first; its owner last. */
  readonly within: readonly Block[]
}

/** From where to where something stands in a print. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Where a printed line begins. */
export interface LineMark {
  readonly page: number
  readonly line: number
  readonly at: number
}

/** Lays the words of blocks out in one string, a line break between what stands apart. */
export class LayoutWriter {
  readonly pieces: string[] = []
  readonly leaves: Leaf[] = []
  readonly marks: LineMark[] = []
  private readonly extents: Map<Block, Extent>
  private readonly chains: Map<Block, readonly Block[]>
  private length = 0

  constructor(extents: Map<Block, Extent>, chains: Map<Block, readonly Block[]>) {
    this.extents = extents
    this.chains = chains
  }

  blocks(blocks: readonly Block[], within: readonly Block[]): void {
    for (const block of blocks) this.block(block, [...within, block])
  }

  private block(block: Block, within: readonly Block[]): void {
    this.chains.set(block, within)
    const before = this.leaves.length
    if (block.kind === 'provision') this.provision(block, within)
    else if (block.kind === 'words') this.leaf('words', block.runs, within)
    else if (block.kind === 'table') {
      this.leaf('caption', block.caption, within)
      for (const { cells } of block.rows) for (const { content } of cells) this.blocks(content, within)
    } else if (block.kind === 'quoted') {
      this.blocks(block.content, within)
      this.leaf('after', block.after, within)
    }
    const [first, last] = [this.leaves[before], this.leaves.at(-1)]
    if (first && last) this.extents.set(block, { start: first.start, end: last.end })
  }

  private provision(provision: Provision, within: readonly Block[]): void {
    const { label, labelRuns, origin, heading, content } = provision
    this.leaf('label', labelRuns ?? (label === undefined ? undefined : [label]), within)
    this.leaf('origin', origin, within)
    this.leaf('heading', heading, within)
    this.blocks(content, within)
  }

  private leaf(slot: Slot, runs: readonly Run[] | undefined, within: readonly Block[]): void {
    const owner = within.at(-1)
    if (!owner || !runs || runs.length === 0) return
    const words = plainText(runs)
    const start = this.length
    this.marksIn(runs, start)
    if (words === '') return
    this.pieces.push(words)
    this.length += words.length + 1
    this.leaves.push({ owner, slot, runs, start, end: start + words.length, within })
  }

  private marksIn(runs: readonly Run[], start: number): number {
    let at = start
    for (const run of runs) {
      if (typeof run === 'string') at += run.length
      else if ('runs' in run) at = this.marksIn(run.runs, at)
      else if (run.mark === 'line') this.marks.push({ page: run.page, line: run.line, at })
    }
    return at
  }
}
