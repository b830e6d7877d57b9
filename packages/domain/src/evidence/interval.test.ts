import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  divide,
  exactly,
  includes,
  multiply,
  partOfSum,
  roundedPercentage,
  spanning,
  subtract,
  type Interval,
} from './interval.ts'

const seed = { seed: 20200529 }
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })

/** An interval together with a value inside it. */
const known = fc.tuple(number, number, number).map((values) => {
  const [low, value, high] = values.sort((a, b) => a - b)
  return { value, interval: { low, high } satisfies Interval }
})

const nearly = (interval: Interval, value: number) => includes(interval, value, Math.abs(value) * 1e-9 + 1e-9)

describe('intervals', () => {
  test('whatever the true values are, the result of arithmetic contains the true result', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        expect(nearly(add(a.interval, b.interval), a.value + b.value)).toBe(true)
        expect(nearly(subtract(a.interval, b.interval), a.value - b.value)).toBe(true)
        expect(nearly(multiply(a.interval, b.interval), a.value * b.value)).toBe(true)
        const ratio = divide(a.interval, b.interval)
        expect(ratio.ok ? nearly(ratio.value, a.value / b.value) : includes(b.interval, 0)).toBe(true)
      }),
      seed,
    )
  })

  test('an open end stays open and is never written as a number', () => {
    const atLeastFive: Interval = { low: 5 }
    expect(add(atLeastFive, exactly(2))).toEqual({ low: 7 })
    expect(subtract(exactly(10), atLeastFive)).toEqual({ high: 5 })
    expect(multiply(atLeastFive, exactly(0))).toEqual({ low: 0, high: 0 })
    expect(divide(exactly(10), atLeastFive)).toEqual({ ok: true, value: { low: 0, high: 2 } })
    expect(multiply(spanning(undefined, undefined), exactly(3))).toEqual({})
    expect(JSON.parse(JSON.stringify(atLeastFive))).toEqual(atLeastFive)
  })

  test('a printed percentage stands for everything that rounds to it', () => {
    expect(roundedPercentage(23)).toEqual({ low: 0.225, high: 0.235, point: 0.23 })
    expect(roundedPercentage(55.4)).toEqual({ low: 0.5535, high: 0.5545, point: 0.554 })
    expect(roundedPercentage(18, 1)).toEqual({ low: 0.1795, high: 0.1805, point: 0.18 })
    expect(roundedPercentage(0).low).toBe(0)
  })

  test('an exact value keeps its point and an uncertain one never gains one', () => {
    expect(add(exactly(1), exactly(2))).toEqual(exactly(3))
    expect(add(exactly(1), { low: 1, high: 3 })).toEqual({ low: 2, high: 4 })
  })

  test('dividing by what may be zero is refused', () => {
    expect(divide(exactly(1), { low: -1, high: 1 })).toMatchObject({ ok: false, reason: 'division-by-zero' })
    expect(divide(exactly(1), exactly(0))).toMatchObject({ ok: false, reason: 'division-by-zero' })
  })

  test('a part of a sum lies within its bounds for every part and rest, which the quotient by the sum would overstep', () => {
    expect(partOfSum({ low: 1, high: 3 }, { low: 1, high: 7 })).toEqual({ low: 0.125, high: 0.75 })
    expect(partOfSum(exactly(1), exactly(3))).toEqual(exactly(0.25))
    expect(partOfSum({ low: 4 }, { low: 4 })).toEqual({ low: 0, high: 1 })
    expect(partOfSum(exactly(0), exactly(0))).toBeUndefined()
  })
})
