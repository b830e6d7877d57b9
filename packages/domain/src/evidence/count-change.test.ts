import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBetween } from './count-change.ts'
import { exactly, type Interval } from './interval.ts'

const over = (count: number | Interval, time: number | Interval = 12) => ({
  count: typeof count === 'number' ? exactly(count) : count,
  time: typeof time === 'number' ? exactly(time) : time,
})

describe('the change between two counts', () => {
  test('over unequal lengths is the worked example of poisson.test in R', () => {
    const change = changeBetween(over(21, 3011), over(11, 800))
    expect(change).toMatchObject({ ok: true, value: { direction: 'cannot-tell' } })
    expect(change.ok && change.value.ratio.lower).toBeCloseTo(0.8584264, 6)
    expect(change.ok && change.value.ratio.upper).toBeCloseTo(4.277266, 5)
    expect(change.ok && change.value.ratio.estimate).toBeCloseTo(1.971488, 6)
  })

  test.each([
    ['a region that went from 377 to 640 rose', 377, 640, 'rose'],
    ['the other way about it fell', 640, 377, 'fell'],
    ['5 and 10 cannot be told from no change', 5, 10, 'cannot-tell'],
    ['nothing and 3 cannot be told from no change', 0, 3, 'cannot-tell'],
    ['nothing and 9 can', 0, 9, 'rose'],
    ['nothing and nothing say nothing', 0, 0, 'cannot-tell'],
  ] as const)('%s', (_, before, after, direction) => {
    expect(changeBetween(over(before), over(after))).toMatchObject({ ok: true, value: { direction } })
  })

  test('a rise from nothing has no upper end and no observed ratio', () => {
    const change = changeBetween(over(0), over(9))
    expect(change.ok && Object.keys(change.value.ratio)).toEqual(['lower'])
    expect(change.ok && 'observed' in change.value).toBe(false)
  })

  test('the same rate over half the time is no change, and the same count is a rise', () => {
    expect(changeBetween(over(1000, 12), over(500, 6))).toMatchObject({ value: { direction: 'cannot-tell' } })
    expect(changeBetween(over(1000, 12), over(1000, 6))).toMatchObject({ value: { direction: 'rose' } })
  })

  test('bounds hold the ratio of each pair of counts and lengths they allow', () => {
    const bounds = fc.tuple(fc.nat(200), fc.nat(9), fc.nat(9))
    fc.assert(
      fc.property(bounds, bounds, fc.tuple(fc.nat(2), fc.nat(2)), ([a, aMore, aAt], [b, bMore, bAt], [months, at]) => {
        const wide = changeBetween(
          over({ low: a, high: a + aMore }, { low: 10, high: 10 + months }),
          over({ low: b, high: b + bMore }, 6),
        )
        const one = changeBetween(over(a + Math.min(aAt, aMore), 10 + Math.min(at, months)), over(b + Math.min(bAt, bMore), 6))
        if (!wide.ok || !one.ok) throw new Error('refused')
        expect(wide.value.ratio.lower).toBeLessThanOrEqual(one.value.ratio.lower + 1e-12)
        expect(wide.value.ratio.upper ?? Infinity).toBeGreaterThanOrEqual((one.value.ratio.upper ?? Infinity) - 1e-9)
      }),
      { seed: 1940 },
    )
  })

  test('is refused where a period may have no length', () => {
    expect(changeBetween(over(5), over(5, { low: 0, high: 1 }))).toMatchObject({ ok: false, reason: 'no-length' })
    expect(changeBetween(over(5, { low: 1 }), over(5))).toMatchObject({ ok: false, reason: 'no-length' })
  })

  test('is refused for a count that nobody made, and worked out for every smaller one', () => {
    expect(changeBetween(over(1), over(1_000_000_001))).toMatchObject({ ok: false, reason: 'too-large' })
    expect(changeBetween(over({ low: 2e9 }), over(1))).toMatchObject({ ok: false, reason: 'too-large' })
    expect(changeBetween(over(-3), over(5))).toMatchObject({ ok: false, reason: 'below-zero' })
    expect(changeBetween(over({ low: -2, high: 1 }), over(5))).toMatchObject({ ok: true })
    expect(changeBetween(over(1_000_000_000), over(1_000_000_000))).toMatchObject({ value: { direction: 'cannot-tell' } })
  })
})
