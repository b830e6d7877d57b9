import type { Meter } from '../matching/index.ts'

/** Two sequences of numbers. */
export interface Sequences {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** A stretch of two sequences: from a position up to, and without, another. */
export interface Range {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** With more differences than this, two stretches are taken to have nothing in common. */
const MOST_DIFFERENCES = 64

/**
 * The fewest deletions and insertions between two stretches (Myers 1986), as the positions that stay the same; `undefined` when there
 * are too many, so that the cost stays within the bound times the length.
 */
export function fewestDifferences(
  { before, after }: Sequences,
  range: Range,
  meter: Meter,
): (readonly [number, number])[] | undefined {
  const [rows, columns] = [range.beforeEnd - range.before, range.afterEnd - range.after]
  const most = Math.min(MOST_DIFFERENCES, rows + columns)
  if (Math.abs(rows - columns) > most) return undefined
  const reached = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let differences = 0; differences <= most; differences++) {
    trace.push(reached.slice())
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const at = most + 1 + diagonal
      const down = isDown(reached, at, { diagonal, differences })
      let row = down ? (reached[at + 1] ?? 0) : (reached[at - 1] ?? 0) + 1
      let column = row - diagonal
      meter.steps++
      while (row < rows && column < columns && before[range.before + row] === after[range.after + column]) {
        row++
        column++
        meter.steps++
      }
      reached[at] = row
      if (row >= rows && column >= columns) return walkBack(trace, range, most)
    }
  }
  return undefined
}

function isDown(reached: Int32Array, at: number, { diagonal, differences }: { diagonal: number; differences: number }): boolean {
  return diagonal === -differences || (diagonal !== differences && (reached[at - 1] ?? 0) < (reached[at + 1] ?? 0))
}

function walkBack(trace: readonly Int32Array[], range: Range, most: number): (readonly [number, number])[] {
  const same: (readonly [number, number])[] = []
  let [row, column] = [range.beforeEnd - range.before, range.afterEnd - range.after]
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reached = trace[differences] ?? new Int32Array()
    const diagonal = row - column
    const at = most + 1 + diagonal
    const down = isDown(reached, at, { diagonal, differences })
    const startRow = differences === 0 ? 0 : (reached[down ? at + 1 : at - 1] ?? 0)
    const startColumn = differences === 0 ? 0 : startRow - (down ? diagonal + 1 : diagonal - 1)
    const snakeRow = differences === 0 ? 0 : down ? startRow : startRow + 1
    while (row > snakeRow) {
      row--
      column--
      same.push([range.before + row, range.after + column])
    }
    ;[row, column] = [startRow, startColumn]
  }
  return same.reverse()
}
