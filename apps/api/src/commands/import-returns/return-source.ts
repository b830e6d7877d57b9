import type { TableRow } from '@dutywatch/returns/table'

/** Something that whoever opened a table has to say of one of its cells. */
export interface SourceNotice {
  readonly reason: string
  /** The cell: `B7`. */
  readonly at?: string
}

/** Some rows of a sheet, or why the file cannot be read on. */
export type RowsRead =
  | { readonly ok: true; readonly value: { readonly rows: readonly TableRow[]; readonly notices?: readonly SourceNotice[] } }
  | { readonly ok: false; readonly reason: string; readonly message: string }

/** A table file as an import needs it: it can be gone through more than once, and is never held whole. */
export interface ReturnSource {
  readonly name: string
  readonly bytes: number
  /** The bytes as they came, from the beginning, in pieces that may each be held until the next is asked for. */
  readonly content: () => AsyncIterable<Uint8Array>
  readonly sheets: readonly { readonly name: string }[]
  readonly rows: (sheet: string) => AsyncIterable<RowsRead>
}
