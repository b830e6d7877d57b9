import type { ProvisionRef } from '@dutywatch/domain/provision'
import type { ProvisionLevel } from './level.ts'
import type { Run } from './run.ts'

/** What a text is made of, in the order of the file. */
export type Block = Provision | Words | Quoted | Table | Figure

/** A part of a law with a place of its own: a Part, a clause, a subsection, a paragraph of a Schedule, a definition. */
export interface Provision {
  readonly kind: 'provision'
  readonly level: ProvisionLevel
  /** Unique within the text, fit for a link, and the same in every text where the number is: `clause-12-3-a`, `schedule-2-paragraph-4`. */
  readonly address: string
  /** Where it is in the law; absent for what has no number, and inside quoted text, which is part of another law. */
  readonly ref?: ProvisionRef
  /** As printed: "12", "(3)", "(a)", "Schedule 2", "PART 1". */
  readonly label?: string
  /** The label with its marks, where it has any: a number that an amendment put in, notes that hang on the whole provision. */
  readonly labelRuns?: readonly Run[]
  readonly heading?: readonly Run[]
  /** What stands beside the label of a Schedule: the section that brings it in. */
  readonly origin?: readonly Run[]
  /** Its words and the provisions within it. */
  readonly content: readonly Block[]
  /** What identifies it in every version of the text: LawMaker's GUID, the legislation.gov.uk `IdURI`. */
  readonly identity?: string
  /** Its id in the file, where references of the file point. Not always unique. */
  readonly fileId?: string
  /** The part of the United Kingdom it extends to, as the file says: "E+W+S+N.I.". */
  readonly extent?: string
  /** Since when, and until when, this version of it holds: `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  /** Where it is not simply the law in force. */
  readonly status?: 'prospective' | 'repealed' | 'not-valid-here'
}

/** A run of words between provisions; `role` says what it does where that is not plain from its place. */
export interface Words {
  readonly kind: 'words'
  readonly runs: readonly Run[]
  readonly role?: 'introduction' | 'wrap-up' | 'long-title' | 'enacting-words' | 'signature' | 'date' | 'heading'
}

/** Words of another law that this one inserts, or of another document that it repeats. Its provisions are not this text's own. */
export interface Quoted {
  readonly kind: 'quoted'
  readonly open: string
  readonly close: string
  readonly content: readonly Block[]
  /** What follows the closing quotation mark in the same sentence: a full stop, ", and". */
  readonly after: readonly Run[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption?: readonly Run[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly heading: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly content: readonly Block[]
  readonly columns: number
  readonly rows: number
}

/** A formula or an image, by the words that the file gives for it; empty when it gives none. */
export interface Figure {
  readonly kind: 'figure'
  readonly what: 'formula' | 'image'
  readonly words: string
}

/** The blocks directly inside a block. */
export function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'provision':
    case 'quoted':
      return block.content
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
    case 'words':
    case 'figure':
      return []
  }
}

/** Every provision among blocks and within them, outer first, in the order of the text; quoted ones only when asked for. */
export function* provisionsIn(blocks: readonly Block[], options: { readonly quoted?: boolean } = {}): Generator<Provision> {
  for (const block of blocks) {
    if (block.kind === 'provision') yield block
    if (block.kind !== 'quoted' || options.quoted) yield* provisionsIn(blocksIn(block), options)
  }
}

/** The provisions directly among blocks. */
export function provisionsAmong(blocks: readonly Block[]): Provision[] {
  return blocks.filter((block) => block.kind === 'provision')
}
