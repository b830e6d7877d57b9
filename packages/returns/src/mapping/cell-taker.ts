import type { Cell } from '@dutywatch/domain/evidence'
import { cellName } from '../table/index.ts'
import type { Entry } from './cell-ledger.ts'
import type { ReadCell } from './read-cell.ts'
import type { Reading } from './reading.ts'

type Place = Omit<Entry, 'low' | 'high'>

/** Takes the cells of a block into the ledger and passes on those that say something new. */
export interface CellTaker {
  readonly take: (cell: ReadCell, place: Place, into: ReadCell[]) => void
  /** Passes on what was held back to be added to. */
  readonly release: (into: ReadCell[]) => void
}

/** A taker for the block under a number in the mapping; where `repeats` are added, cells that follow each other become one. */
export function cellTaker(reading: Reading, block: number): CellTaker {
  const adds = reading.sheets[block]?.repeats === 'added'
  let held: { readonly cell: ReadCell; readonly place: Place } | undefined
  const release = (into: ReadCell[]) => {
    if (held) enter(held.cell, held.place, { reading, into })
    held = undefined
  }
  return {
    release,
    take: (cell, place, into) => {
      if (!adds) return enter(cell, place, { reading, into })
      const isSame = held && held.place.scope === place.scope && held.place.category === place.category
      const sum = held && isSame ? added(held.cell.cell, cell.cell) : undefined
      if (!held || !sum) {
        release(into)
        held = { cell, place }
        return undefined
      }
      held = { place: held.place, cell: { ...held.cell, cell: sum, raw: `${held.cell.raw} + ${cell.raw}` } }
    },
  }
}

function added(first: Cell, second: Cell): Cell | undefined {
  const [a, b] = [first, second].map((cell) => (cell.kind === 'count' || cell.kind === 'correction' ? cell.value : undefined))
  if (a === undefined || b === undefined) return undefined
  return a + b < 0 ? { kind: 'correction', value: a + b } : { kind: 'count', value: a + b }
}

function enter(cell: ReadCell, place: Place, { reading, into }: { readonly reading: Reading; readonly into: ReadCell[] }): void {
  const before = reading.ledger.enter(place, cell.cell)
  if (before < 0) {
    into.push(cell)
    return
  }
  const first = reading.ledger.at(before)
  const otherSheet = reading.sheets[first.sheet]?.name
  const where = `${otherSheet === cell.sheet ? '' : `${otherSheet}, `}${cellName(first.row, first.column)}`
  const about = { sheet: cell.sheet, at: cell.at, row: place.row, field: 'value', raw: cell.raw }
  if (reading.ledger.says(before, cell.cell)) {
    const message = `This is given already in ${where}, and the same. It is taken once.`
    reading.complaints.tell({ ...about, severity: 'warning', reason: 'repeated-cell', message })
    return
  }
  const message = `This is given already in ${where}, and otherwise. Ask the sender which is right; if both are parts, set "repeats" to "added".`
  reading.complaints.tell({ ...about, severity: 'error', reason: 'contradicting-cells', message })
}
