import { writeOds } from 'hucre/ods'
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx'

/** What a cell of a reply is written as. */
export type Written = CellValue
/** Rows of a table, from its first. */
export type WrittenRows = readonly (readonly Written[])[]

type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252'

/** A text of divided cells, quoted where they must be, in an encoding that offices still send. */
export function csvOf(
  rows: WrittenRows,
  { delimiter = ',', encoding = 'utf-8' }: { readonly delimiter?: string; readonly encoding?: Encoding } = {},
): Uint8Array {
  const quoted = (words: string) =>
    words.includes(delimiter) || words.includes('"') ? `"${words.replaceAll('"', '""')}"` : words
  const text = rows.map((row) => `${row.map((cell) => quoted(String(cell ?? ''))).join(delimiter)}\r\n`).join('')
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`)
    case 'utf-16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'windows-1252':
      return Buffer.from(text.replaceAll('–', '\u0096').replaceAll('’', '\u0092'), 'latin1')
  }
}

/** A sheet of a workbook: merged ranges as `A1:C1`, and formats of numbers by their cells. */
export interface WrittenSheet {
  readonly name: string
  readonly rows: WrittenRows
  readonly merged?: readonly string[]
  readonly formats?: Readonly<Record<string, string>>
}

export function xlsxOf(...sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf) })
}

export function odsOf(...sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeOds({ sheets: sheets.map(sheetOf) })
}

function sheetOf({ name, rows, merged = [], formats = {} }: WrittenSheet): WriteSheet {
  const cells = Object.entries(formats).map(([at, numFmt]): [string, Partial<Cell>] => [
    placeOf(at).join(','),
    { style: { numFmt } },
  ])
  return {
    name,
    rows: rows.map((row) => [...row]),
    merges: merged.map((range) => {
      const [[startRow, startCol] = [0, 0], [endRow, endCol] = [0, 0]] = range.split(':').map(placeOf)
      return { startRow, startCol, endRow, endCol }
    }),
    cells: new Map(cells),
  }
}

/** Row and column from 0 of a cell with one letter. */
function placeOf(at: string): [number, number] {
  return [Number(at.slice(1)) - 1, at.charCodeAt(0) - 65]
}
