import type { AmendmentTarget } from './amendment-paper.ts'

/** What an amendment tells to be done, as far as a machine understands it. */
export interface Instruction {
  readonly target: AmendmentTarget
  /** What is to be left out. */
  readonly leaveOut?: LeftOut
  /** What is to be put in, and where; where something is left out, in its place. */
  readonly insert?: Insertion
}

/** Part of a print, as an instruction names it. */
export type LeftOut =
  | { readonly what: 'words'; readonly words: QuotedWords }
  | { readonly what: 'from-to'; readonly from: Edge; readonly to: Edge }
  | { readonly what: 'lines'; readonly first: number; readonly last: number }
  | { readonly what: 'provisions'; readonly labels: readonly LabelRun[] }
  | { readonly what: 'definition'; readonly term: string }
  | { readonly what: 'whole'; readonly kind: 'clause' | 'schedule'; readonly number?: string }

/** Words as an instruction quotes them, and which of them where it says: “second “the””; -1 is the last. */
export interface QuotedWords {
  readonly quote: string
  readonly which?: number
  /** The line they begin on, where it is another than the instruction begins with. */
  readonly line?: number
}

/** Where something begins or ends: at words, or at the beginning or end of a line; of the instruction's own where it names none. */
export type Edge =
  | { readonly at: 'words'; readonly words: QuotedWords }
  | { readonly at: 'beginning' | 'end'; readonly line?: number }

/** Labels as printed: “(7)”, “(b) to (d)”. */
export interface LabelRun {
  readonly first: string
  readonly last?: string
}

/** Text to be put in: words that the instruction quotes, or, without any, the text that stands below it. */
export interface Insertion {
  readonly words?: string
  readonly at: InsertionPoint
}

export type InsertionPoint =
  | { readonly where: 'instead' }
  | { readonly where: 'beginning' | 'end'; readonly label?: string }
  | { readonly where: 'before' | 'after'; readonly words: QuotedWords }
  | { readonly where: 'before' | 'after'; readonly label: string }
  | { readonly where: 'before' | 'after'; readonly whole: 'clause' | 'schedule'; readonly number: string }
  | { readonly where: 'added'; readonly whole: 'clause' | 'schedule' }
