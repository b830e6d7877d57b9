import type { TableCell, TableRow } from '../table/index.ts'

/** Rows of a sheet from the words of their cells, numbered from 1 or from the number given. */
export function rowsOf(words: readonly (readonly (string | TableCell)[])[], first = 1): TableRow[] {
  return words.map((cells, index) => ({
    number: first + index,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell.trim() } : cell)),
  }))
}

/** Rows of a sheet from lines whose cells are divided by `|`, as they are easiest to read in a test. */
export function sheetOf(lines: string): TableRow[] {
  const rows = lines.replace(/^\n|\n\s*$/g, '').split('\n')
  return rowsOf(rows.map((line) => line.split('|')))
}

/** The rows of a CSV file of simple quotation: commas, quotes around cells, two quotes for one. */
export function rowsOfCsv(text: string): TableRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const cell = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g
  return rowsOf(
    lines.map((line) => {
      const cells = [...line.matchAll(cell)].map(([, words = '']) => words.replace(/^"|"$/g, '').replaceAll('""', '"'))
      return line.endsWith(',') ? cells : cells.slice(0, -1)
    }),
  )
}
