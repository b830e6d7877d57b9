import { cellInterval, printNumber, type Cell } from '@dutywatch/domain/evidence'

const unanswered = {
  withheld: 'withheld',
  'not-held': 'not held',
  'over-cost': 'refused, over the cost limit',
  'no-reply': 'no reply',
  'not-asked': 'not asked',
  'not-known': 'not known',
} as const

/** One answer as it stands in a table: the number, or in words why there is none. */
export function sayCell(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return printNumber(cell.value)
    case 'correction':
      return `${printNumber(cell.value)}, a correction`
    case 'more-than':
      return `more than ${printNumber(cell.value)}`
    case 'range':
      return `${printNumber(cell.low)} to ${printNumber(cell.high)}`
    case 'suppressed':
      return `fewer than ${printNumber(cell.below)}, withheld`
    case 'refused':
      return `refused (${cell.exemption})`
    default:
      return unanswered[cell.kind]
  }
}

/** Whether an answer is a figure: a number, bounds, or a number that is known and kept back. */
export function isFigure(cell: Cell): boolean {
  return cell.kind === 'withheld' || cellInterval(cell) !== undefined
}
