import type { Cell } from './cell.ts'
import { isSmall } from './disclosure/protected-table.ts'

/** The smallest count of offences against children by a single force that a public page prints. */
export const smallestPublicCount = 5

/**
 * A force's cell as it may stand on a public page: a count, or a range, from 1 to 4 becomes "fewer than 5", a zero stays a zero, and a
 * correction from -1 to -4 is withheld.
 * Primary suppression only: it does not withhold a second cell where a total lets the first be worked out, as `protect` does. The
 * threshold is ours.
 * @see UK Statistics Authority, Code of Practice for Statistics, T6: data that could identify anybody is protected
 */
export function publicCell(cell: Cell): Cell {
  const suppressed: Cell = { kind: 'suppressed', below: smallestPublicCount }
  if (cell.kind === 'count') return isSmall(cell.value, smallestPublicCount) ? suppressed : cell
  if (cell.kind === 'correction') return isSmall(cell.value, smallestPublicCount) ? { kind: 'withheld' } : cell
  if (cell.kind === 'range') return cell.low > 0 && cell.high < smallestPublicCount ? suppressed : cell
  return cell.kind === 'suppressed' && cell.below < smallestPublicCount ? suppressed : cell
}
