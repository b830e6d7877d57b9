import { accept, refuse } from '@dutywatch/domain'
import { addDays, addMonths, sayDay, type PlainDate } from '@dutywatch/domain/date'
import type { TableCell } from '../table/index.ts'
import { closeUp, plainWords, quoted } from '../words/index.ts'
import { partsRead, type Written } from './read-part.ts'
import { noPeriod, settle, type PeriodReading, type PeriodRules } from './period-rules.ts'
import { calendarYear, financialYear, monthsFrom, type PlainPeriod } from './plain-period.ts'
import { dayNamed, dayNumbered, monthWritten, yearWritten } from './points.ts'
import { endingWritten, spanWritten } from './spans.ts'
import { kindOfYear, singleYear, yearPair } from './years.ts'

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
    numberRead(words, written, rules) ??
    noPeriod(
      'not-a-period',
      `${quoted(written)} names no period. Write it like 2017/18, Q1 2017/18, April 2017 or 01/04/2017-31/03/2018.`,
    )
  )
}

/** Marks of footnotes behind a period: "2018/19*", "2018/19 [note 1]". */
const footnotes = /(?:\s*(?:[*†‡§¹²³]|\[[^\]]{0,20}\]|\(\d{1,2}\)))+$/

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
  if ((kind === 'financial' ? /^(?:\d{4}|'?\d{2})$/ : /^\d{4}$/).test(words)) {
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

function pointsRead(words: string, rules: PeriodRules): PeriodReading | undefined {
  const day = dayNamed(words)
  if (day !== undefined) return accept(startingOn(day, rules))
  const month = monthWritten(words)
  if (month?.year !== undefined) return accept(monthsFrom(month.year, month.month, 1))
  const span = endingWritten(words) ?? spanWritten(words)
  return span && accept(span)
}

/** A day as spreadsheets number days, where the column lost its format. Taken only where it is said what a day stands for. */
function numberRead(words: string, written: string, rules: PeriodRules): PeriodReading | undefined {
  const day = dayNumbered(words)
  if (day === undefined) return undefined
  if (rules.days !== undefined) return accept(startingOn(day, rules))
  const message = `${quoted(written)} is how spreadsheets number ${sayDay(day)}. If that is meant, say under "days" what it stands for.`
  return { ...refuse('ambiguous-period', message), candidates: [startingOn(day, rules)] }
}
