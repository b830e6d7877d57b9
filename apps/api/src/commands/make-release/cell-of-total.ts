import type { Cell, Total } from '@dutywatch/domain/evidence'

/** A total as one cell: a count, bounds, "more than", or that nothing is known of it. */
export function cellOfTotal(sum: Total): Cell {
  if (sum.complete) return sum.value < 0 ? { kind: 'correction', value: sum.value } : { kind: 'count', value: sum.value }
  const { low, high } = sum
  if (high !== undefined && low >= 0) return { kind: 'range', low, high }
  return low > 0 ? { kind: 'more-than', value: low - 1 } : { kind: 'not-known' }
}
