import { addDays, parts, type PlainDate } from '../plain-date.ts'
import { monthNumber, MONTH, monthsOf, recurring, SEASON, YEAR, yearOf } from './vocabulary.ts'
import type { Wording } from './wording.ts'

const WHICH = '(?:(?<which>the|this|next) )?'
const IN_YEAR = `(?: (?:of |in )?(?<year>${YEAR}))?`
const PART = '(?:the )?(?<part>early|mid|late|start of|beginning of|middle of|end of)(?: in| part of)?'

interface YearlySpan {
  readonly earliest: PlainDate
  readonly latest: PlainDate
  readonly rule?: string
}

const firstMonthOf: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Wordings that name a month or a season, or a third of one. */
export const monthWordings: readonly Wording[] = [
  {
    example: 'next month',
    rule: 'a month is its first day to its last',
    pattern: /^(?<which>this|the|next|the following) month$/,
    reads: ({ which }, { saidOn }) => {
      const { year, month } = parts(saidOn)
      return { ...monthsOf(year, month + (which === 'this' || which === 'the' ? 0 : 1), 1), precision: 'month' }
    },
  },
  {
    example: 'July 2026',
    rule: 'a month is its first day to its last',
    pattern: new RegExp(`^${WHICH}(?:month of )?(?<month>${MONTH})${IN_YEAR}$`),
    reads: ({ month = '', year, which }, { saidOn }) => ({ ...namedMonth(month, year ?? which, saidOn), precision: 'month' }),
  },
  {
    example: 'late July 2026',
    rule: 'early, mid and late in a month are the 1st to the 10th, the 11th to the 20th and the 21st to the last day',
    pattern: new RegExp(`^${PART} ${WHICH}(?<month>${MONTH})${IN_YEAR}$`),
    reads: ({ part = '', month = '', year, which }, { saidOn }) => {
      const named = namedMonth(month, year ?? which, saidOn)
      const third = thirdOf(part)
      const earliest = addDays(named.earliest, third * 10)
      return { ...named, earliest, latest: third === 2 ? named.latest : addDays(earliest, 9), precision: 'period' }
    },
  },
  {
    example: 'spring 2027',
    rule: 'spring is 1 March to 31 May',
    pattern: season('spring'),
    reads: ({ year, which }, { saidOn }) => ({ ...namedSeason('spring', year ?? which, saidOn), precision: 'season' }),
  },
  {
    example: 'this summer',
    rule: 'summer is 1 June to 31 August',
    pattern: season('summer'),
    reads: ({ year, which }, { saidOn }) => ({ ...namedSeason('summer', year ?? which, saidOn), precision: 'season' }),
  },
  {
    example: 'this autumn',
    rule: 'autumn is 1 September to 30 November',
    pattern: season('autumn'),
    reads: ({ year, which }, { saidOn }) => ({ ...namedSeason('autumn', year ?? which, saidOn), precision: 'season' }),
  },
  {
    example: 'winter 2026',
    rule: 'winter is 1 December of the year given to the end of February',
    pattern: season('winter'),
    reads: ({ year, which }, { saidOn }) => ({ ...namedSeason('winter', year ?? which, saidOn), precision: 'season' }),
  },
  {
    example: 'early autumn',
    rule: 'early, mid and late in a season are its first, second and third month',
    pattern: new RegExp(`^${PART} ${WHICH}(?<season>${SEASON})${IN_YEAR}$`),
    reads: ({ part = '', season = '', year, which }, { saidOn }) => {
      const named = namedSeason(season, year ?? which, saidOn)
      const from = parts(named.earliest)
      return { ...named, ...monthsOf(from.year, from.month + thirdOf(part), 1), precision: 'month' }
    },
  },
]

function season(name: string): RegExp {
  return new RegExp(`^${WHICH}${name}(?: (?:of |in )?(?<year>${YEAR})(?:[/-]\\d{2,4})?)?$`)
}

function thirdOf(part: string): 0 | 1 | 2 {
  if (/^(?:early|start|beginning)/.test(part)) return 0
  return part.startsWith('mid') ? 1 : 2
}

function namedMonth(name: string, when: string | undefined, saidOn: PlainDate) {
  return inNamedYear((year) => monthsOf(year, monthNumber(name), 1), when, saidOn)
}

function namedSeason(name: string, when: string | undefined, saidOn: PlainDate) {
  return inNamedYear((year) => monthsOf(year, firstMonthOf[name] ?? NaN, 3), when, saidOn)
}

/** `when` is a year, or "this", "next" or "the". */
function inNamedYear(inYear: (year: number) => YearlySpan, when: string | undefined, saidOn: PlainDate): YearlySpan {
  return when !== undefined && /\d{4}|year/.test(when) ? inYear(yearOf(when, saidOn)) : recurring(inYear, when, saidOn)
}
