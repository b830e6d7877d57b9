import { addDays, addMonths, parts, type PlainDate } from '@dutywatch/domain/date'
import { calendarYear, monthsFrom, type PlainPeriod } from './plain-period.ts'
import { dayNamed, monthWritten, yearWritten, type MonthPoint } from './points.ts'

const separators = [/ (?:to|until|up to|through|thru|and) (?:the end of )?/g, / - /g, / ?-(?! ?\d{2}$) ?/g, /-/g, /\//g]

/** The span that plain words give by both its ends: "01/04/2017-31/03/2018", "oct to mar 2018", "april 2017/march 2018". */
export function spanWritten(words: string): PlainPeriod | undefined {
  const bare = words.replace(/^(?:from|between|for|period|dates?|the period) /, '')
  for (const separator of separators) {
    for (const found of bare.matchAll(separator)) {
      const ends = joined(bare.slice(0, found.index).trim(), bare.slice(found.index + found[0].length).trim())
      if (ends) return ends
    }
  }
  return undefined
}

function joined(before: string, after: string): PlainPeriod | undefined {
  const [first, last] = [dayNamed(before), dayNamed(after)]
  if (last !== undefined) return ordered(first ?? dayWithoutYear(before, last), last)
  const end = monthWritten(after)
  const begin = monthWritten(before)
  if (end && first !== undefined)
    return ordered(first, end.year === undefined ? undefined : monthsFrom(end.year, end.month, 1).to)
  if (begin && end) return betweenMonths(begin, end)
  const [low, high] = [before, after].map((each) => (/^\d{4}$/.test(each) ? yearWritten(each) : undefined))
  return low !== undefined && high !== undefined && low < high
    ? ordered(calendarYear(low).from, calendarYear(high).to)
    : undefined
}

/** "1 April" before "30 June 2019": in the same year, or in the year before when it would come after. "1" is of the same month. */
function dayWithoutYear(words: string, last: PlainDate): PlainDate | undefined {
  const { year, month } = parts(last)
  const dayAlone = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words)?.[1]
  if (dayAlone !== undefined) return dayNamed(`${dayAlone}/${month}/${year}`)
  const same = dayNamed(`${words} ${year}`)
  return same !== undefined && same > last ? dayNamed(`${words} ${year - 1}`) : same
}

function betweenMonths(begin: MonthPoint, end: MonthPoint): PlainPeriod | undefined {
  const wraps = begin.month > end.month ? 1 : 0
  const last = end.year ?? (begin.year === undefined ? undefined : begin.year + wraps)
  if (last === undefined) return undefined
  return ordered(monthsFrom(begin.year ?? last - wraps, begin.month, 1).from, monthsFrom(last, end.month, 1).to)
}

function ordered(from: PlainDate | undefined, to: PlainDate | undefined): PlainPeriod | undefined {
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined
}

const ending =
  /^(?:(?:the )?(year|half[ -]year|quarter|month|(\d{1,2}) months?|twelve months|six months) (?:ending|ended|end|to|up to)(?: in)?|y\/?e|q\/?e) (?:the )?(.+)$/

/** The span that plain words give by its length and end: "year ending march 2018", "ye 31/03/2018", "6 months to june 2019". */
export function endingWritten(words: string): PlainPeriod | undefined {
  const found = ending.exec(words)
  if (!found?.[3] || found[2] === '0' || found[2] === '00') return undefined
  const point = monthWritten(found[3])
  const last = dayNamed(found[3]) ?? (point?.year === undefined ? undefined : monthsFrom(point.year, point.month, 1).to)
  if (last === undefined) return undefined
  return { from: addMonths(addDays(last, 1), -monthsOf(found)), to: last }
}

function monthsOf([all, length, count]: RegExpExecArray): number {
  if (count !== undefined) return Number(count)
  if (length === 'quarter' || all.startsWith('q')) return 3
  if (length === 'month') return 1
  return length?.startsWith('half') || length === 'six months' ? 6 : 12
}
