import { cellInterval, type Cell } from '@dutywatch/domain/evidence'
import { cellTaker } from './cell-taker.ts'
import type { ReadCell } from './read-cell.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'
import type { Spot, ValueReader } from './value-reader.ts'

/** Passes on the cells of a block with what they are of, and keeps the sums that rows state until their parts are known. */
export interface CellEmitter {
  readonly emit: (spot: Spot, cell: Cell, into: ReadCell[]) => void
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
  const state = (spot: Spot, cell: Cell, isKept: boolean) => {
    const where = reader.place(spot)
    const stated = sheet.totals !== 'skip' && !spot.column.sums ? cellInterval(cell) : undefined
    if (!where || !stated) return
    const { category } = reader.category(spot)
    const { force, question, period } = where
    const total = { sheet: block, at: cellAt(spot), row: spot.row.number, raw: spot.source.text, category, isKept }
    reading.totals.push({ ...total, summed: [...(spot.keys.summed ?? [])], stated, force, question, period })
  }
  return {
    release,
    emit: (spot, cell, into) => {
      const { summed } = spot.keys
      if (summed) {
        const isKept = sheet.totals === 'keep' && !summed.has('force') && !summed.has('period')
        state(spot, cell, isKept)
        if (!isKept) return
      }
      const { id, category, shape } = reader.category(spot)
      const scope = reader.scope(spot, shape)
      if (!scope) return
      const { force, question, period } = scope
      take(
        { force, question, period, category, cell, raw: spot.source.text, sheet: sheet.name, at: cellAt(spot) },
        { scope: scope.id, category: id, sheet: block, row: spot.row.number, column: spot.column.column },
        into,
      )
    },
  }
}

function cellAt({ row, column }: Spot): string {
  return column.letters + row.number
}
