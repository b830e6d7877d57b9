import type { Block } from './block.ts'
import type { TextFacts } from './text-facts.ts'

/** One version of one document: a print of a Bill, an Act as enacted or as revised, an instrument, Explanatory Notes. */
export interface LegislationText {
  readonly facts: TextFacts
  /** What stands before the first provision: cover, long title, enacting words. */
  readonly front: readonly Block[]
  /** Parts, provisions and Schedules. Empty when the file holds only what is said about the document. */
  readonly body: readonly Block[]
  /** What stands after the last: signatures, an explanatory note, the back cover. */
  readonly back: readonly Block[]
  readonly notes: readonly Note[]
  /** What the reader met and could not place, its words kept all the same; and what it left out, since it repeats or says nothing of the law. */
  readonly findings: readonly ReadingFinding[]
}

/** A footnote, margin note or editor's commentary; runs marked `note` and `change` point to it. */
export interface Note {
  readonly id: string
  /** Why it is there, where the file says: "F" for a textual amendment, "C" for a modification, "I" for commencement. */
  readonly sort?: string
  readonly content: readonly Block[]
}

/** Something in a file that a person should know of. */
export interface ReadingFinding {
  readonly code: 'unknown-element' | 'duplicate-id' | 'empty-reference' | 'no-number' | 'not-a-day' | 'left-out'
  /** A sentence for people. */
  readonly message: string
  /** The line of the file. */
  readonly line: number
}
