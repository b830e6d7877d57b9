import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printMoney } from './money.ts'
import { compareRegimes, crossoverOf, maximumPenalty } from './penalty.ts'
import { Money, PenaltyRule, type Currency } from './power.ts'

type Limbs = { currency?: Currency; fixedCap?: number; percent?: number; percentOf?: string }

function aRule(regime: string, limbs: Limbs, order = 1): PenaltyRule {
  return PenaltyRule.parse({
    id: regime.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    knownFrom: '2018-05-25',
    citations: [{ source: 'statute-book', confidence: 'confirmed' }],
    regime,
    tier: 'higher',
    currency: 'GBP',
    order,
    ...limbs,
  })
}

const onlineSafetyAct = aRule('Online Safety Act 2023', {
  fixedCap: 18_000_000,
  percent: 10,
  percentOf: 'qualifying worldwide revenue',
})
const ukGdpr = aRule('UK GDPR', { fixedCap: 17_500_000, percent: 4 }, 2)
const ukGdprStandard = aRule('UK GDPR standard', { fixedCap: 8_700_000, percent: 2 }, 3)
const euGdpr = aRule('EU GDPR', { currency: 'EUR', fixedCap: 20_000_000, percent: 4 }, 4)
const euGdprStandard = aRule('EU GDPR standard', { currency: 'EUR', fixedCap: 10_000_000, percent: 2 }, 5)
const digitalServicesAct = aRule('Digital Services Act', { currency: 'EUR', percent: 6 }, 6)
const australia = aRule('Australia', { currency: 'AUD', fixedCap: 49_500_000 }, 7)

const pounds = (amount: number): Money => ({ amount, currency: 'GBP' })
const euros = (amount: number): Money => ({ amount, currency: 'EUR' })

describe('the maximum penalty', () => {
  test.each([
    ['OSA at £100m: the fixed limb', onlineSafetyAct, pounds(100e6), pounds(18e6), 'fixed'],
    ['OSA at £1bn: 10 %', onlineSafetyAct, pounds(1e9), pounds(100e6), 'percentage'],
    ['OSA at £180m: both', onlineSafetyAct, pounds(180e6), pounds(18e6), 'equal'],
    ['UK GDPR at £437.5m: both, exactly', ukGdpr, pounds(437_500_000), pounds(17_500_000), 'equal'],
    ['UK GDPR standard tier at £435m', ukGdprStandard, pounds(435e6), pounds(8.7e6), 'equal'],
    ['EU GDPR at €1bn', euGdpr, euros(1e9), euros(40e6), 'percentage'],
    ['EU GDPR standard tier at €1m', euGdprStandard, euros(1e6), euros(10e6), 'fixed'],
    ['DSA, without a fixed sum', digitalServicesAct, euros(50), euros(3), 'percentage'],
    ['Australia, whatever the turnover', australia, pounds(1e9), { amount: 49_500_000, currency: 'AUD' }, 'fixed'],
  ] as const)('%s', (...[, rule, turnover, maximum, limb]) => {
    expect(maximumPenalty(rule, turnover)).toMatchObject({ ok: true, value: { maximum, limb } })
  })

  test('the limbs of the Online Safety Act cross at £180m, and the answer says so in a sentence', () => {
    const penalty = maximumPenalty(onlineSafetyAct, pounds(1e9))
    expect(penalty).toMatchObject({ value: { crossover: pounds(180e6) } })
    expect(penalty.ok && penalty.value.explanation).toBe(
      '10% of £1,000,000,000 is £100,000,000, more than the fixed £18,000,000. The two meet at £180,000,000 of qualifying worldwide revenue.',
    )
  })

  test('a turnover in another currency is refused, never converted', () => {
    const refused = maximumPenalty(euGdpr, pounds(1e9))
    expect(refused).toMatchObject({ ok: false, reason: 'other-currency' })
    expect(!refused.ok && refused.message).toContain('give it in EUR')
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a turnover of %d is refused as none', (amount) => {
    const refused = maximumPenalty(onlineSafetyAct, pounds(amount))
    expect(refused).toMatchObject({
      ok: false,
      reason: 'not-a-turnover',
      message: expect.stringMatching(/Give a number from 0 up/),
    })
    expect(maximumPenalty(australia, { amount, currency: 'AUD' }).ok).toBe(true)
  })

  test('a regime with a percentage needs a turnover, one without does not', () => {
    expect(maximumPenalty(onlineSafetyAct)).toMatchObject({ ok: false, reason: 'turnover-needed' })
    expect(maximumPenalty(digitalServicesAct)).toMatchObject({ ok: false, reason: 'turnover-needed' })
    expect(maximumPenalty(australia)).toMatchObject({ ok: true })
  })

  test('regimes stand side by side in their own order, each in its own currency or refused', () => {
    const rows = compareRegimes([australia, euGdpr, onlineSafetyAct, ukGdpr], pounds(1e9))
    expect(
      rows.map(({ rule, penalty }) => [rule.regime, penalty.ok ? printMoney(penalty.value.maximum) : penalty.reason]),
    ).toEqual([
      ['Online Safety Act 2023', '£100,000,000'],
      ['UK GDPR', '£40,000,000'],
      ['EU GDPR', 'other-currency'],
      ['Australia', 'A$49,500,000'],
    ])
  })

  test('a rule without any limb is no rule', () => {
    expect(() => aRule('Nothing', {})).toThrow('at least one limb')
  })
})

describe('properties of the maximum', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000_00 }).map((pence) => pence / 100)
  const rule = fc
    .record({
      fixedCap: fc.integer({ min: 1, max: 100_000_000 }),
      percent: fc.integer({ min: 1, max: 10_000 }).map((basis) => basis / 100),
    })
    .map((limbs) => aRule('Any', limbs))
  const of = (any: PenaltyRule, turnover: number) => {
    const penalty = maximumPenalty(any, pounds(turnover))
    if (!penalty.ok) throw new Error(penalty.message)
    return penalty.value
  }

  test('it is never below either limb, and always one of them', () => {
    fc.assert(
      fc.property(rule, amount, (any, turnover) => {
        const { maximum, fixed, percentage } = of(any, turnover)
        expect(maximum.amount).toBe(Math.max(fixed?.amount ?? 0, percentage?.amount ?? 0))
      }),
      { seed: 20200529 },
    )
  })

  test('it never falls when the turnover rises', () => {
    fc.assert(
      fc.property(rule, amount, amount, (any, one, other) => {
        expect(of(any, Math.min(one, other)).maximum.amount).toBeLessThanOrEqual(of(any, Math.max(one, other)).maximum.amount)
      }),
      { seed: 20200529 },
    )
  })

  test('at the crossover the limbs are within a penny of each other, and below it the fixed sum decides', () => {
    fc.assert(
      fc.property(rule, (any) => {
        const crossover = of(any, 0).crossover?.amount ?? 0
        const { maximum, fixed } = of(any, crossover)
        expect(maximum.amount - (fixed?.amount ?? 0)).toBeLessThanOrEqual(0.011)
        expect(of(any, Math.max(0, crossover - 1)).limb).not.toBe('percentage')
      }),
      { seed: 20200529 },
    )
  })
})

test('the limbs of a rule cross where it says they do for any turnover, and a rule with one limb has no crossing', () => {
  const answer = maximumPenalty(onlineSafetyAct, pounds(1))
  expect(crossoverOf(onlineSafetyAct)).toEqual(pounds(180_000_000))
  expect(answer.ok && answer.value.crossover).toEqual(crossoverOf(onlineSafetyAct))
  expect([australia, digitalServicesAct].map(crossoverOf)).toEqual([undefined, undefined])
})
