import type { Cell } from './cell.ts'

/** The smallest count of offences against children by a single force that a public page prints. */
export const smallestPublicCount = 5

/**
 * A force's cell as it may stand on a public page: a count, or a range, from 1 to 4 becomes "fewer than 5", and a zero stays a zero.
 * Primary suppression only: it does not withhold a second cell where a total lets the first be worked out, as `protect` does. The
 * threshold is ours.
 * @see UK Statistics Authority, Code of Practice for Statistics, T6: data that could identify anybody is protected
 */
export function publicCell(cell: Cell): Cell {
  const withheld: Cell = { kind: 'suppressed', below: smallestPublicCount }
  if (cell.kind === 'count') return cell.value > 0 && cell.value < smallestPublicCount ? withheld : cell
  if (cell.kind === 'range') return cell.low > 0 && cell.high < smallestPublicCount ? withheld : cell
  return cell.kind === 'suppressed' && cell.below < smallestPublicCount ? withheld : cell
}
