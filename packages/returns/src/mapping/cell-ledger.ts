import type { Cell } from '@dutywatch/domain/evidence'
import { cellPages } from './cell-pages.ts'
import { growingNumbers } from './growing-numbers.ts'
import { sayings } from './sayings.ts'

/** What a cell is of, by number, and where it stands. */
export interface Place {
  readonly scope: number
  readonly category: number
  /** The number of the block in the mapping. */
  readonly sheet: number
  readonly row: number
  readonly column: number
}

/** A cell in the ledger, with the least and the most that it may stand for. */
export interface Entry extends Place {
  readonly low: number
  readonly high: number
}

/** Every cell read so far in some twenty bytes each, found by what it is of. */
export interface CellLedger {
  /** Enters a cell; answers the number of the one entered before for the same, or -1. */
  readonly enter: (place: Place, cell: Cell) => number
  /** Where the cell under a number stands. */
  readonly whereIs: (index: number) => Pick<Place, 'sheet' | 'row' | 'column'>
  /** Whether the cell under a number says the same as another. */
  readonly says: (index: number, cell: Cell) => boolean
  /** Every cell, those of the same scopes and category together. */
  readonly entries: () => Iterable<Entry>
}

/** More columns than a sheet can have. */
const columnsOfSheet = 2 ** 15

/** An empty ledger. */
export function cellLedger(): CellLedger {
  const pages = cellPages()
  const [rows, columns, said] = [growingNumbers(), growingNumbers(), growingNumbers()]
  const { numberOf, boundsOf } = sayings()
  let size = 0
  const whereIs = (index: number) => {
    const column = columns.at(index)
    return { sheet: Math.floor(column / columnsOfSheet), row: rows.at(index), column: column % columnsOfSheet }
  }
  return {
    whereIs,
    enter: ({ scope, category, sheet, row, column }, cell) => {
      const before = pages.take(scope, category, size)
      if (before >= 0) return before
      rows.set(size, row)
      columns.set(size, sheet * columnsOfSheet + column)
      said.set(size, numberOf(cell))
      size += 1
      return -1
    },
    says: (index, cell) => said.at(index) === numberOf(cell),
    *entries() {
      for (const { scope, category, index } of pages.all()) {
        const [low, high] = boundsOf(said.at(index))
        yield { scope, category, ...whereIs(index), low, high }
      }
    },
  }
}
