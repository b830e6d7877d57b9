import type { Cell } from './cell.ts'
import { add, exactly, isExact, type Interval } from './interval.ts'

/**
 * What a cell says about the count behind it, or `undefined` when it says nothing. A suppressed cell is at least one: publishers
 * suppress small counts, and print zeros.
 */
export function cellInterval(cell: Cell): Interval | undefined {
  switch (cell.kind) {
    case 'count':
    case 'correction':
      return exactly(cell.value)
    case 'more-than':
      return { low: cell.value + 1 }
    case 'range':
      return cell.low === cell.high ? exactly(cell.low) : { low: cell.low, high: cell.high }
    case 'suppressed':
      return cell.below === 2 ? exactly(1) : { low: 1, high: cell.below - 1 }
    case 'withheld':
    case 'refused':
    case 'not-held':
    case 'over-cost':
    case 'no-reply':
    case 'not-asked':
    case 'not-known':
      break
  }
  return undefined
}

/** Whether a cell says that a number was given, whether or not it may be shown. */
export function givesNumber(cell: Cell): boolean {
  return cell.kind === 'withheld' || cellInterval(cell) !== undefined
}

/**
 * How a set of cells was answered; the four kinds add up to `of`. `partial` answered in part: gave bounds instead of a count (suppressed, a
 * range, "more than"), a count that is withheld, or other counts than this one; `refused` replied without any number (an exemption, over the
 * cost limit, not held), `silent` said nothing or was not asked.
 */
export interface TotalCoverage {
  readonly answered: number
  readonly partial: number
  readonly refused: number
  readonly silent: number
  readonly of: number
}

/** A sum in which every cell is an exact count: the only kind of total that may be printed as one number. */
export interface CompleteTotal {
  readonly complete: true
  readonly value: number
  readonly low: number
  readonly high: number
  readonly coverage: TotalCoverage
}

/** A sum that is only known to be at least `low`, and at most `high` when every cell has an upper bound. It has no single value. */
export interface PartialTotal {
  readonly complete: false
  readonly low: number
  readonly high?: number
  readonly coverage: TotalCoverage
}

/** A sum of cells with its coverage. Reading `value` compiles only after `complete` was asked. */
export type Total = CompleteTotal | PartialTotal

/**
 * The sum of cells as an interval with its coverage. Cells that say nothing count as zero or more; no cells at all is not a total of
 * zero but an incomplete one.
 */
export function total(cells: readonly Cell[]): Total {
  const coverage = coverageOf(cells.map((cell) => ({ cell })))
  const sum = cells.map((cell): Interval => cellInterval(cell) ?? { low: 0 }).reduce(add, exactly(0))
  const low = sum.low ?? 0
  if (cells.length > 0 && isExact(sum)) return { complete: true, value: low, low, high: low, coverage }
  return { complete: false, low, ...(sum.high === undefined || cells.length === 0 ? {} : { high: sum.high }), coverage }
}

/** One of the answers to a question. */
export interface CoveredCell {
  readonly cell: Cell
  /** Whether nothing was said here in a reply that gave other numbers that were asked for: the cell says why, if anything does. */
  readonly isLeftOpen?: boolean
}

/** How answers to one question were given. */
export function coverageOf(cells: readonly CoveredCell[]): TotalCoverage {
  const kinds = cells.map(({ cell, isLeftOpen = false }): Answer => (isLeftOpen ? 'partial' : answers[cell.kind]))
  const count = (answer: Answer) => kinds.filter((each) => each === answer).length
  return {
    answered: count('answered'),
    partial: count('partial'),
    refused: count('refused'),
    silent: count('silent'),
    of: cells.length,
  }
}

type Answer = 'answered' | 'partial' | 'refused' | 'silent'

const answers = {
  count: 'answered',
  correction: 'answered',
  'more-than': 'partial',
  range: 'partial',
  suppressed: 'partial',
  withheld: 'partial',
  refused: 'refused',
  'not-held': 'refused',
  'over-cost': 'refused',
  'no-reply': 'silent',
  'not-asked': 'silent',
  'not-known': 'silent',
} as const satisfies Record<Cell['kind'], Answer>
