import { monthsOf, YEAR, yearOf } from './vocabulary.ts'
import type { Wording } from './wording.ts'

const OF_YEAR = `(?:(?:of|in) )?(?<year>${YEAR})`

/** Wordings that name a year or a part of one. */
export const yearWordings: readonly Wording[] = [
  {
    example: 'next year',
    rule: 'a year is 1 January to 31 December',
    pattern: new RegExp(`^(?<year>${YEAR})$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 1, 12), precision: 'year' }),
  },
  {
    example: 'the new year',
    rule: 'the new year is January to April of the year after it was said',
    pattern: /^(?:early (?:in )?)?(?:the )?new year$/,
    reads: (_, { saidOn }) => ({ ...monthsOf(yearOf('next year', saidOn), 1, 4), precision: 'period' }),
  },
  {
    example: 'early next year',
    rule: 'early in a year is January to April',
    pattern: new RegExp(`^(?:the )?early(?: part)? ${OF_YEAR}$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 1, 4), precision: 'period' }),
  },
  {
    example: 'mid 2026',
    rule: 'the middle of a year is May to August',
    pattern: new RegExp(`^(?:the )?mid(?:dle)? ${OF_YEAR}$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 5, 4), precision: 'period' }),
  },
  {
    example: 'late 2025',
    rule: 'late in a year is September to December',
    pattern: new RegExp(`^(?:the )?late(?:r part)? ${OF_YEAR}$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 9, 4), precision: 'period' }),
  },
  {
    example: 'the start of 2026',
    rule: 'the start of a year is its first quarter, January to March',
    pattern: new RegExp(`^(?:the )?(?:start|beginning) ${OF_YEAR}$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 1, 3), precision: 'quarter' }),
  },
  {
    example: 'the end of the year',
    rule: 'the end of a year is its last quarter, October to December',
    pattern: new RegExp(`^(?:the )?(?:(?:very )?end) ${OF_YEAR}$`),
    reads: ({ year = '' }, { saidOn }) => ({ ...monthsOf(yearOf(year, saidOn), 10, 3), precision: 'quarter' }),
  },
  {
    example: 'the first half of 2026',
    rule: 'the halves of a year are January to June and July to December',
    pattern: new RegExp(`^(?:the )?(?:(?<half>first|second|last|latter) half|h(?<number>[12])) ${OF_YEAR}$`),
    reads: ({ half, number, year = '' }, { saidOn }) => {
      const isFirst = half === 'first' || number === '1'
      return { ...monthsOf(yearOf(year, saidOn), isFirst ? 1 : 7, 6), precision: 'half-year' }
    },
  },
  {
    example: 'the third quarter of 2026',
    rule: 'the quarters of a year begin on 1 January, 1 April, 1 July and 1 October',
    pattern: new RegExp(`^(?:the )?(?:(?<quarter>first|second|third|fourth|last|final) quarter|q(?<number>[1-4])) ${OF_YEAR}$`),
    reads: ({ quarter = '', number, year = '' }, { saidOn }) => {
      const named = ['first', 'second', 'third'].indexOf(quarter) + 1 || 4
      return { ...monthsOf(yearOf(year, saidOn), ((number ? Number(number) : named) - 1) * 3 + 1, 3), precision: 'quarter' }
    },
  },
]
