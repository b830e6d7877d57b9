import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const osa = { currency: 'GBP', rule: 'osa-2023' }

describe('the maximum fine under the Online Safety Act', () => {
  test.each([
    ['£100m', 18_000_000, 'fixed'],
    ['180,000,000', 18_000_000, 'equal'],
    ['£1bn', 100_000_000, 'percentage'],
  ])('at %s is %d by the %s limb', async (turnover, amount, limb) => {
    const { penalty } = await api.ask().penalties.maximum.query({ turnover, ...osa })
    expect(penalty).toMatchObject({
      ok: true,
      value: { maximum: { amount, currency: 'GBP' }, limb, crossover: { amount: 180_000_000 } },
    })
  })

  test('is the one told of when no law is named', async () => {
    const { rule, turnover, examples } = await api.ask().penalties.maximum.query()
    expect(rule).toMatchObject({ ok: true, value: { id: 'osa-2023' } })
    expect(turnover).toBeUndefined()
    expect(examples.map(({ turnover: { amount }, maximum }) => [amount, maximum.amount])).toEqual([
      [100_000_000, 18_000_000],
      [180_000_000, 18_000_000],
      [1_000_000_000, 100_000_000],
    ])
  })

  test('is never worked out from another currency', async () => {
    const { penalty, comparison } = await api
      .ask()
      .penalties.maximum.query({ turnover: '1bn', currency: 'EUR', rule: 'osa-2023' })
    expect(penalty).toMatchObject({ ok: false, reason: 'other-currency' })
    for (const { rule, penalty: own } of comparison ?? []) {
      if (own.ok) expect(own.value.maximum.currency).toBe(rule.currency)
    }
  })
})

describe('what cannot be answered is refused as a value', () => {
  test.each([
    [{ turnover: 'lots', ...osa }, 'not-a-sum'],
    [{ turnover: '', ...osa }, 'empty'],
    [{ turnover: '€1bn', ...osa }, 'two-currencies'],
    [{ turnover: '1bn' }, 'currency-needed'],
    [{ turnover: '1bn', currency: 'CHF' }, 'no-such-currency'],
  ])('%j is %s', async (asked, reason) => {
    const answer = await api.ask().penalties.maximum.query(asked)
    expect(answer.turnover).toMatchObject({ ok: false, reason, message: expect.stringMatching(/\.$/) })
    expect(answer.penalty).toBeUndefined()
  })

  test.each([
    ['/', '1bn', undefined, 'GBP, EUR, AUD'],
    ['/', '1bn', 'CHF', 'GBP, EUR, AUD'],
    ['2020-05-29', '1bn', 'CHF', 'EUR'],
  ])(
    'on %s, a turnover of %s in %s is asked for one of the currencies listed, and no other',
    async (day, turnover, currency, names) => {
      const answer = await api.ask(day === '/' ? undefined : day).penalties.maximum.query({ turnover, currency })
      expect(answer.currencies.join(', ')).toBe(names)
      expect(answer.turnover).toMatchObject({ message: expect.stringMatching(new RegExp(`Choose one(:| of) ${names}\\.$`)) })
    },
  )

  test('a law nobody knows', async () => {
    const { rule } = await api.ask().penalties.maximum.query({ turnover: '1bn', currency: 'GBP', rule: 'lex-mercatoria' })
    expect(rule).toMatchObject({ ok: false, reason: 'no-such-rule' })
  })

  test('the Online Safety Act in May 2020, when only the EU had such caps', async () => {
    const { rule, rules } = await api.ask('2020-05-29').penalties.maximum.query({ turnover: '£1bn', ...osa })
    expect(rule).toMatchObject({ ok: false, reason: 'no-such-rule' })
    expect(rules.map((row) => row.rule.id)).toEqual(['eu-gdpr-higher', 'eu-gdpr-standard'])
  })
})

test('a repealed rule is marked from the day of its repeal', async () => {
  const repealed = async (day: string) => {
    const { rules } = await api.ask(day).penalties.maximum.query()
    return rules.find(({ rule }) => rule.id === 'uk-vsp')?.repealed
  }
  expect([await repealed('2025-07-24'), await repealed('2025-07-25')]).toEqual([false, true])
})
