import { calendarYear, financialYear, type PlainPeriod } from './plain-period.ts'
import type { PeriodRules } from './period-rules.ts'
import { yearWritten } from './points.ts'

const saidFinancial = /\b(?:financial year|fin\.? year|f\/?y|fiscal year)\b ?|\(fy\)|\bfy(?=\d)/g
const saidCalendar = /\b(?:calendar years?|cal\.? year|c\/?y)\b ?|\bcy(?=\d)/g

/** Plain words without what says which kind of year they mean, and that kind. */
export function kindOfYear(words: string): { readonly words: string; readonly kind?: 'financial' | 'calendar' } {
  const financial = words.replace(saidFinancial, ' ')
  const kind = financial === words ? undefined : 'financial'
  const bare = financial.replace(saidCalendar, ' ')
  const rest = bare
    .replace(/[()[\],:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const said = bare === financial ? kind : 'calendar'
  return said === undefined ? { words: rest } : { words: rest, kind: said }
}

const pair = /^(\d{4}|'?\d{2}) ?([-/]|to) ?(\d{4}|'?\d{1,2})$/

/** Two successive years as they are written together, by the first of them; nothing when they are not successive. */
export function yearPair(
  words: string,
): { readonly first: number; readonly mark: string; readonly short: boolean; readonly last: string } | undefined {
  const [, before = '', mark = '', after = ''] = pair.exec(words) ?? []
  const first = before === '' ? undefined : yearWritten(before)
  if (first === undefined) return undefined
  const next = first + 1
  const matches =
    after.length === 4 ? Number(after) === next : Number(after.replace("'", '')) === next % (after.length === 1 ? 10 : 100)
  return matches ? { first, mark, short: before.length < 4, last: after } : undefined
}

/** The years that a single year may be, by what is said of years: without a word, the calendar year. */
export function singleYear(year: number, years: PeriodRules['years'], kind: 'financial' | 'calendar' | undefined): PlainPeriod[] {
  if (kind === 'financial' && (years === undefined || years === 'calendar')) return [financialYear(year - 1), financialYear(year)]
  if (kind === 'calendar' || years === undefined || years === 'calendar') return [calendarYear(year)]
  return [financialYear(years === 'financial-from' ? year : year - 1)]
}

/** The years that a part of a year, such as "Q1 2019", may belong to: calendar or financial, unless it is said which. */
export function yearsOfPart(
  year: number,
  years: PeriodRules['years'],
  kind: 'financial' | 'calendar' | undefined,
): PlainPeriod[] {
  if (kind === 'financial' && years === undefined) return [financialYear(year - 1), financialYear(year)]
  return years === undefined && kind === undefined ? [calendarYear(year), financialYear(year)] : singleYear(year, years, kind)
}
