import type { Cell } from './cell.ts'
import type { Release } from './evidence.ts'
import { printNumber } from './print.ts'

/**
 * The count of a cell for reading, or its bounds: "1,204", "247 to 268", "fewer than 5"; nothing where it tells no number. A count of which only
 * the least is known is "more than 711" as others print it, and "at least 712" in a release that was added up here from answers.
 */
export function printCell(cell: Cell, release?: Pick<Release, 'table'>): string | undefined {
  switch (cell.kind) {
    case 'count':
    case 'correction':
      return printNumber(cell.value)
    case 'more-than':
      return release?.table === undefined ? `more than ${printNumber(cell.value)}` : `at least ${printNumber(cell.value + 1)}`
    case 'range':
      return cell.low === cell.high ? printNumber(cell.low) : `${printNumber(cell.low)} to ${printNumber(cell.high)}`
    case 'suppressed':
      return `fewer than ${printNumber(cell.below)}`
    default:
      return undefined
  }
}
