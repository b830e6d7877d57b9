import { addDays, addMonths, parts } from '@dutywatch/domain/date'
import { monthNamed } from './points.ts'
import { isYear, type PlainPeriod } from './plain-period.ts'
import type { PeriodRules } from './period-rules.ts'

const ordinal = 'first|second|third|fourth|1st|2nd|3rd|4th'
const quarter = new RegExp(
  String.raw`^(?:q|qu|qtr|quarter|financial quarter)[ .]?([1-4])$|^(${ordinal}) (?:quarter|qtr)$|^([1-4])q$`,
)
const half = new RegExp(String.raw`^(?:h|half)[ .]?([12])$|^(${ordinal}) half$`)
const ordinals = ordinal.split('|')

/** A part of a year as its place and length in months, before the year is known. */
export interface PartOfYear {
  readonly months: number
  readonly place: number
}

/** The quarter, half or numbered part that plain words name: "q1", "second half", and "3" where numbers are said to be quarters. */
export function partNamed(words: string, numbers: PeriodRules['numbers']): PartOfYear | undefined {
  const quarters = quarter.exec(words)
  if (quarters) return { months: 3, place: placeIn(quarters[1] ?? quarters[2] ?? quarters[3]) }
  const halves = half.exec(words)
  if (halves) return { months: 6, place: placeIn(halves[1] ?? halves[2]) }
  const bare = /^\d{1,2}$/.test(words) ? Number(words) : 0
  if (numbers === 'quarters' && bare >= 1 && bare <= 4) return { months: 3, place: bare }
  if (numbers === 'halves' && bare >= 1 && bare <= 2) return { months: 6, place: bare }
  return undefined
}

/** A part of a year laid into that year; nothing when there is no such part, or the year is none. */
export function partWithin(part: PartOfYear, year: PlainPeriod): PlainPeriod | undefined {
  if (!isYear(year) || part.place < 1 || part.place * part.months > 12) return undefined
  const from = addMonths(year.from, part.months * (part.place - 1))
  return { from, to: addDays(addMonths(from, part.months), -1) }
}

/** The months that plain words name without a year, laid into a year: "april", "oct-mar", "april to june". */
export function monthsWithin(words: string, year: PlainPeriod): PlainPeriod | undefined {
  const [first, last = first, more] = words.split(/ ?[-/] ?| to /)
  const [low, high] = [monthNamed(first ?? ''), monthNamed(last ?? '')]
  if (low === undefined || high === undefined || more !== undefined || !isYear(year)) return undefined
  const begins = parts(year.from).month
  const [skip, end] = [(low - begins + 12) % 12, (high - begins + 12) % 12]
  if (end < skip) return undefined
  return { from: addMonths(year.from, skip), to: addDays(addMonths(year.from, end + 1), -1) }
}

function placeIn(written: string | undefined): number {
  const index = ordinals.indexOf(written ?? '')
  return index < 0 ? Number(written) : (index % 4) + 1
}
