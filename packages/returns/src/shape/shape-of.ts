import type { Table, TableRow } from '../table/index.ts'
import { saysTotal } from '../names/index.ts'
import { closeUp } from '../words/index.ts'
import { lookOf } from './cell-look.ts'
import { columnsOf } from './block-columns.ts'
import type { Block, SheetShape, SheetWords } from './sheet-shape.ts'

/** Whether words are known to head a column, by themselves or by the first words of their row. */
export type HeadingRule = (words: string, first: string) => boolean

type RowKind = 'blank' | 'single' | 'header' | 'data'

/**
 * Finds the tables of a sheet in its first rows, however many titles, notes and blank rows stand between. What is known to be a heading, as
 * "Under 13" may be, is none of the counts that it looks like.
 */
export function shapeOf({ name, rows }: Table, isHeading: HeadingRule = () => false): SheetShape {
  const kinds = rows.map((row) => kindOf(row, isHeading))
  const blocks: Block[] = []
  let start = 0
  while (start < rows.length) {
    const found = nextBlock(rows, kinds, start)
    if (!found) break
    blocks.push(blockOf(rows, kinds, found))
    start = found.end
  }
  const inBlocks = (row: number) =>
    blocks.some(({ headerRows, firstRow, lastRow }) => headerRows.includes(row) || (row >= firstRow && row <= lastRow))
  const outside = rows.filter((row, index) => kinds[index] !== 'blank' && !inBlocks(row.number))
  return { name, blocks, words: outside.map(wordsOf) }
}

function kindOf({ cells }: TableRow, isHeading: HeadingRule): RowKind {
  const filled = cells.filter((cell) => lookOf(cell) !== 'blank')
  if (filled.length === 0) return 'blank'
  const own = filled.filter(({ mergedFrom }) => !mergedFrom)
  const looks = cells.map((cell) => {
    const look = lookOf(cell)
    return look === 'number' && !/^\d+$/.test(cell.text) && isHeading(cell.text, cells[0]?.text ?? '') ? 'words' : look
  })
  if (looks.includes('number')) return own.length === 1 && looks[0] === 'number' ? 'single' : 'data'
  const said = looks.slice(1).filter((look) => look !== 'blank')
  if (said.length > 0 && said.every((look) => look === 'reason')) return 'data'
  return own.length <= 1 ? 'single' : 'header'
}

interface Found {
  /** Where the titles begin; where the header begins; where the rows begin; and the place after the last row. */
  readonly from: number
  readonly header: number
  readonly first: number
  readonly end: number
}

const mostHeaderRows = 3

function nextBlock(rows: readonly TableRow[], kinds: readonly RowKind[], from: number): Found | undefined {
  const first = kinds.indexOf('data', from)
  if (first < 0) return undefined
  let header = first
  while (header > from && isHeader(rows, kinds, header - 1) && first - header < mostHeaderRows) header -= 1
  let end = first + 1
  for (let index = first + 1; index < rows.length; index += 1) {
    if (beginsAnother(kinds, index)) break
    if (kinds[index] === 'data' || (kinds[index] === 'header' && kinds[index - 1] !== 'single')) end = index + 1
  }
  return { from, header, first, end }
}

/** A row over the rows of a table: of several words, or of one that stands over columns of it and not over the first. */
function isHeader(rows: readonly TableRow[], kinds: readonly RowKind[], index: number): boolean {
  if (kinds[index] === 'header') return true
  return kinds[index] === 'single' && kinds[index + 1] === 'header' && rows[index]?.cells[0]?.text === ''
}

/** Whether a header stands here after a gap, with rows of its own below. */
function beginsAnother(kinds: readonly RowKind[], index: number): boolean {
  if (kinds[index] !== 'header' || (kinds[index - 1] !== 'blank' && kinds[index - 1] !== 'single')) return false
  const next = kinds.slice(index).find((kind) => kind !== 'header')
  return next === 'data'
}

function blockOf(rows: readonly TableRow[], kinds: readonly RowKind[], { from, header, first, end }: Found): Block {
  const held = rows.slice(first, end).filter((_, index) => kinds[first + index] === 'data' || kinds[first + index] === 'header')
  const titles = rows.slice(from, header).filter((_, index) => kinds[from + index] !== 'blank')
  const totals = held.filter(({ cells }) => cells.some(({ text }) => saysTotal(text)))
  return {
    titles: titles.map(wordsOf),
    headerRows: rows.slice(header, first).map(({ number }) => number),
    firstRow: rows[first]?.number ?? 1,
    lastRow: rows[end - 1]?.number ?? 1,
    totalRows: totals.map(({ number }) => number),
    columns: columnsOf(rows.slice(header, first), held),
  }
}

function wordsOf({ number, cells }: TableRow): SheetWords {
  const own = cells.filter(({ mergedFrom }) => !mergedFrom).map(({ text }) => text)
  return { row: number, words: closeUp(own.join(' ')) }
}
