import { cellInterval, type Cell } from '@dutywatch/domain/evidence'
import { cellTaker } from './cell-taker.ts'
import type { ReadCell } from './read-cell.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'
import type { RowKeys } from './row-keys.ts'
import type { Spot, ValueReader } from './value-reader.ts'

/** Passes on the cells of a block with what they are of, and keeps the sums that rows state until their parts are known. */
export interface CellEmitter {
  readonly emit: (spot: Spot, keys: RowKeys, given: { readonly cell: Cell; readonly into: ReadCell[] }) => void
  /** Passes on what was held back to be added to. */
  readonly release: (into: ReadCell[]) => void
}

/** An emitter for the block under a number in the mapping. */
export function cellEmitter(
  reading: Reading,
  sheet: SheetMapping,
  { block, reader }: { readonly block: number; readonly reader: ValueReader },
): CellEmitter {
  const { take, release } = cellTaker(reading, block)
  return {
    release,
    emit: (spot, keys, { cell, into }) => {
      const where = reader.place(spot, keys)
      if (!where) return
      const { row, column, source } = spot
      const { id, category, shape } = reader.category(column, keys)
      const { force, question, period } = where
      const first = { sheet: block, row: row.number, column: column.column }
      const at = `${column.letters}${row.number}`
      const isKept = !keys.summed || (sheet.totals === 'keep' && !keys.summed.has('force') && !keys.summed.has('period'))
      const stated = keys.summed && sheet.totals !== 'skip' && !column.sums ? cellInterval(cell) : undefined
      if (stated) {
        const total = { sheet: block, at, row: row.number, raw: source.text, summed: [...(keys.summed ?? [])], category, isKept }
        reading.totals.push({ ...total, stated, force, question, period })
      }
      if (!isKept || force === undefined || period === undefined) return
      const scope = reading.interned.scope({ force, question, period, shape, first })
      take(
        { force, question, period, category, cell, raw: source.text, sheet: sheet.name, at },
        { scope, category: id, ...first },
        into,
      )
    },
  }
}
