import { addDays, addMonths, daysBetween } from '@dutywatch/domain/date'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPeriods } from './check-periods.ts'
import type { PeriodRules } from './period-rules.ts'
import { financialYear, monthsFrom, sayPeriod, type PlainPeriod } from './plain-period.ts'
import { readPeriod } from './read-period.ts'

const spanOf = (words: string, rules?: PeriodRules) => {
  const reading = readPeriod(words, rules)
  return reading.ok ? `${reading.value.from}..${reading.value.to}` : reading.reason
}
const candidatesOf = (words: string, rules?: PeriodRules) => {
  const reading = readPeriod(words, rules)
  return reading.ok ? 'read' : reading.candidates.map(({ from, to }) => `${from}..${to}`)
}

describe('a period', () => {
  test.each([
    ['2017/18', '2017-04-01..2018-03-31'],
    ['2017-18', '2017-04-01..2018-03-31'],
    ['2017–18', '2017-04-01..2018-03-31'],
    ['2017/2018', '2017-04-01..2018-03-31'],
    ['FY 2017/2018', '2017-04-01..2018-03-31'],
    ['FY2017-2018', '2017-04-01..2018-03-31'],
    ['Financial year 2017/18', '2017-04-01..2018-03-31'],
    ['2017/18 (financial year)', '2017-04-01..2018-03-31'],
    ['17/18', '2017-04-01..2018-03-31'],
    ['Apr 2017 - Mar 2018', '2017-04-01..2018-03-31'],
    ['April 2017 to March 2018', '2017-04-01..2018-03-31'],
    ['April 17 - March 18', '2017-04-01..2018-03-31'],
    ['Apr-17 to Mar-18', '2017-04-01..2018-03-31'],
    ['April to June 2019', '2019-04-01..2019-06-30'],
    ['Apr-Jun 2019', '2019-04-01..2019-06-30'],
    ['Oct - Mar 2018', '2017-10-01..2018-03-31'],
    ['2019/20 (April to October)', '2019-04-01..2019-10-31'],
    ['2018/19*', '2018-04-01..2019-03-31'],
    ['2018/19 [note 1]', '2018-04-01..2019-03-31'],
    ['Oct to Mar 2018/19', '2018-10-01..2019-03-31'],
    ['Q1 2019/20', '2019-04-01..2019-06-30'],
    ['2019/20 Q4', '2020-01-01..2020-03-31'],
    ['2019-20 Quarter 1', '2019-04-01..2019-06-30'],
    ['Quarter 2 2019/20', '2019-07-01..2019-09-30'],
    ['H1 2019/20', '2019-04-01..2019-09-30'],
    ['Jan-19', '2019-01-01..2019-01-31'],
    ['January 2019', '2019-01-01..2019-01-31'],
    ['Sept 2019', '2019-09-01..2019-09-30'],
    ['2019-01', '2019-01-01..2019-01-31'],
    ['01/2019', '2019-01-01..2019-01-31'],
    ['201901', '2019-01-01..2019-01-31'],
    ['01/04/2017-31/03/2018', '2017-04-01..2018-03-31'],
    ['01/04/17 to 31/03/18', '2017-04-01..2018-03-31'],
    ['1 April 2017 to 31 March 2018', '2017-04-01..2018-03-31'],
    ['1st April to 30th June 2019', '2019-04-01..2019-06-30'],
    ['1 April 2017 – 31 October 2019', '2017-04-01..2019-10-31'],
    ['2017-04-01 to 2018-03-31', '2017-04-01..2018-03-31'],
    ['2018', '2018-01-01..2018-12-31'],
    ['Calendar year 2018', '2018-01-01..2018-12-31'],
    ['2018 to 2020', '2018-01-01..2020-12-31'],
    ['Year ending March 2018', '2017-04-01..2018-03-31'],
    ['YE Mar 2018', '2017-04-01..2018-03-31'],
    ['Year to 31 March 2018', '2017-04-01..2018-03-31'],
    ['12 months to June 2019', '2018-07-01..2019-06-30'],
    ['Quarter ending June 2019', '2019-04-01..2019-06-30'],
    ['29/02/2020', '2020-02-29..2020-02-29'],
    ['5 May 2020', '2020-05-05..2020-05-05'],
  ])('%j is %s', (words, span) => expect(spanOf(words)).toBe(span))

  test.each<[string, PeriodRules, string]>([
    ['2018', { years: 'financial-from' }, '2018-04-01..2019-03-31'],
    ['2018', { years: 'financial-to' }, '2017-04-01..2018-03-31'],
    ['Q1 2019', { years: 'financial-from' }, '2019-04-01..2019-06-30'],
    ['2019 Q1', { years: 'calendar' }, '2019-01-01..2019-03-31'],
    ['2011-12', { pairs: 'years' }, '2011-04-01..2012-03-31'],
    ['2011-12', { pairs: 'months' }, '2011-12-01..2011-12-31'],
    ['2017-2018', { pairs: 'years' }, '2017-04-01..2018-03-31'],
    ['2017-2018', { years: 'calendar' }, '2017-01-01..2018-12-31'],
    ['Quarter 1', { within: financialYear(2017) }, '2017-04-01..2017-06-30'],
    ['4', { within: financialYear(2017), numbers: 'quarters' }, '2018-01-01..2018-03-31'],
    ['1', { within: financialYear(2017), numbers: 'months' }, '2018-01-01..2018-01-31'],
    ['February', { within: financialYear(2017) }, '2018-02-01..2018-02-28'],
    ['October', { within: financialYear(2017) }, '2017-10-01..2017-10-31'],
    ['Jan - Mar', { within: financialYear(2017) }, '2018-01-01..2018-03-31'],
    ['Second half', { within: monthsFrom(2018, 1, 12) }, '2018-07-01..2018-12-31'],
    ['01/04/2018', { days: 'quarters' }, '2018-04-01..2018-06-30'],
    ['43556', { days: 'months' }, '2019-04-01..2019-04-30'],
  ])('%j with %j is %s', (words, rules, span) => expect(spanOf(words, rules)).toBe(span))

  test('of a cell that holds a day is the month, where the cell shows the month', () => {
    expect(readPeriod({ text: 'Jan-19', day: '2019-01-01' })).toMatchObject({ value: { from: '2019-01-01', to: '2019-01-31' } })
    expect(readPeriod({ text: '01/01/2019', day: '2019-01-01' })).toMatchObject({ value: { to: '2019-01-01' } })
    expect(readPeriod({ text: '01/04/2019', day: '2019-04-01' }, { days: 'years' })).toMatchObject({
      value: { to: '2020-03-31' },
    })
  })
})

