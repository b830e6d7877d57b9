import { daysInMonth, type PlainDate } from '@dutywatch/domain/date'

/** The first day that a year, month or day may mean. */
export function firstDayOf(partial: string): PlainDate {
  return `${partial}-01-01`.slice(0, 10)
}

/** The last day that a year, month or day may mean. */
export function lastDayOf(partial: string): PlainDate {
  const [year = 0, month = 12, day] = partial.split('-').map(Number)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year)}-${two(month)}-${two(day ?? daysInMonth(year, month))}`
}
