import { publicCell, total, type Cell, type Protection } from '@dutywatch/domain/evidence'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import { cellOfTotal } from './cell-of-total.ts'
import { exactIn } from './exact-count.ts'
import type { PlannedCell, PlannedTable } from './plan-table.ts'

/** The table as the public gets it: what is withheld says nothing but that it is, and how many answered. */
export function protectedCells({ cells }: PlannedTable, protection: Protection): ReleaseCell[] {
  return cells.map(({ of, key, coverage, ...place }) => {
    const isWithheld = key !== undefined && (protection.withheld.has(key) || protection.withheldSums.has(key))
    return { ...withoutKey(place), cell: isWithheld ? { kind: 'withheld' } : publicCellOf(of), coverage }
  })
}

function withoutKey({ force, scope, question, period, category }: Omit<PlannedCell, 'of' | 'key' | 'coverage'>) {
  return {
    ...(force === undefined ? {} : { force }),
    ...(scope === undefined ? {} : { scope }),
    question,
    period,
    category,
  }
}

/**
 * One cell as it was answered; several as what they come to. Bounds that an authority gave are made no narrower than ours. The size of a count
 * is judged where it is protected.
 */
function publicCellOf(of: readonly Cell[]): Cell {
  const shown = of.map((cell) => (exactIn(cell) === undefined ? publicCell(cell) : cell))
  const [only, ...others] = shown
  return only !== undefined && others.length === 0 ? only : cellOfTotal(total(shown))
}
