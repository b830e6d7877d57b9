import { monthNames, quoted } from '../words/index.ts'
import { monthsWithin, partNamed, partWithin } from './parts-of-year.ts'
import { noPeriod, settle, type PeriodReading, type PeriodRules } from './period-rules.ts'
import { calendarYear, financialYear, type PlainPeriod } from './plain-period.ts'
import { yearWritten } from './points.ts'
import { yearPair, yearsOfPart } from './years.ts'

/** The words of a period: plain, as they are written, and which kind of year they name. */
export interface Written {
  readonly words: string
  readonly written: string
  readonly kind: 'financial' | 'calendar' | undefined
}

const twoYears = String.raw`(?:\d{4}|\d{2}) ?[-/] ?(?:\d{4}|\d{2})`
const yearAfter = new RegExp(String.raw`^(.+?)[ -]+(${twoYears})$`)
const yearBefore = new RegExp(String.raw`^(${twoYears})[ -]+(.+)$`)
const oneAfter = /^(.+?)[ -]*(\d{4})$/
const oneBefore = /^(\d{4})[ -]*(.+)$/

/** The part of a year that words name: a quarter, half, month or months, with the year or without. Nothing for other words. */
export function partsRead(all: Written, rules: PeriodRules): PeriodReading | undefined {
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

function turned(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[2], found[1]] : []
}
