import { cellName, columnNumber, type TableRow } from '../table/index.ts'
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
export function headerCheck(sheet: SheetMapping, { complaints, mapping }: Reading): HeaderCheck {
  const expected = sheet.columns.flatMap(({ column, header }) => (header === undefined ? [] : [{ column, header }]))
  const said = expected.flatMap(({ column, header }) => (header === '' ? [] : [{ at: columnNumber(column), header }]))
  const found = new Map<string, string[]>()
  const unread = unreadColumns(sheet, mapping)
  return {
    isRepeated: ({ cells }) => said.length > 0 && said.every(({ at, header }) => cells[at]?.text === header),
    header: (row) => {
      for (const { column } of expected) {
        const text = row.cells[columnNumber(column)]?.text ?? ''
        if (text !== '') found.set(column, [...(found.get(column) ?? []), text])
      }
      unread.header(row)
    },
    done: () => {
      if (sheet.headerRows.length === 0) return tellRowsMissing(sheet, said, complaints)
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
      for (const { at, row, words } of unread.found()) {
        const message = `Nothing is read from the column headed ${quoted(words)}: the mapping has no entry for it. Add one if it belongs to the answer.`
        complaints.tell({ severity: 'warning', sheet: sheet.name, at, row, raw: words, reason: 'unread-column', message })
      }
    },
  }
}

/** A header that the mapping gives without the rows it stands in cannot be held against anything. */
function tellRowsMissing(
  { name, firstRow }: SheetMapping,
  said: readonly { readonly at: number; readonly header: string }[],
  { tell }: Reading['complaints'],
): void {
  const [first] = said
  if (!first) return
  const message = `The mapping says that ${quoted(first.header)} stands over the column, and not in which row: give "headerRows", or take "header" out.`
  tell({ severity: 'error', sheet: name, at: cellName(firstRow, first.at), row: firstRow, reason: 'no-header-rows', message })
}

/** The headed columns of a block that no block with the same header reads: half an answer may be in one. */
function unreadColumns(sheet: SheetMapping, { sheets }: Reading['mapping']) {
  const beside = sheets.filter(
    ({ name, headerRows }) => name === sheet.name && headerRows.some((row) => sheet.headerRows.includes(row)),
  )
  const read = new Set([sheet, ...beside].flatMap(({ columns }) => columns.map(({ column }) => columnNumber(column))))
  const isFirst = beside.length === 0 || beside[0] === sheet
  const heads = new Map<number, { row: number; words: string[] }>()
  return {
    header: ({ number, cells }: TableRow) => {
      for (const [column, { text }] of cells.entries()) {
        if (text === '' || read.has(column)) continue
        heads.set(column, { row: number, words: [...(heads.get(column)?.words ?? []), text] })
      }
    },
    found: () =>
      isFirst
        ? [...heads].map(([column, { row, words }]) => ({ at: cellName(row, column), row, words: headerWords(words) }))
        : [],
  }
}

/** The words over a column, from top to bottom, as one text. */
export function headerWords(words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' | ')
}
