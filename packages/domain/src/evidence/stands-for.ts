import { cellInterval } from './cell-interval.ts'
import type { Cell } from './cell.ts'
import type { Figure } from './evidence.ts'
import { divide, exactly, limitedTo, type Interval } from './interval.ts'
import { isOfKnownOnly } from './known-method.ts'
import { printNumber, printPercent } from './print.ts'
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

/**
 * How much of all that was counted the authorities recorded that a total over cases with a known method is of: of the total of the same
 * question, release, period and place. Nothing where that was not said.
 */
export function standsFor(figure: Figure, figures: readonly Figure[]): Standing | undefined {
  if (figure.recorded === undefined || !isOfKnownOnly(figure)) return undefined
  const { release, geography, period, label, recorded } = figure
  const total = figures.find(
    (each) =>
      !isOfKnownOnly(each) &&
      each.release === release &&
      each.geography === geography &&
      each.period.from === period.from &&
      each.period.to === period.to &&
      label.startsWith(`${each.label},`),
  )
  return total && standingOf({ kind: 'count', value: recorded }, total.cell)
}

/** "61% of the 7,263 offences counted"; what it is at most where not everybody told what they recorded. */
export function printStanding({ percent: { low, high, point }, counted }: Standing): string {
  if (point !== undefined) return `${printPercent(point)} of the ${printNumber(counted)} offences counted`
  const least = low === undefined || low === 0 ? 'at most ' : `between ${printPercent(low)} and `
  return `${least}${printPercent(high ?? 100)} of the offences recorded, of which ${printNumber(counted)} or more were counted`
}
