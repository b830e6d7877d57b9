import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, daysFrom, isWeekend, parts, PlainDate, plainDate, weekday } from './plain-date.ts'

const seed = { seed: 20200529 }
const day = fc.integer({ min: 0, max: 2_900_000 }).map((count) => addDays('1000-01-01', count))

describe('a day', () => {
  test('is refused when the calendar has no such day', () => {
    expect(PlainDate.safeParse('2021-02-29').success).toBe(false)
    expect(PlainDate.safeParse('2021-2-9').success).toBe(false)
    expect(PlainDate.safeParse('2020-02-29').success).toBe(true)
  })

  test('is refused in a year from which lengths of time cannot be counted', () => {
    expect(['0999-12-31', '9000-01-01'].map((each) => PlainDate.safeParse(each).success)).toEqual([false, false])
    expect(['1000-01-01', '8999-12-31'].map((each) => PlainDate.safeParse(each).success)).toEqual([true, true])
  })

  test('and its parts are the same thing said twice, in any century', () => {
    fc.assert(
      fc.property(day, (each) => {
        const { year, month, day: dayOfMonth } = parts(each)
        expect(plainDate(year, month, dayOfMonth)).toBe(each)
        expect(PlainDate.parse(each)).toBe(each)
      }),
      seed,
    )
  })

  test('is as far from another as the days added to reach it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (each, count) => {
        expect(daysBetween(each, addDays(each, count))).toBe(count)
      }),
      seed,
    )
  })

  test('has no name outside the years 0 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })
})

describe('months later', () => {
  test('are the corresponding date, or the last day of a month without one', () => {
    expect(addMonths('2020-05-29', 18)).toBe('2021-11-29')
    expect(addMonths('2021-08-31', 6)).toBe('2022-02-28')
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
  })

  test('never skip a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (each, count) => {
        const [from, to] = [parts(each), parts(addMonths(each, count))]
        expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(count)
      }),
      seed,
    )
  })
})

test('a week is counted from Monday and ends with the weekend', () => {
  expect(['2023-10-23', '2023-10-28', '2023-10-29'].map(weekday)).toEqual([1, 6, 7])
  expect(daysFrom('2023-10-23', '2023-10-29').filter(isWeekend)).toEqual(['2023-10-28', '2023-10-29'])
  expect(daysFrom('2023-10-29', '2023-10-23')).toEqual([])
})
