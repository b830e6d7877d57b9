import { accept, refuse, type Outcome } from '../outcome.ts'
import { firstDayOf } from '../source/partial-date.ts'
import { cellInterval } from './cell-interval.ts'
import type { Unit } from './cell.ts'
import type { Figure } from './evidence.ts'
import { add, divide, type Interval } from './interval.ts'
import { daysIn, follows, monthsIn, overlap, type Period } from './period.ts'
import { printInterval, unitWords } from './print.ts'

/** An amount with all that must agree before it may meet another: what is counted, in which release, over which period and place. */
export interface Quantity {
  readonly interval: Interval
  readonly unit: Unit
  readonly release: string
  readonly period: Period
  readonly geography?: string
  /** Present on a rate: the amount is per month or per day of the period. */
  readonly per?: 'month' | 'day'
}

export type CannotAdd =
  | 'different-units'
  | 'different-releases'
  | 'different-geography'
  | 'overlapping-periods'
  | 'gap-between-periods'
  | 'rates-do-not-add'

/** What a published figure measures. Refused when its cell says nothing about the count. */
export function quantityOf(figure: Figure): Outcome<Quantity, 'not-known'> {
  const interval = cellInterval(figure.cell)
  if (!interval) return refuse('not-known', `"${figure.label}" gives no count, so nothing can be worked out from it.`)
  return accept({ interval, unit: figure.unit, release: figure.release, period: figure.period, geography: figure.geography })
}

/** The amount of two consecutive periods of one release together, as one period. Refuses whatever would not be one series. */
export function addQuantities(a: Quantity, b: Quantity): Outcome<Quantity, CannotAdd> {
  const reason = whyNotAdded(a, b)
  if (reason) return refuse(reason, sentences[reason](a, b))
  const [first, last] = firstDayOf(a.period.from) <= firstDayOf(b.period.from) ? [a, b] : [b, a]
  const period: Period = {
    from: first.period.from,
    to: last.period.to,
    ...(last.period.lastMonth === undefined ? {} : { lastMonth: last.period.lastMonth }),
  }
  return accept({ ...a, interval: add(a.interval, b.interval), period })
}

function whyNotAdded(a: Quantity, b: Quantity): CannotAdd | undefined {
  if (a.unit !== b.unit) return 'different-units'
  if (a.per !== undefined || b.per !== undefined) return 'rates-do-not-add'
  if (a.release !== b.release) return 'different-releases'
  if (a.geography !== b.geography) return 'different-geography'
  if (overlap(a.period, b.period)) return 'overlapping-periods'
  return follows(a.period, b.period) ? undefined : 'gap-between-periods'
}

const sentences: Record<CannotAdd, (a: Quantity, b: Quantity) => string> = {
  'different-units': (a, b) => `${capital(unitWords[a.unit])} and ${unitWords[b.unit]} are different things and do not add.`,
  'rates-do-not-add': () => 'Rates of two periods do not add. Add the counts, then divide by the time they cover together.',
  'different-releases': () =>
    'The two come from different releases, which revise each other and cover different forces. Use figures of one release.',
  'different-geography': (a, b) =>
    `One covers ${a.geography ?? 'a place not stated'} and the other ${b.geography ?? 'a place not stated'}. Use figures for one place.`,
  'overlapping-periods': () => 'The two periods overlap, so some would be counted twice. Use periods that follow each other.',
  'gap-between-periods': () =>
    'There is a gap between the two periods, so the sum would not be of one period. Use periods that follow each other.',
}

/** The average per month or per day of the quantity's period; an interval when the length of the period is unclear. */
export function rateOf(quantity: Quantity, per: 'month' | 'day'): Outcome<Quantity, 'already-a-rate' | 'no-length'> {
  if (quantity.per) return refuse('already-a-rate', `${printInterval(quantity.interval)} is already per ${quantity.per}.`)
  const rate = divide(quantity.interval, per === 'month' ? monthsIn(quantity.period) : daysIn(quantity.period))
  if (!rate.ok) return refuse('no-length', 'The period may have no length at all, so there is no rate. Say when it ends.')
  return accept({ ...quantity, interval: rate.value, per })
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
