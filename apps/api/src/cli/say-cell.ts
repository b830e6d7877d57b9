import { cellInterval, printInterval, type Cell } from '@dutywatch/domain/evidence'

/** A cell in a few words, for a line of its own: "1,204", "fewer than 5, at least 1", "refused: s.12", "withheld". */
export function sayCell(cell: Cell): string {
  if (cell.kind === 'suppressed') return `fewer than ${cell.below}, at least 1`
  if (cell.kind === 'refused') return `refused: ${cell.exemption}`
  const interval = cellInterval(cell)
  return interval ? printInterval(interval) : cell.kind.replace('-', ' ')
}
