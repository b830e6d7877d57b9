import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DateWindow } from './date-window.ts'
import { sayDay, sayOn, sayPartial, sayReading, saySpan, sayStretch, sayWindow, windowOfPartial } from './format.ts'
import { addDays } from './plain-date.ts'
import { readWindow } from './read-window.ts'

test('a day, a month and a year are said as exactly as they are given', () => {
  expect(sayDay('2023-10-26')).toBe('26 October 2023')
  expect(['2020', '2020-05', '2020-05-01'].map(sayPartial)).toEqual(['2020', 'May 2020', '1 May 2020'])
  expect(['2020', '2020-05', '2020-05-01'].map(sayOn)).toEqual(['in 2020', 'in May 2020', 'on 1 May 2020'])
})

test('a number of days is said with its unit, thousands apart and without a sign', () => {
  expect([0, 1, -1, 696, -1096].map(saySpan)).toEqual(['0 days', '1 day', '1 day', '696 days', '1,096 days'])
})

test('a stretch says the month and the year once where they are the same', () => {
  expect(sayStretch('2020-05-31', '2020-05-31')).toBe('31 May 2020')
  expect(sayStretch('2026-07-01', '2026-07-31')).toBe('1 to 31 July 2026')
  expect(sayStretch('2020-03-01', '2020-05-31')).toBe('1 March to 31 May 2020')
  expect(sayStretch('2019-12-17', '2021-04-29')).toBe('17 December 2019 to 29 April 2021')
})

test('a window is said in the words used and the days read in them', () => {
  const say = (words: string) => {
    const window = readWindow(words, { saidOn: '2020-02-13' })
    return window.ok ? sayWindow(window.value) : window.reason
  }
  expect(say('in the spring')).toBe('“in the spring” (1 March to 31 May 2020)')
  expect(say('not before 2023')).toBe('“not before 2023” (from 1 January 2023)')
  expect(say('3 November 2025')).toBe('3 November 2025')
  expect(sayReading({ latest: '2021-12-31' })).toBe('by 31 December 2021')
  expect(sayReading({})).toBe('no day given')
})

test('a partial date spans its year, month or day', () => {
  expect(windowOfPartial('2020')).toMatchObject({ earliest: '2020-01-01', latest: '2020-12-31', precision: 'year' })
  expect(windowOfPartial('2020-02')).toMatchObject({ earliest: '2020-02-01', latest: '2020-02-29', precision: 'month' })
  expect(windowOfPartial('2020-05-29')).toMatchObject({ earliest: '2020-05-29', latest: '2020-05-29', precision: 'day' })
  expect(() => windowOfPartial('2021-02-30')).toThrow(RangeError)
})

test('a day said is read again as the same day', () => {
  const day = fc.integer({ min: 0, max: 300_000 }).map((count) => addDays('1600-01-01', count))
  fc.assert(
    fc.property(day, (each) => {
      const read = readWindow(sayDay(each), { saidOn: '2020-05-29' })
      expect(read).toMatchObject({ ok: true, value: { earliest: each, latest: each } })
      expect(DateWindow.safeParse(windowOfPartial(each)).success).toBe(true)
    }),
    { seed: 20200529 },
  )
})
