import { cellInterval, type Cell } from '@dutywatch/domain/evidence'

/** The single count of an answer; nothing where it gave none. */
export function countOf(cell: Cell): number | undefined {
  return cell.kind === 'count' || cell.kind === 'correction' ? cell.value : undefined
}

/** The least and the most that an answer allows. */
export function boundsOf(cell: Cell): readonly [number | undefined, number | undefined] {
  const { low, high } = cellInterval(cell) ?? {}
  return [low, high]
}
