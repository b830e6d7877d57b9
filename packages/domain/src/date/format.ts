import { quoted } from '../quoted.ts'
import { exactnessOf, firstDayOf, lastDayOf } from '../source/partial-date.ts'
import type { PartialDate } from '../source/source.ts'
import type { DateWindow } from './date-window.ts'
import { parts, plainDate, type YearMonthDay } from './day-arithmetic.ts'
import type { PlainDate } from './plain-date.ts'

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** A day in words: "26 October 2023". Throws on what is no day of the calendar. */
export function sayDay(day: PlainDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day)
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`
}

/** The parts of a day that the calendar has: a formatter would rather throw than say "45 undefined 2020". */
function partsOf(day: PlainDate): YearMonthDay {
  const named = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parts(day) : undefined
  if (named === undefined || plainDate(named.year, named.month, named.day) !== day)
    throw new RangeError(`${quoted(day)} is not a day of the calendar`)
  return named
}

/** A year, month or day in words, as exact as it is given: "2020", "May 2020", "29 May 2020". Throws on what is none of them. */
export function sayPartial(partial: PartialDate): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(partial))
    throw new RangeError(`${quoted(partial)} is not a year, a month or a day of the calendar`)
  const exactness = exactnessOf(partial)
  if (exactness === 'year') return partial
  return exactness === 'day' ? sayDay(partial) : `${monthNames[Number(partial.slice(5)) - 1]} ${partial.slice(0, 4)}`
}

/** When, as a sentence has it: "in 2020", "in May 2020", "on 29 May 2020". */
export function sayOn(partial: PartialDate): string {
  const said = sayPartial(partial)
  return `${partial.length === 10 ? 'on' : 'in'} ${said}`
}

/** A number of days in words, without its sign: "1 day", "1,096 days". */
export function saySpan(days: number): string {
  const count = Math.abs(days)
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? 'day' : 'days'}`
}

/** Two days as a stretch, saying the month and the year once where they are the same: "1 March to 31 May 2020". */
export function sayStretch(first: PlainDate, last: PlainDate): string {
  if (first === last) return sayDay(first)
  const [from, to] = [partsOf(first), partsOf(last)]
  if (from.year !== to.year) return `${sayDay(first)} to ${sayDay(last)}`
  const start = from.month === to.month ? String(from.day) : `${from.day} ${monthNames[from.month - 1]}`
  return `${start} to ${sayDay(last)}`
}

/** The days a window allows: "1 March to 31 May 2020", "by 31 December 2020", "from 1 January 2023", "no day given". */
export function sayReading({ earliest, latest }: Pick<DateWindow, 'earliest' | 'latest'>): string {
  if (earliest === undefined) return latest === undefined ? 'no day given' : `by ${sayDay(latest)}`
  return latest === undefined ? `from ${sayDay(earliest)}` : sayStretch(earliest, latest)
}

/**
 * The words that were used and the days read in them: "“in the spring” (1 March to 31 May 2020)"; a day said as a day stands
 * alone.
 */
export function sayWindow(window: DateWindow): string {
  const reading = sayReading(window)
  return window.words === reading ? reading : `“${window.words}” (${reading})`
}

const partialRules = {
  4: { precision: 'year', rule: 'a year is 1 January to 31 December' },
  7: { precision: 'month', rule: 'a month is its first day to its last' },
  10: { precision: 'day', rule: 'the day as given' },
} as const

/** The window of a year, a month or a day as a publisher gives it. Throws on a day that does not exist. */
export function windowOfPartial(partial: PartialDate): DateWindow & Required<Pick<DateWindow, 'earliest' | 'latest'>> {
  const [earliest, latest] = [firstDayOf(partial), lastDayOf(partial)]
  const { length } = partial
  if ((length !== 4 && length !== 7 && length !== 10) || !earliest.startsWith(partial))
    throw new RangeError(`${partial} is not a day of the calendar`)
  return { words: sayPartial(partial), earliest, latest, ...partialRules[length] }
}
