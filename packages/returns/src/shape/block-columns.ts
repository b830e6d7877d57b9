import { saysTotal } from '../names/index.ts'
import type { TableRow } from '../table/index.ts'
import type { BlockColumn } from './sheet-shape.ts'

const mostCells = 200

/** The columns of a table from its header rows and the rows below. */
export function columnsOf(header: readonly TableRow[], rows: readonly TableRow[]): BlockColumn[] {
  const width = Math.max(0, ...[...header, ...rows].map(({ cells }) => cells.length))
  const spread = header.map((row, index) => spreadOut(row, header[index + 1], width))
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => row.cells[column] ?? []).filter(({ text, day }) => text !== '' || day !== undefined)
    const blank = rows.some((row) => (row.cells[column]?.text ?? '') === '' && !row.cells.some(({ text }) => saysTotal(text)))
    return {
      column,
      header: header.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== ''),
      over: spread.map((words) => words[column] ?? '').filter((text) => text !== ''),
      cells: cells.slice(0, mostCells),
      hasBlanks: blank,
    }
  })
}

/** The words of an upper header row, given to the columns to their right that have words only below. */
function spreadOut(row: TableRow, below: TableRow | undefined, width: number): string[] {
  const words: string[] = []
  let last = ''
  for (let column = 0; column < width; column += 1) {
    const own = row.cells[column]?.text ?? ''
    const hasBelow = (below?.cells[column]?.text ?? '') !== ''
    if (own !== '') last = own
    words.push(own === '' && hasBelow && column > 0 ? last : own)
  }
  return words
}
