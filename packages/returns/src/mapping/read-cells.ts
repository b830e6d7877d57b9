import type { Problem } from '../problem/index.ts'
import type { Table, TableRow } from '../table/index.ts'
import { quoted } from '../words/index.ts'
import { blockReader, type BlockReader } from './block-reader.ts'
import { checkMapping } from './check-mapping.ts'
import { checkSpans } from './check-spans.ts'
import { checkTotals } from './check-totals.ts'
import { checkWholes } from './check-wholes.ts'
import { headerCheck, type HeaderCheck } from './header-check.ts'
import type { ReadCell } from './read-cell.ts'
import type { ReadingContext } from './reading-context.ts'
import { newReading, type Reading } from './reading.ts'
import type { ReturnMapping, SheetMapping } from './return-mapping.ts'
import { settled } from './settled.ts'

/** Cells and problems, in the order of the file. */
export interface ReadRows {
  readonly cells: readonly ReadCell[]
  readonly problems: readonly Problem[]
}

/** What there is to say when all of a file is read. */
export interface ReadEnd extends ReadRows {
  readonly summary: ReadSummary
}

/** What was read of a file, in numbers, with what was passed over. */
export interface ReadSummary {
  readonly cells: number
  readonly rows: number
  readonly errors: number
  /** Rows that hold words and no values, up to 1,000 of them. */
  readonly notes: readonly { readonly sheet: string; readonly row: number; readonly words: string }[]
  /** By the name that stands for no force, how many rows were left out. */
  readonly leftOut: Readonly<Record<string, number>>
}

/** Reads a file row by row. Rows are given in the order of each sheet, in batches of any size; sheets one after the other. */
export interface CellReader {
  readonly read: (sheet: string, rows: readonly TableRow[]) => ReadRows
  /** The checks that need the whole file: totals, periods, sheets that are missing. Call it once, last. */
  readonly end: () => ReadEnd
}

interface Block {
  readonly sheet: SheetMapping
  readonly reader: BlockReader
  readonly header: HeaderCheck
  readonly headerRows: ReadonlySet<number>
  readonly leftOut: ReadonlySet<number>
  begun: boolean
}

/**
 * A reader for one file. It holds some twenty bytes of each cell, to find what is given twice and to check totals, and nothing else that grows
 * with the file. One problem that is an error, and nothing of the file should be kept.
 */
export function readCells(written: ReturnMapping, context: ReadingContext): CellReader {
  const mapping = settled(written)
  const reading = newReading(mapping, context)
  const blocks = mapping.sheets.map((sheet, index) => newBlock(reading, sheet, index))
  const seen = new Set<string>()
  let [cells, rows] = [0, 0]
  for (const problem of checkMapping(mapping, context)) reading.complaints.tell(problem)
  // Columns that are not what they are said to be clash in every row, which says nothing more.
  const follow = reading.complaints.errors() > 0 ? followingReasons : noReasons
  const told = (into: ReadCell[]): ReadRows => {
    cells += into.length
    return { cells: into, problems: reading.complaints.taken().filter(({ reason }) => !follow.has(reason)) }
  }
  return {
    read: (sheet, batch) => {
      const into: ReadCell[] = []
      const own = blocks.filter((block) => block.sheet.name === sheet)
      seen.add(sheet)
      rows += batch.length
      if (own.length === 0) tellUnread(sheet, reading)
      else for (const row of batch) readRow(row, own, { reading, into })
      return told(into)
    },
    end: () => {
      const into: ReadCell[] = []
      for (const block of blocks) block.reader.end(into)
      for (const { sheet } of blocks) if (!seen.has(sheet.name)) tellMissing(sheet, reading)
      // Sums are held against parts, and wholes against them, only where all parts are read and are what they are said to be.
      if (reading.complaints.errors() === 0) checkTotals(reading)
      if (reading.complaints.errors() === 0) checkWholes(reading)
      checkSpans(reading)
      reading.complaints.tellRest()
      const last = told(into)
      const { notes, leftOut, complaints } = reading
      return { ...last, summary: { cells, rows, errors: complaints.errors(), notes, leftOut: Object.fromEntries(leftOut) } }
    },
  }
}

const noReasons: ReadonlySet<string> = new Set()
const followingReasons: ReadonlySet<string> = new Set(['contradicting-cells', 'repeated-cell', 'total-does-not-foot'])

/** Reads tables that are held whole. */
export function readTables(tables: readonly Table[], mapping: ReturnMapping, context: ReadingContext): ReadEnd {
  const reader = readCells(mapping, context)
  const read = tables.map(({ name, rows }) => reader.read(name, rows))
  const end = reader.end()
  const all = [...read, end]
  return { ...end, cells: all.flatMap((each) => each.cells), problems: all.flatMap((each) => each.problems) }
}

function newBlock(reading: Reading, sheet: SheetMapping, index: number): Block {
  const [headerRows, leftOut] = [new Set(sheet.headerRows), new Set(sheet.leftOut)]
  return {
    sheet,
    reader: blockReader(reading, sheet, index),
    header: headerCheck(sheet, reading),
    headerRows,
    leftOut,
    begun: false,
  }
}

function readRow(row: TableRow, own: readonly Block[], { reading, into }: { reading: Reading; into: ReadCell[] }): void {
  for (const block of own) {
    const { sheet, header, reader, headerRows, leftOut } = block
    if (headerRows.has(row.number)) {
      // Blocks side by side, or below each other, may be under the same header.
      for (const each of own) if (each.headerRows.has(row.number)) each.header.header(row)
      return
    }
    if (row.number < sheet.firstRow || row.number > (sheet.lastRow ?? Infinity)) continue
    if (!block.begun) header.done()
    block.begun = true
    if (leftOut.has(row.number)) return
    if (header.isRepeated(row)) tellRepeated(row, sheet, reading)
    else reader.row(row, into)
    return
  }
  const [first] = own
  if (first && row.number > first.sheet.firstRow && row.cells.some(({ text }) => text !== ''))
    tellOutside(row, first.sheet, reading)
}

function tellRepeated(row: TableRow, sheet: SheetMapping, { complaints }: Reading): void {
  const message = 'The row repeats the header and is passed over. Check that the rows below it go on with the same table.'
  complaints.tell({ severity: 'warning', sheet: sheet.name, row: row.number, reason: 'repeated-header', message })
}

function tellOutside(row: TableRow, sheet: SheetMapping, { complaints }: Reading): void {
  const raw = row.cells.find(({ text }) => text !== '')?.text ?? ''
  const message = `The row that begins ${quoted(raw)} lies outside what the mapping reads. Check that it is a note, or move "lastRow".`
  complaints.tell({ severity: 'warning', sheet: sheet.name, row: row.number, raw, reason: 'row-not-read', message })
}

function tellUnread(sheet: string, { complaints }: Reading): void {
  const message = `The sheet ${quoted(sheet)} is not read. Check that it holds no counts, or add it to the mapping.`
  complaints.tellOnce(`sheet ${sheet}`, () => ({ severity: 'warning', sheet, reason: 'sheet-not-read', message }))
}

function tellMissing({ name }: SheetMapping, { complaints }: Reading): void {
  const message = `The file has no sheet ${quoted(name)}, which the mapping reads. Make a new mapping for this file.`
  complaints.tellOnce(`sheet ${name}`, () => ({ severity: 'error', sheet: name, reason: 'sheet-missing', message }))
}
