import { cellInterval, publicCell, total, type Cell } from '@dutywatch/domain/evidence'
import { addDays } from '@dutywatch/domain/date'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { cellOfTotal } from './cell-of-total.ts'
import { exactIn } from './exact-count.ts'

type Period = StoredCell['period']

/** What answers by months or quarters come to, over the whole period that was asked about. */
export interface AddedAnswer {
  readonly of: readonly StoredCell[]
  readonly period: Period
  readonly cell: Cell
  /** What of it is counted exactly, where any is. */
  readonly exact?: number
}

/**
 * Answers of one force, question and category that were given for parts of a period, added up over each period that they fill from its
 * first day to its last. What leaves a gap comes to nothing: a number for most of a year is none for the year.
 */
export function addedAnswers(cells: readonly StoredCell[], periods: readonly Period[]): AddedAnswer[] {
  return periods.flatMap((period) => {
    const of = filling(period, cells)
    if (of.length < 2) return []
    const exact = of.flatMap(({ cell }) => exactIn(cell) ?? [])
    const sum = exact.length > 0 ? { exact: exact.reduce((all, value) => all + value, 0) } : {}
    return [{ of, period, cell: sumOfParts(of.map(({ cell }) => cell)), ...sum }]
  })
}

/** The cells that follow each other through a period, the longest where there are several; none where they leave a gap. */
function filling({ from, to }: Period, cells: readonly StoredCell[]): StoredCell[] {
  const chain: StoredCell[] = []
  const within = cells.filter(({ period }) => period.from >= from && period.to <= to)
  for (let start = from; start <= to;) {
    const starting = within.filter(({ period }) => period.from === start)
    const next = starting.toSorted((a, b) => b.period.to.localeCompare(a.period.to))[0]
    if (!next) return []
    chain.push(next)
    start = addDays(next.period.to, 1)
  }
  return chain
}

/** One word for all of them where that is all they say; bounds made no narrower than those we give ourselves. */
function sumOfParts(cells: readonly Cell[]): Cell {
  const [first] = cells
  const saysNothing = cells.every((cell) => cellInterval(cell) === undefined && cell.kind === first?.kind)
  if (first && saysNothing) return first
  return cellOfTotal(total(cells.map((cell) => (exactIn(cell) === undefined ? publicCell(cell) : cell))))
}
