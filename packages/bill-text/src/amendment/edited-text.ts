import type { Block, LegislationText, Provision, Quoted, Run, Table } from '../document/index.ts'
import { provisionsIn, type Edit, type Placement } from './edit.ts'
import { editedRuns, type Cut } from './edited-runs.ts'
import type { Slot } from './layout-writer.ts'
import { InsertedPlaces } from './place-inserted.ts'

/** A text after changes that do not clash; what none of them touches is the same object as before. */
export function editedText(text: LegislationText, edits: readonly Edit[]): LegislationText {
  return { ...text, body: new TextEditor(text, edits).blocks(text.body) }
}

class TextEditor {
  private readonly cuts = new Map<Block, Map<Slot, Cut[]>>()
  private readonly removed = new Set<Block>()
  private readonly placements = new Map<Block, Placement[]>()
  /** Every block with a change in it. */
  private readonly touched = new Set<Block>()
  private readonly places: InsertedPlaces

  constructor(text: LegislationText, edits: readonly Edit[]) {
    this.places = new InsertedPlaces(text)
    for (const edit of edits) this.note(edit)
  }

  blocks(blocks: readonly Block[]): Block[] {
    return blocks.flatMap((block) => {
      const own = this.removed.has(block) ? [] : [this.touched.has(block) ? this.edited(block) : block]
      return [...this.placed(block, 'before'), ...own, ...this.placed(block, 'after')]
    })
  }

  private note(edit: Edit): void {
    const within = edit.does === 'words' ? edit.leaf.within : edit.within
    for (const block of within) this.touched.add(block)
    if (edit.does === 'remove') this.removed.add(edit.block)
    else if (edit.does === 'place') this.placements.set(edit.beside, [...(this.placements.get(edit.beside) ?? []), edit])
    else {
      const { owner, slot } = edit.leaf
      const slots = this.cuts.get(owner) ?? new Map<Slot, Cut[]>()
      this.cuts.set(owner, slots.set(slot, [...(slots.get(slot) ?? []), edit.cut]))
    }
  }

  private placed(block: Block, where: Placement['where']): Block[] {
    return (this.placements.get(block) ?? [])
      .filter((placement) => placement.where === where)
      .flatMap(({ within, blocks }) => {
        const chain = provisionsIn(where === 'inside' ? within : within.slice(0, -1))
        const like = where !== 'inside' && block.kind === 'provision' ? block : undefined
        return this.places.placed(blocks, chain, like)
      })
  }

  private edited(block: Block): Block {
    switch (block.kind) {
      case 'provision':
        return this.provision(block)
      case 'words':
        return { ...block, runs: this.runs(block, 'words', block.runs) }
      case 'quoted':
        return { ...block, content: this.blocks(block.content), after: this.runs(block, 'after', block.after) } satisfies Quoted
      case 'table':
        return this.table(block)
      case 'figure':
        return block
    }
  }

  private provision(provision: Provision): Provision {
    const { heading, origin, content } = provision
    return {
      ...provision,
      ...(heading && { heading: this.runs(provision, 'heading', heading) }),
      ...(origin && { origin: this.runs(provision, 'origin', origin) }),
      content: [...this.blocks(content), ...this.placed(provision, 'inside')],
    }
  }

  private table(table: Table): Table {
    const { caption, rows } = table
    return {
      ...table,
      ...(caption && { caption: this.runs(table, 'caption', caption) }),
      rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, content: this.blocks(cell.content) })) })),
    }
  }

  private runs(owner: Block, slot: Slot, runs: readonly Run[]): readonly Run[] {
    const cuts = this.cuts.get(owner)?.get(slot)
    return cuts ? editedRuns(runs, cuts) : runs
  }
}
