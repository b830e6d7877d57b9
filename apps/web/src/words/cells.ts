import { printNumber, type Cell } from '@dutywatch/domain/evidence'

/** One answer as it stands in a table: the number, or in words why there is none. */
export function sayCell(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return printNumber(cell.value)
    case 'more-than':
      return `more than ${printNumber(cell.value)}`
    case 'range':
      return `${printNumber(cell.low)} to ${printNumber(cell.high)}`
    case 'suppressed':
      return `fewer than ${printNumber(cell.below)}, withheld`
    case 'refused':
      return `refused (${cell.exemption})`
    case 'not-held':
      return 'not held'
    case 'over-cost':
      return 'refused, over the cost limit'
    case 'no-reply':
      return 'no reply'
    case 'not-asked':
      return 'not asked'
    case 'not-known':
      return 'not known'
  }
}
