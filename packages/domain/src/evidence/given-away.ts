import { cellInterval } from './cell-interval.ts'
import type { Cell } from './cell.ts'
import type { Figure, ForceFigure } from './evidence.ts'
import type { Force } from './force.ts'
import { namesEverybody, partsOf } from './footing.ts'
import { smallestPublicCount } from './public-cell.ts'

/**
 * The hidden counts of single forces that a total printed beside them gives away: those that the total, less all the others, leaves one
 * value for or shows to be small, and of those suppressed the ones that it bounds more narrowly than that. Takes one total at a time, as
 * anybody can; a table that is made here is protected whole, by `protect`.
 */
export function givenAway(figure: Figure, forceFigures: readonly ForceFigure[], forces: readonly Force[] = []): ForceFigure[] {
  const whole = cellInterval(figure.cell)
  const parts = partsOf(figure, forceFigures, forces)
  if (whole?.high === undefined || whole.low === undefined) return []
  // When they come to more than the total, they are not all of its place.
  if (endOf(parts, 'low') > whole.high) return []
  const total = { low: whole.low, high: whole.high }
  return parts.filter((part) => {
    if (part.cell.kind !== 'suppressed' && part.cell.kind !== 'withheld') return false
    const others = parts.filter((other) => other !== part)
    const most = namesEverybody(figure, { parts, forces }) ? endOf(others, 'high') : Infinity
    return isGiven(part.cell, { low: total.low - most, high: total.high - endOf(others, 'low') })
  })
}

/** The least or the most that counts can come to. */
function endOf(parts: readonly ForceFigure[], end: 'low' | 'high'): number {
  return parts.reduce((sum, { cell }) => sum + boundsOf(cell)[end], 0)
}

/** What a reader knows of a count. One that is withheld is not zero: zeros are public. */
function boundsOf(cell: Cell): { readonly low: number; readonly high: number } {
  const { low = 0, high = Infinity } = cellInterval(cell) ?? { low: cell.kind === 'withheld' ? 1 : 0 }
  return { low, high }
}

function isGiven(cell: Cell, left: { readonly low: number; readonly high: number }): boolean {
  const mostOfSmall = smallestPublicCount - 1
  if (cell.kind === 'suppressed') return left.low > 1 || left.high < mostOfSmall
  return left.high <= mostOfSmall || left.low === left.high
}
