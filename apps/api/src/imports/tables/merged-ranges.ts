import type { TableCell } from '@dutywatch/returns/table'
import { emptyCell } from './sheet-reading.ts'
import { damaged } from './unreadable.ts'

/** A range merged into one cell: rows from 1, columns from 0, all inclusive. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A merged range with the cell whose words it shows. */
interface ShownRange extends MergedRange {
  cell: TableCell
}

/** The merged ranges that a reading, which goes down the rows, stands in. */
export class MergedRanges {
  private readonly sheet: string
  private readonly columns: number
  private readonly waiting: MergedRange[]
  /** From left to right. */
  private active: ShownRange[] = []

  /** `waiting` are the ranges known beforehand; `columns` is how many a row can have. */
  constructor(sheet: string, columns: number, waiting: readonly MergedRange[] = []) {
    this.sheet = sheet
    this.columns = columns
    this.waiting = waiting.toSorted((one, other) => other.top - one.top)
  }

  /** Adds a range that begins in the row being read, with the cell that it shows. */
  begin(range: MergedRange, cell: TableCell): void {
    this.active.splice(this.firstAfter(range.left), 0, { ...range, cell })
    this.refuseOverlap(range.top)
  }

  /** What the cell at a place shows if a range that began above or to the left covers it. */
  covering(row: number, column: number): TableCell | undefined {
    const range = this.active[this.firstAfter(column) - 1]
    return range && column <= range.right ? coveredBy(range, row, column) : undefined
  }

  /** Moves on to a row: forgets what ended above it. */
  moveTo(row: number): void {
    if (this.active.length > 0) this.active = this.active.filter((range) => range.bottom >= row)
    for (let next = this.waiting.at(-1); next !== undefined && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop()
      // A range whose first row is absent shows nothing.
      if (next.top === row) this.active.splice(this.firstAfter(next.left), 0, { ...next, cell: emptyCell })
    }
    this.refuseOverlap(row)
  }

  /** The cells of the row moved to, with those filled in that merged ranges cover, up to a last column. */
  fill(row: number, cells: readonly TableCell[], last: number): readonly TableCell[] {
    if (this.active.length === 0) return cells
    const filled = [...cells]
    for (const range of this.active) {
      if (range.top === row) range.cell = cells[range.left] ?? emptyCell
      if (range.cell.text === '') continue
      for (let column = range.left; column <= Math.min(range.right, last); column += 1) {
        const covered = coveredBy(range, row, column)
        if (!covered) continue
        while (filled.length < column) filled.push(emptyCell)
        filled[column] = covered
      }
    }
    this.active = this.active.filter((range) => range.cell.text !== '')
    return filled
  }

  /** Where the first active range stands that begins to the right of a column. */
  private firstAfter(column: number): number {
    let [from, to] = [0, this.active.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.active[middle]?.left ?? column) > column) to = middle
      else from = middle + 1
    }
    return from
  }

  private refuseOverlap(row: number): void {
    const width = this.active.reduce((sum, { left, right }) => sum + right - left + 1, 0)
    if (width > this.columns) throw damaged(`Merged cells lie over each other in row ${row}.`, { sheet: this.sheet })
  }
}

function coveredBy({ top, left, cell }: ShownRange, row: number, column: number): TableCell | undefined {
  if (cell.text === '' || (row === top && column === left)) return undefined
  return { ...cell, mergedFrom: { row: top, column: left } }
}
