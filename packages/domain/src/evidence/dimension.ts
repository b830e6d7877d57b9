import type { Unit } from './cell.ts'
import type { Interval } from './interval.ts'
import { printInterval, printNumber, unitWords } from './print.ts'

/** What an amount is counted in: one unit, one unit per another ("uses per case"), or nothing (a bare number). */
export interface Dimension {
  readonly unit?: CountedIn
  readonly per?: CountedIn
}

export type CountedIn = Unit | 'months' | 'days' | 'percent'

/** Whether two amounts are counted in the same thing. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.unit === b.unit && a.per === b.per
}

/** The dimension of a product, with what cancels cancelled; `undefined` when it would mean nothing ("uses times offences"). */
export function productDimension(a: Dimension, b: Dimension): Dimension | undefined {
  const above = [a.unit, b.unit].filter((unit) => unit !== undefined)
  const below = [a.per, b.per].filter((per) => per !== undefined)
  const units = without(above, below)
  const pers = without(below, above)
  if (units.length > 1 || pers.length > 1) return undefined
  const [unit] = units
  const [per] = pers
  return { ...(unit ? { unit } : {}), ...(per ? { per } : {}) }
}

/** The list less one of its own for each in the other. */
function without(own: readonly CountedIn[], other: readonly CountedIn[]): CountedIn[] {
  const left = [...own]
  for (const unit of other) {
    const at = left.indexOf(unit)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** The dimension of one over an amount. */
export function inverseDimension({ unit, per }: Dimension): Dimension {
  return { ...(per ? { unit: per } : {}), ...(unit ? { per: unit } : {}) }
}

/** An amount with what it is counted in: "3,203 uses of a platform", "between 31.65% and 74.49% of recorded offences", "0.5716". */
export function printAmount(interval: Interval, dimension: Dimension): string {
  const words = printDimension(dimension)
  if (dimension.unit === 'percent')
    return `${printInterval(interval, (value) => `${printNumber(value)}%`)}${words.slice('%'.length)}`
  return `${printInterval(interval)} ${words}`.trim()
}

/** A dimension in words that follow a number; empty for a bare number. */
export function printDimension({ unit, per }: Dimension): string {
  if (unit === 'percent') return per ? `% of ${wordsOf(per)}` : '%'
  const words = unit ? wordsOf(unit) : ''
  return per ? `${words} per ${singular(wordsOf(per))}`.trim() : words
}

function wordsOf(unit: CountedIn): string {
  return unit === 'months' || unit === 'days' || unit === 'percent' ? unit : unitWords[unit]
}

/** English for one of them, for the few units there are. */
function singular(words: string): string {
  return words.replace(/^(recorded offence|use|case|victim|month|day)s\b/, '$1')
}
