import type { PlainDate } from './plain-date.ts'

// Apart from the schema of a day, so that a screen that says days need not carry what checks them.

const MS_PER_DAY = 86_400_000

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The year, month (1-12) and day of a `PlainDate`. */
export function parts(day: PlainDate): YearMonthDay {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/**
 * The `PlainDate` of a year, month (1-12, overflow carries) and day of the month (overflow carries). Throws outside the years 0
 * to 9999, which have no `PlainDate`.
 */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return fromEpochDay(epochDay(year, month, day))
}

function toEpochDay(day: PlainDate): number {
  const { year, month, day: dayOfMonth } = parts(day)
  return epochDay(year, month, dayOfMonth)
}

function epochDay(year: number, month: number, day: number): number {
  // Not Date.UTC: it takes the years 0 to 99 for those of the 20th century.
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY)
}

function fromEpochDay(days: number): PlainDate {
  const iso = new Date(days * MS_PER_DAY).toISOString()
  if (!/^\d{4}-/.test(iso)) throw new RangeError(`${iso} has no PlainDate: years run from 0000 to 9999`)
  return iso.slice(0, 10)
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: PlainDate, count: number): PlainDate {
  return fromEpochDay(toEpochDay(day) + count)
}

/** Days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/**
 * The corresponding date `count` calendar months later: the same day of the month, or the month's last day when it has none
 * (31 August plus six months is 28 or 29 February). The common-law rule for periods of months.
 * @see Dodds v Walker [1981] 1 WLR 1027 (HL)
 */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const from = parts(day)
  const months = from.year * 12 + (from.month - 1) + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return plainDate(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** 28 to 31. `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  return parts(plainDate(year, month + 1, 0)).day
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekday(day: PlainDate): number {
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1
}

export function isWeekend(day: PlainDate): boolean {
  return weekday(day) > 5
}

/** Every day from `first` to `last`, both included; none when `last` is before `first`. */
export function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, offset) => addDays(first, offset))
}
