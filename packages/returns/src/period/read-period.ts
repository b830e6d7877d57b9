import { accept } from '@dutywatch/domain'
import { addDays, addMonths, type PlainDate } from '@dutywatch/domain/date'
import type { TableCell } from '../table/index.ts'
import { closeUp, plainWords, quoted } from '../words/index.ts'
import { monthsWithin, partNamed, partWithin } from './parts-of-year.ts'
import { noPeriod, settle, type PeriodReading, type PeriodRules } from './period-rules.ts'
import { calendarYear, financialYear, monthsFrom, type PlainPeriod } from './plain-period.ts'
import { dayNamed, monthWritten, yearWritten } from './points.ts'
import { endingWritten, spanWritten } from './spans.ts'
import { kindOfYear, singleYear, yearPair, yearsOfPart } from './years.ts'

/**
 * The period that a cell names, as British authorities write them: years of both kinds, halves, quarters, months, days, spans, "year ending".
 * Words that may mean several periods are refused with all of them, and never guessed.
 */
export function readPeriod(cell: TableCell | string, rules: PeriodRules = {}): PeriodReading {
  const { text, day } = typeof cell === 'string' ? { text: cell, day: undefined } : cell
  const written = closeUp(text)
  const { words, kind } = kindOfYear(plainWords(text).replace(footnotes, ''))
  if (day !== undefined) return accept(dayOrMonth(day, words, rules))
  if (words === '')
    return noPeriod('not-a-period', 'The cell of the period is empty. Fill it in, or let it be carried down from above.')
  return (
    yearsRead({ words, written, kind }, rules) ??
    partsRead({ words, written, kind }, rules) ??
    pointsRead(words, rules) ??
    noPeriod(
      'not-a-period',
      `${quoted(written)} names no period. Write it like 2017/18, Q1 2017/18, April 2017 or 01/04/2017-31/03/2018.`,
    )
  )
}

/** Marks of footnotes behind a period: "2018/19*", "2018/19 [note 1]". */
const footnotes = /(?:\s*(?:[*†‡§¹²³]|\[[^\]]{0,20}\]|\(\d{1,2}\)))+$/

interface Written {
  readonly words: string
  readonly written: string
  readonly kind: 'financial' | 'calendar' | undefined
}

function dayOrMonth(day: PlainDate, words: string, rules: PeriodRules): PlainPeriod {
  const shown = monthWritten(words)
  const [year, month] = day.split('-').map(Number)
  if (shown?.month === month && shown?.year === year && year && month) return monthsFrom(year, month, 1)
  return startingOn(day, rules)
}

const lengths = { days: 0, months: 1, quarters: 3, years: 12 } as const

function startingOn(day: PlainDate, { days = 'days' }: PeriodRules): PlainPeriod {
  return { from: day, to: days === 'days' ? day : addDays(addMonths(day, lengths[days]), -1) }
}

function yearsRead({ words, written, kind }: Written, rules: PeriodRules): PeriodReading | undefined {
  if (/^\d{4}$/.test(words)) {
    const year = yearWritten(words)
    if (year === undefined) return undefined
    return settle(
      written,
      singleYear(year, rules.years, kind),
      'Say under "years" whether it is named by the year it begins or ends in.',
    )
  }
  const pair = yearPair(words)
  return pair && settle(written, pairMeanings({ words, written, kind }, rules), 'Say which under "years" or "pairs".')
}

/** What two successive years written together may mean. */
function pairMeanings({ words, kind }: Written, rules: PeriodRules): PlainPeriod[] {
  const pair = yearPair(words)
  if (!pair) return []
  const { first, mark, short, last } = pair
  const year = financialYear(first)
  if (kind === 'financial' || (mark === '/' && !short)) return [year]
  if (last.length === 4) {
    const both = { from: calendarYear(first).from, to: calendarYear(first + 1).to }
    if (kind === 'calendar' || rules.years === 'calendar') return [both]
    return rules.years === undefined && rules.pairs !== 'years' ? [year, both] : [year]
  }
  const month = Number(last)
  if (short || month > 12 || rules.pairs === 'years') return [year]
  return rules.pairs === 'months' ? [monthsFrom(first, month, 1)] : [year, monthsFrom(first, month, 1)]
}

const twoYears = String.raw`(?:\d{4}|\d{2}) ?[-/] ?(?:\d{4}|\d{2})`
const yearAfter = new RegExp(String.raw`^(.+?)[ -]+(${twoYears})$`)
const yearBefore = new RegExp(String.raw`^(${twoYears})[ -]+(.+)$`)
const oneAfter = /^(.+?)[ -]*(\d{4})$/
const oneBefore = /^(\d{4})[ -]*(.+)$/

function partsRead(all: Written, rules: PeriodRules): PeriodReading | undefined {
  const { words, written, kind } = all
  const [, rest = '', years = ''] = yearAfter.exec(words) ?? turned(yearBefore.exec(words))
  const pair = yearPair(years)
  if (pair) return within(rest, [financialYear(pair.first)], { written, rules })
  const [, part = '', digits = ''] = oneAfter.exec(words) ?? turned(oneBefore.exec(words))
  const year = yearWritten(digits)
  if (digits !== '' && year !== undefined && partNamed(part, undefined)) {
    return within(part, yearsOfPart(year, rules.years, kind), { written, rules })
  }
  if (!partNamed(words, rules.numbers) && !onlyMonths(words, rules)) return undefined
  if (rules.within) return within(words, [rules.within], { written, rules })
  return noPeriod(
    'needs-year',
    `${quoted(written)} is a part of a year that is not named here. Say which column, or which year, it is of.`,
  )
}

function onlyMonths(words: string, rules: PeriodRules): boolean {
  return (
    monthsWithin(words, financialYear(2000)) !== undefined ||
    monthsWithin(words, calendarYear(2000)) !== undefined ||
    isMonthNumber(words, rules)
  )
}

function isMonthNumber(words: string, { numbers }: PeriodRules): boolean {
  return numbers === 'months' && /^([1-9]|0[1-9]|1[0-2])$/.test(words)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function within(
  part: string,
  years: readonly PlainPeriod[],
  { written, rules }: { written: string; rules: PeriodRules },
): PeriodReading | undefined {
  const named = partNamed(part, rules.numbers)
  const months = isMonthNumber(part, rules) ? (monthNames[Number(part) - 1] ?? '') : part
  const found = years.map((year) => (named ? partWithin(named, year) : monthsWithin(months, year)))
  const candidates = found.filter((each) => each !== undefined)
  if (candidates.length > 0) return settle(written, candidates, 'Say under "years" which kind of year is meant.')
  if (!named && monthsWithin(months, calendarYear(2000)) === undefined && monthsWithin(months, financialYear(2000)) === undefined)
    return undefined
  return noPeriod(
    'no-such-period',
    `There is no ${quoted(part)} in the year given for ${quoted(written)}. Correct the one or the other.`,
  )
}

function pointsRead(words: string, rules: PeriodRules): PeriodReading | undefined {
  const day = dayNamed(words)
  if (day !== undefined) return accept(startingOn(day, rules))
  const month = monthWritten(words)
  if (month?.year !== undefined) return accept(monthsFrom(month.year, month.month, 1))
  const span = endingWritten(words) ?? spanWritten(words)
  return span && accept(span)
}

function turned(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[2], found[1]] : []
}
