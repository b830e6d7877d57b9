import type { Block, Provision, Quoted } from './block.ts'
import { plainText, type Run } from './run.ts'
import { closeUp } from './words.ts'

/** What a stretch of words is in its block. `after` follows a closing quotation mark. */
export type StretchRole = 'label' | 'origin' | 'heading' | 'words' | 'after' | 'caption' | 'figure' | 'quotation-mark'

/** Words that stand together in a text: what one label, heading or block of words gives to its flow. */
export interface Stretch {
  readonly role: StretchRole
  /** Offsets into the words of the flow. */
  readonly start: number
  readonly end: number
  /** The provisions it stands in, the outermost first; quoted ones too. */
  readonly within: readonly Provision[]
  /** Whether it is part of quoted text. */
  readonly quoted: boolean
  /** Where its words come from; absent for labels, figures and quotation marks. */
  readonly runs?: readonly Run[]
}

/** The words of blocks as `wordsOf` gives them, and what stands where in them. */
export interface Flow {
  readonly words: string
  /** In the order of the text, none of them empty. */
  readonly stretches: readonly Stretch[]
  /** From where to where the words of a provision run. */
  readonly spans: ReadonlyMap<Provision, { readonly start: number; readonly end: number }>
}

/** Lays the words of blocks out in one string, in time linear to them. */
export function flowOf(blocks: readonly Block[]): Flow {
  const writer = new FlowWriter()
  writer.blocks(blocks, { within: [], quoted: false })
  return writer.flow
}

interface Standing {
  readonly within: readonly Provision[]
  readonly quoted: boolean
}

class FlowWriter {
  private readonly pieces: string[] = []
  private readonly stretches: Stretch[] = []
  private readonly spans = new Map<Provision, { start: number; end: number }>()
  private length = 0
  private spaceDue = false
  /** Where quoted text begins: nothing sets it off from its opening quotation mark. */
  private openedAt = -1

  get flow(): Flow {
    return { words: this.pieces.join(''), stretches: this.stretches, spans: this.spans }
  }

  blocks(blocks: readonly Block[], standing: Standing): void {
    for (const block of blocks) {
      this.block(block, standing)
      this.spaceDue = true
    }
  }

  private block(block: Block, standing: Standing): void {
    switch (block.kind) {
      case 'provision':
        return this.provision(block, { ...standing, within: [...standing.within, block] })
      case 'words':
        return this.runs('words', block.runs, standing)
      case 'quoted':
        return this.quoted(block, standing)
      case 'table':
        this.runs('caption', block.caption, standing)
        for (const cell of block.rows.flatMap((row) => row.cells)) this.apart(cell.content, standing)
        return
      case 'figure':
        return this.glued({ role: 'figure' }, block.words, standing)
    }
  }

  private provision(provision: Provision, standing: Standing): void {
    const before = this.stretches.length
    this.glued({ role: 'label' }, provision.label ?? '', standing)
    this.runs('origin', provision.origin, standing)
    this.runs('heading', provision.heading, standing)
    this.apart(provision.content, standing)
    const first = this.stretches[before]
    this.spans.set(provision, { start: first ? first.start : this.length, end: this.length })
  }

  private quoted({ open, close, content, after }: Quoted, standing: Standing): void {
    const inside = { ...standing, quoted: true }
    const before = this.length
    this.glued({ role: 'quotation-mark' }, open, inside)
    const outer = this.openedAt
    if (open !== '') this.openedAt = this.length
    this.blocks(content, inside)
    this.openedAt = outer
    if (this.length > before) this.spaceDue = false
    this.glued({ role: 'quotation-mark' }, close, inside)
    this.glued({ role: 'after', runs: after }, plainText(after), standing)
  }

  private apart(blocks: readonly Block[], standing: Standing): void {
    this.spaceDue = true
    this.blocks(blocks, standing)
  }

  private runs(role: StretchRole, runs: readonly Run[] | undefined, standing: Standing): void {
    this.spaceDue = true
    if (runs) this.glued({ role, runs }, plainText(runs), standing)
  }

  private glued(piece: Pick<Stretch, 'role' | 'runs'>, text: string, { within, quoted }: Standing): void {
    const bare = closeUp(text)
    this.spaceDue ||= /^\s/.test(text)
    if (bare === '') return
    if (this.spaceDue && this.length > 0 && this.length !== this.openedAt) this.push(' ')
    const start = this.length
    this.push(bare)
    this.stretches.push({ ...piece, start, end: this.length, within, quoted })
    this.spaceDue = /\s$/.test(text)
  }

  private push(text: string): void {
    this.pieces.push(text)
    this.length += text.length
  }
}
