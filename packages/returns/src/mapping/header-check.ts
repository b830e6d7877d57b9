import { columnNumber, type TableRow } from '../table/index.ts'
import { plainWords, quoted } from '../words/index.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'

/** Holds the header of a block against the one that the mapping was made for. */
export interface HeaderCheck {
  readonly header: (row: TableRow) => void
  /** Tells of every column over which other words stand; to be called when the header is past. */
  readonly done: () => void
  /** Whether a row is the header once more, as at the top of each printed page. */
  readonly isRepeated: (row: TableRow) => boolean
}

/** A check of the header of one block; columns whose header the mapping does not give are not looked at. */
export function headerCheck(sheet: SheetMapping, { complaints }: Reading): HeaderCheck {
  const expected = sheet.columns.flatMap(({ column, header }) => (header === undefined ? [] : [{ column, header }]))
  const said = expected.flatMap(({ column, header }) => (header === '' ? [] : [{ at: columnNumber(column), header }]))
  const found = new Map<string, string[]>()
  return {
    isRepeated: ({ cells }) => said.length > 0 && said.every(({ at, header }) => cells[at]?.text === header),
    header: (row) => {
      for (const { column } of expected) {
        const text = row.cells[columnNumber(column)]?.text ?? ''
        if (text !== '') found.set(column, [...(found.get(column) ?? []), text])
      }
    },
    done: () => {
      for (const { column, header } of expected) {
        const words = headerWords(found.get(column) ?? [])
        if (plainWords(words) === plainWords(header)) continue
        const message = `Over column ${column} stands ${quoted(words)}, and the mapping was made for ${quoted(header)}. Make a new mapping for this file.`
        const row = sheet.headerRows.at(-1) ?? sheet.firstRow
        complaints.tell({
          severity: 'error',
          sheet: sheet.name,
          at: `${column}${row}`,
          row,
          raw: words,
          reason: 'other-header',
          message,
        })
      }
    },
  }
}

/** The words over a column, from top to bottom, as one text. */
export function headerWords(words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' | ')
}
