import { addDays, daysBetween, daysInMonth, plainDate } from '../date/day-arithmetic.ts'
import type { PlainDate } from '../date/plain-date.ts'
import type { PartialDate } from './source.ts'

/** The first day a year, month or day may mean: itself, or the first of the month or year. */
export function firstDayOf(partial: PartialDate): PlainDate {
  const { year, month, day } = partsOf(partial)
  return plainDate(year, month ?? 1, day ?? 1)
}

/** The last day a year, month or day may mean: itself, or the last of the month or year. */
export function lastDayOf(partial: PartialDate): PlainDate {
  const { year, month, day } = partsOf(partial)
  return plainDate(year, month ?? 12, day ?? daysInMonth(year, month ?? 12))
}

/** The day in the middle of what a year, month or day may mean: where a drawing puts it. */
export function middleOf(partial: PartialDate): PlainDate {
  const first = firstDayOf(partial)
  return addDays(first, Math.floor(daysBetween(first, lastDayOf(partial)) / 2))
}

/** How exactly a year, month or day is given. */
export function exactnessOf(partial: PartialDate): 'year' | 'month' | 'day' {
  const { month, day } = partsOf(partial)
  if (day !== undefined) return 'day'
  return month === undefined ? 'year' : 'month'
}

function partsOf(partial: PartialDate): { year: number; month: number | undefined; day: number | undefined } {
  const [year, month, day] = partial.split('-').map(Number)
  return { year: year ?? 0, month, day }
}
