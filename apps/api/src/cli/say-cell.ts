import { printCell, type Cell, type Release } from '@dutywatch/domain/evidence'

/**
 * A cell in a few words, for a line of its own: "1,204", "more than 711", "fewer than 5, at least 1", "refused: s.12", "withheld"; "at least
 * 712" in a release that was made here.
 */
export function sayCell(cell: Cell, release?: Pick<Release, 'table'>): string {
  if (cell.kind === 'suppressed') return `${printCell(cell)}, at least 1`
  if (cell.kind === 'refused') return `refused: ${cell.exemption}`
  return printCell(cell, release) ?? cell.kind.replace('-', ' ')
}