describe('words that may mean several periods are refused with each of them', () => {
  test.each([
    ['Q1 2019', ['2019-01-01..2019-03-31', '2019-04-01..2019-06-30']],
    ['H1 2019', ['2019-01-01..2019-06-30', '2019-04-01..2019-09-30']],
    ['2011-12', ['2011-04-01..2012-03-31', '2011-12-01..2011-12-31']],
    ['2017-2018', ['2017-04-01..2018-03-31', '2017-01-01..2018-12-31']],
    ['FY 2018', ['2017-04-01..2018-03-31', '2018-04-01..2019-03-31']],
    ['FY18', ['2017-04-01..2018-03-31', '2018-04-01..2019-03-31']],
    ['43556', ['2019-04-01..2019-04-01']],
  ])('%j', (words, spans) => {
    expect(spanOf(words)).toBe('ambiguous-period')
    expect(candidatesOf(words)).toEqual(spans)
  })
})

test.each([
  ['Q1', 'needs-year'],
  ['April', 'needs-year'],
  ['31/02/2018', 'not-a-period'],
  ['Avon and Somerset', 'not-a-period'],
  ['May', 'needs-year'],
  ['Total', 'not-a-period'],
  ['12', 'not-a-period'],
  ['', 'not-a-period'],
  ['2018 to 2016', 'not-a-period'],
  ['0 months to March 2018', 'not-a-period'],
])('%j is refused as %s', (words, reason) => expect(spanOf(words)).toBe(reason))

test('a period reads as itself, however it is written, and nothing makes the reading throw', () => {
  const month = fc.integer({ min: 0, max: 50 * 12 }).map((count) => addMonths('1990-01-01', count))
  const period: fc.Arbitrary<PlainPeriod> = fc
    .tuple(month, fc.integer({ min: 1, max: 40 }))
    .map(([from, months]) => ({ from, to: addDays(addMonths(from, months), -1) }))
  const british = (day: string) => day.split('-').reverse().join('/')
  fc.assert(
    fc.property(period, ({ from, to }) => {
      for (const words of [
        sayPeriod({ from, to }),
        `${british(from)} - ${british(to)}`,
        `${from} to ${to}`,
        `From ${british(from)} to ${british(to)}`,
      ])
        expect(spanOf(words)).toBe(`${from}..${to}`)
    }),
    { seed: 20200529, numRuns: 300 },
  )
  const pieces = [
    '0',
    '12',
    '2018',
    '29',
    'feb',
    'months',
    'year',
    'quarter',
    'ending',
    'to',
    '-',
    '/',
    'fy',
    'q1',
    'h2',
    '2018/19',
    '43556',
  ]
  const sentence = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((words) => words.join(' '))
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/ qQhFYaprmj'.split('')) })
  fc.assert(
    fc.property(fc.oneof(fc.string(), signs, sentence), (words) => {
      const reading = readPeriod(words)
      if (reading.ok) expect(daysBetween(reading.value.from, reading.value.to)).toBeGreaterThanOrEqual(0)
    }),
    { seed: 20200529, numRuns: 3000 },
  )
})

describe('periods that are counted together', () => {
  const reasons = (...periods: PlainPeriod[]) =>
    checkPeriods(periods, '2026-11-25').map(({ reason, periods }) => [reason, ...periods])

  test('without gap or overlap give nothing to say', () => {
    expect(reasons(financialYear(2018), financialYear(2017), monthsFrom(2019, 4, 3))).toEqual([])
  })

  test('are told apart by what is wrong with them', () => {
    expect(reasons(financialYear(2017), monthsFrom(2018, 1, 12))).toEqual([['overlapping-periods', 0, 1]])
    expect(reasons(financialYear(2017), financialYear(2017))).toEqual([['repeated-period', 0, 1]])
    expect(reasons(financialYear(2017), financialYear(2019))).toEqual([['gap-between-periods', 0, 1]])
    expect(reasons(financialYear(2027))).toEqual([['future-period', 0]])
    expect(reasons(financialYear(2026))).toEqual([['unfinished-period', 0]])
  })

  test('a long one that holds several others overlaps each', () => {
    const [year, first, last] = [financialYear(2017), monthsFrom(2017, 4, 3), monthsFrom(2018, 1, 3)]
    expect(reasons(first, last, year)).toEqual([
      ['overlapping-periods', 0, 2],
      ['overlapping-periods', 2, 1],
    ])
  })
})
