import type { Cell } from '@dutywatch/domain/evidence'

/** Gives numbers to what cells say: a count is its own number, everything else one below zero. */
export interface Sayings {
  /** The same for cells that say the same. */
  readonly numberOf: (cell: Cell) => number
  /** The least and the most that what is said under a number may stand for. */
  readonly boundsOf: (number: number) => readonly [number, number]
}

const mostRemembered = 10_000

/** Nothing said yet. */
export function sayings(): Sayings {
  const said: Cell[] = []
  const numbers = new Map<string, number>()
  // Readers give the same cell again and again: by its place in memory nothing has to be written out.
  const known = new Map<Cell, number>()
  return {
    numberOf: (cell) => {
      if (cell.kind === 'count' && cell.value < 2 ** 31) return cell.value
      const found = known.get(cell)
      if (found !== undefined) return found
      const key = `${cell.kind} ${boundsOf(cell).join(' ')} ${cell.kind === 'refused' ? cell.exemption : ''}`
      const number = numbers.get(key) ?? -said.push(cell)
      numbers.set(key, number)
      if (known.size < mostRemembered) known.set(cell, number)
      return number
    },
    boundsOf: (number) => {
      const cell = said[-number - 1]
      return number < 0 && cell ? boundsOf(cell) : [number, number]
    },
  }
}

function boundsOf(cell: Cell): readonly [number, number] {
  if (cell.kind === 'count' || cell.kind === 'correction') return [cell.value, cell.value]
  if (cell.kind === 'more-than') return [cell.value + 1, Infinity]
  if (cell.kind === 'range') return [cell.low, cell.high]
  return cell.kind === 'suppressed' ? [1, cell.below - 1] : [0, Infinity]
}
