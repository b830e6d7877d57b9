import { z } from 'zod'
import { addDays, addMonths, daysBetween, parts, type PlainDate } from '../date/plain-date.ts'
import { exactnessOf, firstDayOf, lastDayOf } from '../source/partial-date.ts'
import { PartialDate } from '../source/source.ts'
import type { Interval } from './interval.ts'

/**
 * From the first to the last year, month or day counted, both included. `lastMonth: 'unclear'` says that the publisher names a last
 * month without saying whether it was counted: "April 2017 to October 2019" is 31 months if it was, 30 if it was not.
 */
export const Period = z
  .strictObject({
    from: PartialDate,
    to: PartialDate,
    lastMonth: z.literal('unclear').optional(),
    words: z.string().min(1).optional(),
  })
  .refine((period) => firstDayOf(period.from) <= lastDayOf(period.to), { error: 'ends before it begins: correct "from" or "to"' })
  .refine((period) => period.lastMonth === undefined || exactnessOf(period.to) === 'month', {
    error: 'has an unclear last month, but does not end in a month: take "lastMonth" out, or give "to" as YYYY-MM',
  })
export type Period = z.infer<typeof Period>

/**
 * How many months a period lasts: whole months from its first day, and the part of the next; an interval when its end is unclear. A
 * period that ends in a month or year is counted from the beginning of a month, however exactly its first day is known.
 */
export function monthsIn(period: Period): Interval {
  return between(monthsUntil(period, earliestEnd(period)), monthsUntil(period, lastDayOf(period.to)))
}

/** How many days a period lasts, both ends counted; an interval when its end is unclear. */
export function daysIn(period: Period): Interval {
  const from = firstDayOf(period.from)
  return between(daysBetween(from, earliestEnd(period)) + 1, daysBetween(from, lastDayOf(period.to)) + 1)
}

/** Whether two periods have a day in common for certain; an unclear last month is given the benefit of the doubt. */
export function overlap(a: Period, b: Period): boolean {
  return firstDayOf(a.from) <= earliestEnd(b) && firstDayOf(b.from) <= earliestEnd(a)
}

/** Whether one period begins where the other ends, without a day between. */
export function follows(a: Period, b: Period): boolean {
  return beginsAfter(a, b) || beginsAfter(b, a)
}

function beginsAfter(later: Period, earlier: Period): boolean {
  const begins = firstDayOf(later.from)
  return begins > earliestEnd(earlier) && begins <= addDays(lastDayOf(earlier.to), 1)
}

/** The last day the period covers at least: the end of the month before the last when that one is unclear. */
export function earliestEnd(period: Period): PlainDate {
  return period.lastMonth === 'unclear' ? addDays(firstDayOf(period.to), -1) : lastDayOf(period.to)
}

function monthsUntil(period: Period, last: PlainDate): number {
  const day = firstDayOf(period.from)
  const from = exactnessOf(period.to) === 'day' ? day : firstOfMonth(day)
  const end = addDays(last, 1)
  if (end <= from) return 0
  let whole = 0
  while (addMonths(from, whole + 1) <= end) whole += 1
  const reached = addMonths(from, whole)
  return whole + daysBetween(reached, end) / daysBetween(reached, addMonths(from, whole + 1))
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - parts(day).day)
}

function between(low: number, high: number): Interval {
  return low === high ? { low, high, point: low } : { low, high }
}
