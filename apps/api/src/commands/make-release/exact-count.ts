import { cellInterval, isExact, type Cell } from '@dutywatch/domain/evidence'

/** The count that a cell gives, where it gives one and no bounds. */
export function exactIn(cell: Cell | undefined): number | undefined {
  const interval = cell && cellInterval(cell)
  return interval && isExact(interval) ? interval.low : undefined
}
