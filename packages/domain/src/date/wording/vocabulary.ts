import { addDays, addMonths, daysInMonth, parts, plainDate, type PlainDate } from '../plain-date.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const numbers = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen ' +
  'fourteen fifteen sixteen seventeen eighteen nineteen twenty'
).split(' ')

/** Pieces of pattern for tidied words, each without groups of its own. */
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|' +
  'aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
export const YEAR_NUMBER = '(?:1[5-9]|2\\d)\\d{2}'
export const YEAR = `${YEAR_NUMBER}|(?:the|this|next|the following|last) year`
export const SEASON = 'spring|summer|autumn|winter'
export const COUNT = `\\d{1,3}|an?|${numbers.slice(1).join('|')}`
export const UNIT = '(?:day|week|month|year)s?'

const FILLER = new RegExp(
  '^(?:(?:is|are|was|were|will|be|to|it|now|currently|only|expected|due|planned|scheduled|hoped|likely|possibly|probably|' +
    'hopefully|ideally|sometime|some time|at some (?:point|stage)|as (?:soon|early) as) )+',
)

/** The words in lower case, with plain quotes and spaces, and without the small words that change no day. */
export function tidy(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/["\u201c\u201d,;.!]/g, ' ')
    .replace(/\b(?:the )?year(?:'s)?[- ]end\b/g, 'the end of the year')
    .replace(/\bmid-/g, 'mid ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(FILLER, '')
}

/** 1 to 12 of a month's name or its short form. */
export function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1
}

/** The number a `COUNT` piece says. */
export function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  return /^an?$/.test(word) ? 1 : numbers.indexOf(word)
}

/** The year a `YEAR` piece names, seen from the day it was said. */
export function yearOf(words: string, saidOn: PlainDate): number {
  if (/^\d{4}$/.test(words)) return Number(words)
  const { year } = parts(saidOn)
  if (/^(?:next|the following)/.test(words)) return year + 1
  return words.startsWith('last') ? year - 1 : year
}

/** The day `count` units later, by the corresponding-date rule for months and years. */
export function later(day: PlainDate, count: number, unit: string): PlainDate {
  if (unit.startsWith('day')) return addDays(day, count)
  if (unit.startsWith('week')) return addDays(day, count * 7)
  return addMonths(day, unit.startsWith('month') ? count : count * 12)
}

/** The first and the last day of a stretch of whole months; `month` is 1-12, overflow carries. */
export function monthsOf(year: number, month: number, count: number): { earliest: PlainDate; latest: PlainDate } {
  const earliest = plainDate(year, month, 1)
  return { earliest, latest: addDays(addMonths(earliest, count), -1) }
}

/** The day of a year, month (1-12) and day of the month; undefined when there is none, as of 31 February. */
export function realDay(year: number, month: number, day: number): PlainDate | undefined {
  return day >= 1 && day <= daysInMonth(year, month) ? plainDate(year, month, day) : undefined
}

/**
 * Which of the yearly returns of a time is meant, and by what rule. One that contains the day it was said is always meant but by
 * "next"; otherwise "this" means that year's own, and anything else the first still to begin.
 */
export function recurring<Span extends { earliest: PlainDate; latest: PlainDate }>(
  inYear: (year: number) => Span,
  which: string | undefined,
  saidOn: PlainDate,
): Span & { rule: string } {
  const { year } = parts(saidOn)
  const candidates = [year - 1, year, year + 1, year + 2].map(inYear)
  const standing = candidates.find(({ earliest, latest }) => earliest <= saidOn && saidOn <= latest)
  if (standing && which !== 'next') return { ...standing, rule: 'the one it was said in' }
  const coming = candidates.find(({ earliest }) => earliest > saidOn)
  if (which === 'this' || !coming) return { ...inYear(year), rule: 'the one of the year it was said in' }
  return { ...coming, rule: 'the next to begin after it was said' }
}
