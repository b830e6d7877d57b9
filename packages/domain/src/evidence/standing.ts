import { cellInterval } from './cell-interval.ts'
import type { Cell } from './cell.ts'
import { divide, exactly, limitedTo, type Interval } from './interval.ts'
import { inPercent } from './share.ts'

/** How much of a total some of its authorities stand for, from 0 to 100. */
export interface Standing {
  /** All that they recorded. */
  readonly recorded: number
  /** Bounds where the total is only known within such: where others answered with bounds, or not at all. */
  readonly percent: Interval
  /** What everybody recorded who answered; the least of it where it is not known exactly. */
  readonly counted: number
}

/** How much of a counted total a part of it is; nothing where either is no number, or the part is more than the total can be. */
export function standingOf(part: Cell, total: Cell): Standing | undefined {
  const whole = cellInterval(total)
  if (part.kind !== 'count' || whole?.low === undefined || whole.low <= 0) return undefined
  const share = divide(exactly(part.value), whole)
  if (!share.ok || part.value > (whole.high ?? Infinity)) return undefined
  return { recorded: part.value, percent: inPercent(limitedTo(share.value, 0, 1)), counted: whole.low }
}
