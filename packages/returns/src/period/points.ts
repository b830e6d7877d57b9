import { addDays, daysInMonth, plainDate, type PlainDate } from '@dutywatch/domain/date'
import { monthNames } from '../words/index.ts'

const month = String.raw`([a-z]{3,9})\.?`
const year = String.raw`(\d{4}|'?\d{2})`

/** 1 to 12 from the name of a month, in full or cut to three letters or more; nothing for other words. */
export function monthNamed(word: string): number | undefined {
  const bare = word.replace(/\.$/, '')
  const index = bare.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(bare))
  return index < 0 ? undefined : index + 1
}

/** A year in full from its four or its last two digits; two digits mean 1980 to 2079. */
export function yearWritten(digits: string): number | undefined {
  const value = Number(digits.replace("'", ''))
  if (digits.length === 4) return value >= 1900 && value <= 2100 ? value : undefined
  return value >= 80 ? 1900 + value : 2000 + value
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}.*)?$/
const dayNumbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const dayBefore = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${month}[ ,-]*${year}$`)
const dayAfter = new RegExp(String.raw`^${month} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)

/** The day that plain words name, day before month as the British write it; nothing for other words and for days that do not exist. */
export function dayNamed(words: string): PlainDate | undefined {
  const iso = isoDay.exec(words)
  if (iso?.[1]) return day(yearWritten(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = dayNumbers.exec(words)
  if (numbers?.[3]) return day(yearWritten(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const before = dayBefore.exec(words)
  if (before?.[2] && before[3]) return day(yearWritten(before[3]), monthNamed(before[2]), Number(before[1]))
  const after = dayAfter.exec(words)
  return after?.[1] && after[3] ? day(yearWritten(after[3]), monthNamed(after[1]), Number(after[2])) : undefined
}

/** The day that spreadsheets number so, counted from 1900: "43556" is 1 April 2019. Nothing outside of 1990 to 2050, where counts lie. */
export function dayNumbered(words: string): PlainDate | undefined {
  const serial = /^\d{5}$/.test(words) ? Number(words) : 0
  return serial >= 32_874 && serial <= 55_152 ? addDays('1899-12-30', serial) : undefined
}

/** A month with its year, or without where the words leave it out. */
export interface MonthPoint {
  readonly month: number
  readonly year?: number
}

const monthYear = new RegExp(String.raw`^${month}[ ,/-]*${year}$`)
const yearMonth = new RegExp(String.raw`^(\d{4})[ /-]?${month}$`)
const monthDigits = /^(\d{1,2})\/(\d{4})$/
const yearDigits = /^(\d{4})[-/](\d{2})$|^(\d{4})(0[1-9]|1[0-2])$/

/** The month that plain words name: "jan-19", "january 2019", "2019-01", "01/2019", "april". */
export function monthWritten(words: string): MonthPoint | undefined {
  const named = monthYear.exec(words)
  if (named?.[1] && named[2]) return point(monthNamed(named[1]), yearWritten(named[2]))
  const turned = yearMonth.exec(words)
  if (turned?.[1] && turned[2]) return point(monthNamed(turned[2]), yearWritten(turned[1]))
  const digits = monthDigits.exec(words)
  if (digits?.[2]) return point(Number(digits[1]), yearWritten(digits[2]))
  const numbers = yearDigits.exec(words)
  const numbered = numbers?.[1] ?? numbers?.[3]
  if (numbered !== undefined) return point(Number(numbers?.[2] ?? numbers?.[4]), yearWritten(numbered))
  const alone = monthNamed(words)
  return alone === undefined ? undefined : { month: alone }
}

function point(month: number | undefined, year: number | undefined): MonthPoint | undefined {
  return month === undefined || year === undefined || month < 1 || month > 12 ? undefined : { month, year }
}

function day(year: number | undefined, month: number | undefined, dayOfMonth: number): PlainDate | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month) ? plainDate(year, month, dayOfMonth) : undefined
}
