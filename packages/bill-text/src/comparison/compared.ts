import type { Block, Figure, Provision, Quoted, Table, TableCell, TableRow, Words } from '../document/index.ts'
import type { ProvisionPair } from '../matching/index.ts'
import type { Piece } from './piece.ts'

/**
 * What happened to a provision, what is inside it included; to what groups others, apart from what it groups. Several may hold at once.
 * `references-renumbered`: only the numbers changed by which it refers to provisions that were themselves renumbered.
 */
export type Change =
  | 'unchanged'
  | 'renumbered'
  | 'references-renumbered'
  | 'reworded'
  | 'moved'
  | 'added'
  | 'removed'
  | 'split'
  | 'merged'

/** A block of two texts laid over each other, in the order in which a reader follows both. */
export type ComparedBlock =
  | ComparedProvision
  | ComparedWords
  | ComparedQuoted
  | ComparedTable
  | { readonly kind: 'same'; readonly before: Unnumbered; readonly after: Unnumbered }
  /** A block of one text only, provisions apart. */
  | { readonly kind: 'one-sided'; readonly change: 'added' | 'removed'; readonly block: Unnumbered }
  /** Where a provision stood that now stands at `to`. */
  | { readonly kind: 'moved-away'; readonly before: Provision; readonly to: string }

/** Any block but a provision. */
export type Unnumbered = Exclude<Block, Provision>

export interface ComparedProvision {
  readonly kind: 'provision'
  /** Unique among both texts and fit for a link: the address in the text after; `removed-` and the address before for what is gone. */
  readonly anchor: string
  readonly before?: Provision
  readonly after?: Provision
  /** How the two were found to be one; absent where there is only one. */
  readonly pair?: ProvisionPair
  /** Never empty. */
  readonly changes: readonly Change[]
  readonly heading: readonly Piece[]
  readonly origin: readonly Piece[]
  readonly content: readonly ComparedBlock[]
  /** In words: "Clause 12 became clause 14; subsection (3) added". Empty for provisions inside others: they are in the outer one's. */
  readonly summary: string
}

export interface ComparedWords {
  readonly kind: 'words'
  readonly before: Words | Figure
  readonly after: Words | Figure
  readonly pieces: readonly Piece[]
}

export interface ComparedQuoted {
  readonly kind: 'quoted'
  readonly before: Quoted
  readonly after: Quoted
  readonly content: readonly ComparedBlock[]
  /** What follows the closing quotation mark. */
  readonly tail: readonly Piece[]
}

export interface ComparedTable {
  readonly kind: 'table'
  readonly before: Table
  readonly after: Table
  readonly caption: readonly Piece[]
  readonly rows: readonly ComparedRow[]
}

export interface ComparedRow {
  readonly before?: TableRow
  readonly after?: TableRow
  /** Of rows in both texts; a row of one text is as it stands there. */
  readonly cells: readonly ComparedCell[]
}

export interface ComparedCell {
  readonly before?: TableCell
  readonly after?: TableCell
  readonly content: readonly ComparedBlock[]
}

/** Whether a provision says what it said: it may stand elsewhere, under another number, and refer by other numbers. */
export function keepsItsWords({ changes }: Pick<ComparedProvision, 'changes'>): boolean {
  return changes.every((change) => ['unchanged', 'renumbered', 'references-renumbered', 'moved'].includes(change))
}
