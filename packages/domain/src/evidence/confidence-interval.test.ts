import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialInterval, poissonInterval } from './confidence-interval.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma, logGamma } from './incomplete-gamma.ts'
import { exactly } from './interval.ts'

describe('the exact interval of a Poisson count', () => {
  test.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [5, 1.6235, 11.668],
    [10, 4.7954, 18.39],
    [20, 12.2165, 30.888],
    [100, 81.364, 121.627],
    [10119, 9922.79, 10318.114],
  ])('of %d is that of the tables of Garwood: %d to %d', (count, lower, upper) => {
    const interval = poissonInterval(exactly(count))
    expect(interval.lower).toBeCloseTo(lower, 2)
    expect(interval.upper).toBeCloseTo(upper, 2)
    expect(interval.estimate).toBe(count)
  })

  test('leaves no more than a fortieth beyond either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const { lower, upper = 0 } = poissonInterval(exactly(count))
        expect(incompleteGamma(count, lower)).toBeCloseTo(0.025, 9)
        expect(1 - incompleteGamma(count + 1, upper)).toBeCloseTo(0.025, 9)
      }),
      { seed: 1936 },
    )
  })

  test('of a count within bounds holds the interval of each count the bounds allow', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(40), fc.nat(40), (low, more, within) => {
        const wide = poissonInterval({ low, high: low + more })
        const one = poissonInterval(exactly(low + Math.min(more, within)))
        expect(wide.lower).toBeLessThanOrEqual(one.lower)
        expect(wide.upper).toBeGreaterThanOrEqual(one.upper ?? Infinity)
        expect(wide.estimate).toBe(more === 0 ? wide.estimate : undefined)
      }),
      { seed: 1936 },
    )
  })

  test('has no upper end where the count has none', () => {
    expect(poissonInterval({ low: 5001 })).toEqual({ lower: expect.closeTo(4863.4, 0) })
    expect(poissonInterval({})).toEqual({ lower: 0 })
  })
})

describe('the exact interval of a share', () => {
  test.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 100, 0.049, 0.1762],
    [10, 10, 0.6915, 1],
  ])('of %d of %d is that of Clopper and Pearson: %d to %d', (part, of, lower, upper) => {
    const interval = binomialInterval(exactly(part), exactly(of - part))
    expect(interval.lower).toBeCloseTo(lower, 4)
    expect(interval.upper).toBeCloseTo(upper, 4)
    expect(interval.estimate).toBe(part / of)
  })

  test('is the same seen from the other side', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (part, rest) => {
        const [one, other] = [binomialInterval(exactly(part), exactly(rest)), binomialInterval(exactly(rest), exactly(part))]
        expect(one.lower).toBeCloseTo(1 - (other.upper ?? 0), 9)
      }),
      { seed: 1934 },
    )
  })

  test('of nothing at all is anything', () => {
    expect(binomialInterval(exactly(0), exactly(0))).toEqual({ lower: 0, upper: 1 })
    expect(binomialInterval({}, { low: 3 })).toEqual({ lower: 0, upper: 1 })
  })
})

test('a count beyond all counting is a mistake of the caller', () => {
  expect(() => poissonInterval(exactly(1e10))).toThrow(RangeError)
  expect(() => binomialInterval(exactly(1), { low: 1e10 })).toThrow(RangeError)
})

describe('the functions behind them', () => {
  test('the gamma function of a whole number is a factorial', () => {
    let factorial = 1
    for (let n = 1; n <= 25; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12)
      factorial *= n
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  })

  test('the gamma tail is the sum of Poisson probabilities', () => {
    const sum = (upTo: number, mean: number) => {
      let [term, total] = [Math.exp(-mean), 0]
      for (let n = 0; n < upTo; n += 1) {
        total += term
        term *= mean / (n + 1)
      }
      return total
    }
    for (const [count, mean] of [
      [1, 0.5],
      [3, 2],
      [7, 20],
      [40, 33.3],
    ] as const)
      expect(incompleteGamma(count, mean)).toBeCloseTo(1 - sum(count, mean), 12)
  })

  test('the beta function of one success and one failure is the share itself, and of one success a power', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14)
    expect(incompleteBeta(0.3, 1, 5)).toBeCloseTo(1 - 0.7 ** 5, 14)
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })
})
