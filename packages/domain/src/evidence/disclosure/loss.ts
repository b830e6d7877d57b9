import type { Box } from './move.ts'
import type { Equation } from './unknowns.ts'

/** What is lost to readers when a box's corners are withheld: more for each count, and for larger ones; nothing for what is withheld. */
export function lossOf(box: Box): number {
  let loss = 0
  for (const { unknowns } of box)
    for (const { withheld, value } of unknowns) if (!withheld) loss += 1 + Math.log2(1 + Math.abs(value))
  return loss
}

/** What is lost when equations are held back: far more than a count, by the worth of their sums. Infinite for one published before. */
export function lossOfSums(equations: readonly Equation[]): number {
  return equations.reduce((loss, { isFixed, value, weight }) => {
    return loss + (isFixed ? Infinity : weight * (8 + 4 * Math.log2(1 + Math.abs(value))))
  }, 0)
}
