import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Currency, printMoney, readMoney } from './index.ts'

const seed = { seed: 20200529 }
const million = 1_000_000
const billion = 1000 * million

describe('a sum as people type it is read', () => {
  test.each([
    ['£1bn', billion],
    ['1bn', billion],
    ['1,000,000,000', billion],
    ['1 000 000 000', billion],
    ['1000000000', billion],
    ['£ 1 billion', billion],
    ['1 billion pounds', billion],
    ['GBP 1bn', billion],
    ['1bn GBP', billion],
    ['180m', 180 * million],
    ['180 M', 180 * million],
    ['£180 million', 180 * million],
    ['0.18bn', 180 * million],
    ['1.1bn', 1_100_000_000],
    ['.5m', 500_000],
    ['20k', 20_000],
    ['1,234.50', 1234.5],
    ['0', 0],
    ['  £100m  ', 100 * million],
    ['£１００m', 100 * million],
    ['1tn', 1000 * billion],
  ])('%j in pounds', (text, amount) => {
    expect(readMoney(text, 'GBP')).toEqual({ ok: true, value: { amount, currency: 'GBP' } })
  })

  test.each([
    ['£1', 'GBP'],
    ['€1', 'EUR'],
    ['1 euro', 'EUR'],
    ['A$1', 'AUD'],
    ['US$1', 'USD'],
  ] as const)('%j says its own currency', (text, currency) => {
    expect(readMoney(text)).toEqual({ ok: true, value: { amount: 1, currency } })
  })

  test('a bare dollar is the dollar that was chosen', () => {
    expect(readMoney('$5m', 'AUD')).toEqual({ ok: true, value: { amount: 5 * million, currency: 'AUD' } })
  })
})

describe('what cannot be read one way only is refused', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['lots', 'not-a-sum'],
    ['1bn apples', 'not-a-sum'],
    ['one billion', 'not-a-sum'],
    ['1e9', 'not-a-sum'],
    ['<script>', 'not-a-sum'],
    ['1 constructor', 'not-a-sum'],
    ['constructor 1', 'not-a-sum'],
    ['0.005', 'not-a-sum'],
    ['-5m', 'negative'],
    ['£-5m', 'negative'],
    ['−£5m', 'negative'],
    ['1,5', 'ambiguous'],
    ['1.000.000', 'ambiguous'],
    ['1,00,000', 'ambiguous'],
    ['1,000 000', 'ambiguous'],
    ['2000tn', 'too-large'],
    ['9'.repeat(400), 'too-large'],
    ['1'.repeat(501), 'not-a-sum'],
    ['€1bn', 'two-currencies'],
    ['£1 euro', 'two-currencies'],
  ])('%j is %s', (text, reason) => {
    const read = readMoney(text, 'GBP')
    expect(read).toMatchObject({ ok: false, reason, message: expect.stringMatching(/^[A-Z“].+\.$/) })
  })

  test.each(['5m', '$5m'])('%j without a currency asks for one', (text) => {
    expect(readMoney(text)).toMatchObject({ ok: false, reason: 'currency-needed' })
  })

  test.each([
    ['5m', 'Choose one: GBP, AUD.'],
    ['$5m', 'Choose one: AUD.'],
  ])('%j is asked for a currency among those offered', (text, choice) => {
    const message = `“${text}” does not say which currency it is in. ${choice}`
    expect(readMoney(text, undefined, ['GBP', 'AUD'])).toMatchObject({ reason: 'currency-needed', message })
  })

  test('dollars where none are offered are sent to the currencies that are', () => {
    const message = '“$5m” does not say which currency it is in. Give a sum in GBP or EUR.'
    expect(readMoney('$5m', undefined, ['GBP', 'EUR'])).toMatchObject({ reason: 'currency-needed', message })
  })
})

test('a sum that was printed is read back as it was', () => {
  const cents = fc.integer({ min: 0, max: 1e14 }).map((count) => count / 100)
  fc.assert(
    fc.property(cents, fc.constantFrom(...Currency.options), (amount, currency) => {
      expect(readMoney(printMoney({ amount, currency }), currency)).toEqual({ ok: true, value: { amount, currency } })
      expect(readMoney(printMoney({ amount, currency }))).toEqual({ ok: true, value: { amount, currency } })
    }),
    seed,
  )
})

test.each([
  ['spaces', `1${' '.repeat(20_000)}!`],
  ['letters', `1${'a'.repeat(499)}`],
  ['digits apart', `${'1 '.repeat(20_000)}!`],
])('%s without end are refused without trying every way to part them', (_, text) => {
  expect(readMoney(text, 'GBP')).toMatchObject({ ok: false, reason: 'not-a-sum' })
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
      const read = readMoney(text, 'GBP')
      expect(read.ok ? read.value.amount >= 0 : read.message.length > 0).toBe(true)
    }),
    seed,
  )
})
