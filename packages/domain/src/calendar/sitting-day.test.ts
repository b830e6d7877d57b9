import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom, weekday, type PlainDate } from '../date/index.ts'
import { House } from './house.ts'
import { Recess, recesses, recessOn } from './recess.ts'
import { prorogations, sessionOn } from './session.ts'
import { isSittingDay, nthSittingDayAfter, sittingDaysBetween, sittingRecord, weekendsBetween } from './sitting-day.ts'

const seed = { seed: 20200529 }
const day = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2017-06-13', count))
const house = fc.constantFrom(...House.options)

function between(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const found = sittingDaysBetween('lords', from, to)
  if (!found.ok) throw new Error(found.message)
  return found.value
}

describe('the Online Safety Bill in the Lords', () => {
  test('had two whole weekends between first and second reading', () => {
    expect(weekendsBetween('2023-01-18', '2023-02-01')).toBe(2)
  })

  test('had five sitting days between the end of report and third reading', () => {
    expect(between('2023-07-19', '2023-09-06')).toEqual(['2023-07-20', '2023-07-24', '2023-07-25', '2023-09-04', '2023-09-05'])
  })

  test('had its stages on days the House sat', () => {
    for (const stage of [
      '2023-01-18',
      '2023-02-01',
      '2023-04-19',
      '2023-06-22',
      '2023-07-06',
      '2023-07-19',
      '2023-09-06',
      '2023-09-19',
    ]) {
      expect(isSittingDay('lords', stage)).toEqual({ ok: true, value: true })
    }
  })
})

test('sittings at a weekend are those Parliament was recalled for', () => {
  for (const each of ['2019-10-19', '2022-09-10', '2025-04-12'])
    expect(isSittingDay('commons', each)).toEqual({ ok: true, value: true })
  expect(isSittingDay('commons', '2025-04-13')).toEqual({ ok: true, value: false })
})

test('a day is a record up to January 2026, a plan up to the summer, and then not held', () => {
  expect(sittingRecord('commons', '2026-01-09')).toBe('recorded')
  expect(sittingRecord('commons', '2026-06-15')).toBe('planned')
  expect(sittingRecord('commons', '2026-07-17')).toBe('not-held')
  expect(isSittingDay('commons', '2026-07-17')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
  expect(sittingDaysBetween('lords', '2017-01-01', '2018-01-01')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
})

test.each(House.options)('no sitting of the %s falls in a recess, between Sessions or in a prorogation', (house) => {
  const days = daysFrom('2017-06-13', '2026-07-01').filter((each) => {
    const sits = isSittingDay(house, each)
    return sits.ok && sits.value
  })
  expect(days.filter((each) => recessOn(house, each))).toEqual([])
  expect(days.filter((each) => !sessionOn(each).ok)).toEqual([])
  expect(days.filter((each) => prorogations().some(({ from, to }) => from < each && each <= to))).toEqual([])
})

test('recesses are told apart from those only planned', () => {
  expect(Recess.array().safeParse(House.options.flatMap(recesses)).success).toBe(true)
  expect(recessOn('commons', '2020-05-29')).toEqual({
    house: 'commons',
    name: 'Whitsun recess',
    from: '2020-05-21',
    to: '2020-05-31',
    planned: false,
  })
  expect(recessOn('commons', '2026-04-01')).toMatchObject({ name: 'Easter recess', planned: true })
  expect(recessOn('lords', '2020-06-04')).toBeUndefined()
})

test('the nth sitting day after a day has n - 1 sitting days before it', () => {
  fc.assert(
    fc.property(house, day, fc.integer({ min: 1, max: 40 }), (each, after, count) => {
      const found = nthSittingDayAfter(each, after, count)
      if (!found.ok) return
      expect(isSittingDay(each, found.value)).toEqual({ ok: true, value: true })
      expect(sittingDaysBetween(each, after, found.value)).toMatchObject({ ok: true, value: { length: count - 1 } })
    }),
    seed,
  )
})

test('a sitting day beyond those held is refused', () => {
  expect(nthSittingDayAfter('commons', '2026-07-16', 1)).toMatchObject({ ok: false, reason: 'calendar-not-held' })
  expect(() => nthSittingDayAfter('commons', '2026-01-05', 0)).toThrow(RangeError)
})

test('whole weekends are the Saturdays with a Sunday that lie between two days', () => {
  expect(weekendsBetween('2023-01-20', '2023-01-23')).toBe(1)
  expect(weekendsBetween('2023-01-21', '2023-01-23')).toBe(0)
  expect(weekendsBetween('2023-01-20', '2023-01-22')).toBe(0)
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 60 }), (from, length) => {
      const to = addDays(from, length)
      const inside = daysFrom(addDays(from, 1), addDays(to, -1))
      const weekends = inside.filter((each) => weekday(each) === 6 && inside.includes(addDays(each, 1)))
      expect(weekendsBetween(from, to)).toBe(weekends.length)
    }),
    seed,
  )
})
