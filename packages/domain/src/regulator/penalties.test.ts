import { expect, test } from 'vitest'
import { penaltiesKnown } from './penalties.ts'

test('fines are added up currency by currency, and those without a sum are counted apart', () => {
  const known = penaltiesKnown([
    { penalty: { amount: 20_000, currency: 'GBP' } },
    { penalty: { amount: 1_000_000, currency: 'GBP' } },
    { penalty: { amount: 500, currency: 'EUR' } },
    {},
  ])
  expect(known).toEqual({
    withSum: 3,
    withoutSum: 1,
    sums: [
      { amount: 1_020_000, currency: 'GBP' },
      { amount: 500, currency: 'EUR' },
    ],
  })
})

test('no fines have no sum', () => {
  expect(penaltiesKnown([])).toEqual({ withSum: 0, withoutSum: 0, sums: [] })
})
