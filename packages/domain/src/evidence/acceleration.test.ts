import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accelerationOf, type LastPart } from './acceleration.ts'
import { exactly, roundedPercentage } from './interval.ts'

const asClaimed: LastPart = {
  share: roundedPercentage(23),
  total: exactly(10119),
  part: exactly(6),
  whole: { low: 30, high: 31 },
}

function tested(part: Partial<LastPart>) {
  const outcome = accelerationOf({ ...asClaimed, ...part })
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}

describe('23% in the last six months of thirty', () => {
  test('is faster than a steady rate, whatever the rounding, the last month and chance', () => {
    const { state, observed, ratio } = tested({})
    expect(state).toBe('accelerated')
    expect([observed?.low, observed?.high]).toEqual([expect.closeTo(1.161, 3), expect.closeTo(1.28, 3)])
    expect([ratio.lower, ratio.upper]).toEqual([expect.closeTo(1.107, 3), expect.closeTo(1.3404, 3)])
  })

  test('shows each step of its working', () => {
    expect(tested({}).working).toEqual([
      'Share of the time: 6 ÷ (between 30 and 31) = between 19.4% and 20%',
      'At a steady rate the last part would hold between 1,959 and 2,024 of 10,119; at 23% (22.5% to 23.5%) it holds 2,327 (2,277 to 2,378)',
      'Later rate ÷ earlier rate, with every rounding: between 1.161 and 1.28',
      'The same with what chance leaves open besides, 95 times of 100: between 1.107 and 1.34',
      'All of that is above 1, so the rate rose by more than rounding, unclear ends and chance explain',
    ])
  })
})

describe('other shares', () => {
  test.each([
    ['a fifth of the count in a fifth of the time cannot be told from steady', { share: roundedPercentage(20) }, 'cannot-tell'],
    [
      'nor 21%, whose rounding and chance reach a steady rate',
      { share: roundedPercentage(21), whole: exactly(30) },
      'cannot-tell',
    ],
    ['nor 23% of a hundred offences', { total: exactly(100) }, 'cannot-tell'],
    ['15% is slower', { share: roundedPercentage(15) }, 'slowed'],
    ['nor 23% when how long it lasted is hardly known', { whole: { low: 26, high: 31 } }, 'cannot-tell'],
  ] as const)('%s', (_, part, state) => {
    expect(tested(part).state).toBe(state)
  })

  test('never called a change when a steady rate rounds to the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 29 }), (total, part) => {
        const share = roundedPercentage(Math.round((part / 30) * 100))
        expect(tested({ share, total: exactly(total), part: exactly(part), whole: exactly(30) }).state).toBe('cannot-tell')
      }),
      { seed: 23 },
    )
  })

  test('are refused when they are none, or when the part has no length or is the whole', () => {
    expect(accelerationOf({ ...asClaimed, share: exactly(1.2) })).toMatchObject({ reason: 'not-a-share' })
    expect(accelerationOf({ ...asClaimed, share: {} })).toMatchObject({ reason: 'not-a-share' })
    expect(accelerationOf({ ...asClaimed, part: exactly(30) })).toMatchObject({ reason: 'no-length' })
    expect(accelerationOf({ ...asClaimed, part: exactly(0) })).toMatchObject({ reason: 'no-length' })
  })
})
