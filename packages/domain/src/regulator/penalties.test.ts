import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { finesAmong, penaltiesKnown } from './penalties.ts'
import { EnforcementAction } from './power.ts'

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

test('a fine whose sum was not seen is still a fine, and a notice is not', () => {
  const action = (id: string, power: string, penalty?: { amount: number; currency: string }) =>
    EnforcementAction.parse({ ...aRecord(id), power, on: '2025-10', what: 'Something done.', ...(penalty && { penalty }) })
  const actions = [
    action('fined', 'penalty', { amount: 1, currency: 'GBP' }),
    action('fined-too', 'penalty'),
    action('noticed', 'notice'),
  ]
  expect(finesAmong(actions).map(({ id }) => String(id))).toEqual(['fined', 'fined-too'])
})
