import type { Cell } from '@dutywatch/domain/evidence'
import { cellName, columnNumber, type TableCell, type TableRow } from '../table/index.ts'
import { cellEmitter } from './cell-emitter.ts'
import { checkSumInRow } from './check-totals.ts'
import type { ReadCell } from './read-cell.ts'
import { readNote } from './read-note.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'
import { rowKeyReader, type KeysRead, type RowKeys } from './row-keys.ts'
import { keepsPlace, valueColumns } from './value-columns.ts'
import { valueReader, type Spot } from './value-reader.ts'

/** Reads the rows of one block of a sheet, one after the other. */
export interface BlockReader {
  readonly row: (row: TableRow, into: ReadCell[]) => void
  /** Passes on what was held back to be added to. */
  readonly end: (into: ReadCell[]) => void
}

const empty: TableCell = { text: '' }
const isEmpty = (cell: TableCell | undefined) =>
  cell === undefined || (cell.text === '' && cell.day === undefined && cell.number === undefined)

/** A reader for the block under a number in the mapping. */
export function blockReader(reading: Reading, sheet: SheetMapping, block: number): BlockReader {
  const keysOf = rowKeyReader(sheet, reading.resolve)
  const columns = valueColumns(sheet)
  const values = columns.filter(({ sums }) => !sums)
  const totals = columns
    .filter(({ sums }) => sums)
    .map((column) => ({ column, isKept: sheet.totals === 'keep' && keepsPlace(column, values) }))
  const keepsWords = sheet.columns.some((column) => column.is === 'category' && column.words === 'kept')
  const carried = sheet.columns.flatMap((each) => ('carriedDown' in each && each.carriedDown ? [columnNumber(each.column)] : []))
  const reader = valueReader(reading, sheet, block)
  const { emit, release } = cellEmitter(reading, sheet, { block, reader })

  const readRow = (row: TableRow, keys: RowKeys, into: ReadCell[]) => {
    const parts = totals.length === 0 ? undefined : new Map<number, Cell>()
    for (const column of values) {
      const source = row.cells[column.column] ?? empty
      if ((sheet.blanks === 'left-out' || keys.summed) && isEmpty(source)) continue
      const spot = { row, keys, column, source }
      const cell = reader.value(spot)
      if (!cell) continue
      parts?.set(column.column, cell)
      emit(spot, cell, into)
    }
    if (parts)
      for (const { column, isKept } of totals)
        readTotal({ row, keys, column, source: row.cells[column.column] ?? empty }, { parts, isKept, into })
  }

  const readTotal = (spot: Spot, { parts, isKept, into }: { parts: Map<number, Cell>; isKept: boolean; into: ReadCell[] }) => {
    const cell = isEmpty(spot.source) || sheet.totals === 'skip' ? undefined : reader.value(spot)
    if (!cell) return
    const { row, column, source } = spot
    const summed = (column.sums ?? []).map((each) => parts.get(each))
    checkSumInRow(
      { sheet: sheet.name, row: row.number, at: `${column.letters}${row.number}`, raw: source.text, stated: cell, parts: summed },
      reading,
    )
    if (isKept) emit(spot, cell, into)
  }

  return {
    end: release,
    row: (row, into) => {
      if (row.cells.every(isEmpty)) return
      const read = keysOf(row)
      if (read.is === 'left-out') return countLeftOut(row, reading)
      const hasValues = columns.some(({ column }) => !isEmpty(row.cells[column]))
      if (read.is === 'keys' && (hasValues || !keepsWords)) return readRow(row, read, into)
      if (read.is === 'broken' && hasValues) return tellBroken(read, { row, sheet: sheet.name, block }, reading)
      // A heading that is carried down to the rows below it is no note.
      const isHeading =
        read.is === 'broken' && read.reason === 'blank-key' && carried.some((column) => !isEmpty(row.cells[column]))
      if (!isHeading) readNote(row, sheet, reading)
    },
  }
}

type Broken = Extract<KeysRead, { readonly is: 'broken' }>

function tellBroken(read: Broken, where: { row: TableRow; sheet: string; block: number }, { complaints }: Reading): void {
  const { column, field, raw, reason, message } = read
  const row = where.row.number
  const problem = { severity: 'error', sheet: where.sheet, row, at: cellName(row, column), field, raw, reason, message } as const
  if (raw === '') complaints.tell(problem)
  else complaints.tellOnce(`${where.block} ${field} ${raw}`, () => problem)
}

function countLeftOut(row: TableRow, { leftOut, mapping }: Reading): void {
  const name = row.cells.find(({ text }) => mapping.noForces.includes(text))?.text ?? ''
  leftOut.set(name, (leftOut.get(name) ?? 0) + 1)
}
