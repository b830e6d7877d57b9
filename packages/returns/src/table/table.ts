import type { PlainDate } from '@dutywatch/domain/date'

/** One cell as the file holds it: the words that a reader of the sheet sees, and the number or day behind them where there is one. */
export interface TableCell {
  /** As it is shown, with spaces at the ends taken off; empty for an empty cell. */
  readonly text: string
  /** The number the file holds, where it holds one: `0.5` for a cell shown as "50%", `1234` for "1,234". */
  readonly number?: number
  /** The day the file holds, where the cell is formatted as a date. Its `number` is then absent. */
  readonly day?: PlainDate
  /** Where the cell lies under a merged range: the column (from 0) and row (from 1) of the cell whose words it shows. */
  readonly mergedFrom?: { readonly row: number; readonly column: number }
}

/** One row of a sheet. `cells` is as long as the row; a column that is absent holds nothing. */
export interface TableRow {
  /** As the sheet counts it, from 1. */
  readonly number: number
  readonly cells: readonly TableCell[]
}

/** A sheet whose rows are held, as small ones and previews are. */
export interface Table {
  /** The name of the sheet; the name of the file for a format that has no sheets. */
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** Where something stands in a sheet, as spreadsheets write it: `B7`. Columns count from 0, rows from 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** The number of a column, from 0, by its letters: `A` is 0, `AA` is 26. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + (letter.codePointAt(0) ?? 64) - 64
  return number - 1
}

/** The letters of a column by its number, from 0. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  return letters
}
