import type { Cell } from '@dutywatch/domain/evidence'
import { cellName } from '../table/index.ts'
import type { Place } from './cell-ledger.ts'
import type { ReadCell } from './read-cell.ts'
import type { Reading } from './reading.ts'

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
    if (held && isNew(held.cell, held.place, reading)) into.push(held.cell)
    held = undefined
  }
  return {
    release,
    take: (cell, place, into) => {
      if (!adds) {
        if (isNew(cell, place, reading)) into.push(cell)
        return
      }
      const isSame = held && held.place.scope === place.scope && held.place.category === place.category
      const sum = held && isSame ? added(held.cell.cell, cell.cell) : undefined
      if (!held || !sum) {
        release(into)
        held = { cell, place }
        return
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

/** Whether a cell says something new; if not, what there is to say of that is told. */
function isNew(cell: ReadCell, place: Place, reading: Reading): boolean {
  const before = reading.ledger.enter(place, cell.cell)
  if (before >= 0) tellRepeated(cell, { before, row: place.row }, reading)
  return before < 0
}

function tellRepeated(
  cell: ReadCell,
  { before, row }: { readonly before: number; readonly row: number },
  reading: Reading,
): void {
  const first = reading.ledger.whereIs(before)
  const otherSheet = reading.sheets[first.sheet]?.name
  const where = `${otherSheet === cell.sheet ? '' : `${otherSheet}, `}${cellName(first.row, first.column)}`
  const about = { sheet: cell.sheet, at: cell.at, row, field: 'value', raw: cell.raw }
  if (reading.ledger.says(before, cell.cell)) {
    const message = `This is given already in ${where}, and the same. It is taken once.`
    reading.complaints.tell({ ...about, severity: 'warning', reason: 'repeated-cell', message })
    return
  }
  const message = `This is given already in ${where}, and otherwise. Look whether the two rows and columns are really of the same; if they are, ask the sender which is right. Only where they are parts that do not overlap, set "repeats" to "added".`
  reading.complaints.tell({ ...about, severity: 'error', reason: 'contradicting-cells', message })
}
