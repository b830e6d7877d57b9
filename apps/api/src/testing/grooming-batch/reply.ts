import type { ReturnMapping } from '@dutywatch/returns/mapping'
import type { InventedCounts } from './invented-counts.ts'

type Sheet = ReturnMapping['sheets'][number]

/** What a person decides about every block of a reply, over what is suggested. */
export type Decided = Partial<Pick<Sheet, 'totals' | 'corrections'>>

/** A shape in which authorities reply, and how a person who looks at the file reads it. */
export interface BatchShape {
  readonly name: string
  /** What makes it hard. */
  readonly because: string
  readonly file: (counts: InventedCounts) => { readonly name: string; readonly bytes: Uint8Array | Promise<Uint8Array> }
  readonly decided?: Decided
  /**
   * Where its numbers stand and what they are of, a line each: `B5 recorded 2017/18 facebook`, with `@` and the name of the sheet where
   * there are several. Lines of the same thing are parts of it.
   */
  readonly stands: string
  /** What its marks mean, as bounds that the sender told: `*` is 1 to 4. */
  readonly means?: Readonly<Record<string, readonly [low: number, high: number]>>
}
