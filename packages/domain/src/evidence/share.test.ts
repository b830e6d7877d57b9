import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Share, type Denominator } from './evidence.ts'
import { contradictsItself, percentageOf, pointOf, printPercentage, shareOf, shareOfWhole } from './share.ts'
import { may2020 } from './testing/evidence.ts'

const knownMethod: Denominator = { unit: 'cases-with-known-method', words: 'cases whose method is known', n: 5784 }
const all = { unit: 'recorded-offences', words: 'recorded offences', n: 10119 } as const
const count = fc.nat({ max: 5000 })
const [facebook, snapchat, instagram] = may2020.shares
const value = <Value>(outcome: { ok: true; value: Value } | { ok: false; message: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

describe('a share', () => {
  test('is printed with its denominator: 3,203 of 5,784 is 55.4%', () => {
    expect(printPercentage(value(shareOf(3203, knownMethod)))).toBe('55.4% of 5,784 cases whose method is known (3,203)')
    expect(value(shareOf(1060, knownMethod)).percent.point?.toFixed(1)).toBe('18.3')
  })

  test('without the size of its denominator is not worked out', () => {
    expect(shareOf(3203, { unit: 'cases-with-known-method', words: 'cases whose method is known' })).toMatchObject({
      reason: 'no-denominator',
    })
  })

  test.each([-1, 1.5, Number.NaN])('of %d, which is no count, is refused', (numerator) => {
    expect(shareOf(numerator, knownMethod)).toMatchObject({
      reason: 'not-a-count',
      message: expect.stringMatching(/Give a whole number/),
    })
  })

  test('of more than there are is refused', () => {
    expect(shareOf(5785, knownMethod)).toMatchObject({ reason: 'more-than-whole' })
  })

  test('as published is worked out from its counts, else stands for all that rounds to it, else is only words', () => {
    expect(facebook && value(percentageOf(facebook)).percent.point?.toFixed(2)).toBe('55.38')
    const { n: _, ...unsized } = knownMethod
    const printed = value(percentageOf({ ...(facebook ?? raise()), of: unsized }))
    expect(printed.percent).toEqual({ low: 54.5, high: 55.5, point: 55 })
    expect(printPercentage(printed)).toBe('55% of cases whose method is known (how many was not published) (3,203)')
    expect(instagram && percentageOf(instagram)).toMatchObject({ reason: 'only-words' })
  })

  test('that its own counts do not round to contradicts itself', () => {
    expect(facebook && contradictsItself(facebook)).toBe(false)
    expect(snapchat && contradictsItself({ ...snapchat, percent: 19 })).toBe(true)
  })

  test('cannot be recorded without a denominator', () => {
    const { of: _, ...without } = facebook ?? raise()
    expect(Share.safeParse(without).success).toBe(false)
  })
})

describe('a share of a whole that is not all classified', () => {
  const facebookOfAll = value(shareOfWhole(3203, 5784, all))

  test('is only an interval: Facebook-owned apps were used in 31.7 to 74.5% of all 10,119', () => {
    expect(printPercentage(facebookOfAll)).toBe('between 31.7% and 74.5% of 10,119 recorded offences')
  })

  test('has no point, and asking for one says why', () => {
    expect(pointOf(facebookOfAll)).toMatchObject({ ok: false, reason: 'denominator-incomplete' })
    expect(pointOf(value(shareOf(3203, knownMethod))).ok).toBe(true)
  })

  test('is a point once everything is classified', () => {
    expect(value(shareOfWhole(1, 4, { ...all, n: 4 })).percent).toEqual({ low: 25, high: 25, point: 25 })
  })

  test('is refused when the counts do not fit in each other', () => {
    expect(shareOfWhole(10, 5, all)).toMatchObject({ reason: 'more-than-whole' })
    expect(shareOfWhole(10, 20000, all)).toMatchObject({ reason: 'more-than-whole' })
  })

  test('always contains the true share, and stays between 0 and 100', () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([part, rest, hiddenPart, hiddenRest]) => {
        const n = part + rest + hiddenPart + hiddenRest
        fc.pre(n > 0)
        const { percent } = value(shareOfWhole(part, part + rest, { ...all, n }))
        const truth = (100 * (part + hiddenPart)) / n
        expect(percent.low).toBeLessThanOrEqual(truth + 1e-9)
        expect(percent.high).toBeGreaterThanOrEqual(truth - 1e-9)
        expect(percent.low).toBeGreaterThanOrEqual(0)
        expect(percent.high).toBeLessThanOrEqual(100)
      }),
      { seed: 20200529 },
    )
  })
})

function raise(): never {
  throw new Error('The example evidence has no such share')
}
