import type { Cell } from '@dutywatch/domain/evidence'
import type { TableCell, TableRow } from '../table/index.ts'
import { readValue, type ValueRules } from '../value/index.ts'
import type { KnownCategory } from './interned.ts'
import { placed, type Placed } from './placed.ts'
import type { Reading } from './reading.ts'
import type { RowKeys } from './row-keys.ts'
import type { SheetMapping } from './return-mapping.ts'
import type { ValueColumn } from './value-columns.ts'

/** One cell of values with its row and column. */
export interface Spot {
  readonly row: TableRow
  readonly column: ValueColumn
  readonly source: TableCell
}

/** Reads the values of one block and finds out what they are of, telling what is wrong with either. */
export interface ValueReader {
  readonly value: (spot: Spot) => Cell | undefined
  readonly place: (spot: Spot, keys: RowKeys) => Extract<Placed, { is: 'placed' }> | undefined
  readonly category: (column: ValueColumn, keys: RowKeys) => KnownCategory
}

const mostRemembered = 10_000

/** A reader of values for one block. */
export function valueReader(reading: Reading, sheet: SheetMapping, block: number): ValueReader {
  const rules: ValueRules = { ...sheet, blanks: sheet.blanks === 'zero' ? 'zero' : 'not-known' }
  const about = ({ row, column, source }: Spot) => ({
    sheet: sheet.name,
    row: row.number,
    at: `${column.letters}${row.number}`,
    field: 'value',
    raw: source.text,
  })
  return {
    value: (spot) => {
      const read = readValue(spot.source, rules)
      if (!read.ok) {
        reading.complaints.tell({ ...about(spot), severity: 'error', reason: read.reason, message: read.message })
        return undefined
      }
      if (read.value.doubt) reading.complaints.tell({ ...about(spot), severity: 'warning', ...read.value.doubt })
      return read.value.cell
    },
    place: (spot, keys) => {
      const where = placed(spot.column, keys, { sheet, reading })
      if (where.is === 'placed') return where
      const { field, reason, message, inRow } = where
      const raw = inRow ? (keys.part?.text ?? '') : ''
      reading.complaints.tellOnce(`${block} ${field} ${raw} ${inRow ? message : ''}`, () => ({
        ...about(spot),
        severity: 'error',
        field,
        raw,
        reason,
        message,
      }))
      return undefined
    },
    category: ({ categories, of }, keys) => {
      if (categories.last?.row === keys.category) return categories.last.cells
      const known = categories.known.get(keys.category)
      const cells = known ?? reading.interned.category({ ...of.category, ...keys.category })
      if (!known && categories.known.size < mostRemembered) categories.known.set(keys.category, cells)
      categories.last = { row: keys.category, cells }
      return cells
    },
  }
}
