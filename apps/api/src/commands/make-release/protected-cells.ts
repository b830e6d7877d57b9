import { publicCell, total, type Cell, type Protection, type Total } from '@dutywatch/domain/evidence'
import type { ReleaseCell } from '../../db/queries/release-tables.ts'
import type { PlannedCell, PlannedTable } from './plan-table.ts'

/** The table as the public gets it: what is withheld says nothing but that it is, and how many answered. */
export function protectedCells({ cells }: PlannedTable, protection: Protection): ReleaseCell[] {
  return cells.map(({ of, key, ...place }) => {
    const { coverage } = total(of)
    const isWithheld = key !== undefined && (protection.withheld.has(key) || protection.withheldSums.has(key))
    return { ...withoutKey(place), cell: isWithheld ? { kind: 'withheld' } : publicCellOf(of), coverage }
  })
}

function withoutKey({ force, scope, question, period, category }: Omit<PlannedCell, 'of' | 'key'>) {
  return {
    ...(force === undefined ? {} : { force }),
    ...(scope === undefined ? {} : { scope }),
    question,
    period,
    category,
  }
}

/** One cell as it was answered; several as what they come to. Bounds that an authority gave are made no narrower than ours. */
function publicCellOf(of: readonly Cell[]): Cell {
  const shown = of.map((cell) => (isExactCell(cell) ? cell : publicCell(cell)))
  const [only, ...others] = shown
  return only !== undefined && others.length === 0 ? only : cellOfTotal(total(shown))
}

/** A count that is protected by what is withheld; its own size is judged there. */
function isExactCell(cell: Cell): boolean {
  return cell.kind === 'count' || cell.kind === 'correction' || (cell.kind === 'range' && cell.low === cell.high)
}

/** A total as one cell: a count, bounds, "more than", or that nothing is known of it. */
export function cellOfTotal(sum: Total): Cell {
  if (sum.complete) return sum.value < 0 ? { kind: 'correction', value: sum.value } : { kind: 'count', value: sum.value }
  const { low, high } = sum
  if (high !== undefined && low >= 0) return { kind: 'range', low, high }
  return low > 0 ? { kind: 'more-than', value: low - 1 } : { kind: 'not-known' }
}
