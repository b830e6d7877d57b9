import type { TableCell } from '../table/index.ts'

/** Words of a sheet that stand outside its tables. */
export interface SheetWords {
  readonly row: number
  readonly words: string
}

/** One column of a table, with the words over it and its first cells. */
export interface BlockColumn {
  /** From 0. */
  readonly column: number
  /** The words that stand over it in the header rows, from top to bottom, without those that are blank. */
  readonly header: readonly string[]
  /** The same, with words that stand over several columns given to each of them. */
  readonly over: readonly string[]
  /** The cells below the header that hold something, up to 200 of them. */
  readonly cells: readonly TableCell[]
  /** Whether it is blank in rows that are no totals and hold something else. */
  readonly hasBlanks: boolean
}

/** One table of a sheet: where its header and its rows stand, and what stands above and below it. */
export interface Block {
  readonly titles: readonly SheetWords[]
  readonly headerRows: readonly number[]
  readonly firstRow: number
  readonly lastRow: number
  readonly totalRows: readonly number[]
  readonly columns: readonly BlockColumn[]
}

/** The tables of a sheet, and the words around them: titles, notes. */
export interface SheetShape {
  readonly name: string
  readonly blocks: readonly Block[]
  readonly words: readonly SheetWords[]
}
