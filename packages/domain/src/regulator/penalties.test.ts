import { describe, expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { finesAmong, penaltiesKnown } from './penalties.ts'
import { EnforcementAction } from './power.ts'

const aFine = (id: string, on: string, fields: object = {}) =>
  EnforcementAction.parse({
    ...aRecord(id, on.length === 10 ? on : `${on}-28`),
    power: 'penalty',
    on,
    what: 'A fine.',
    ...fields,
  })
const pounds = (amount: number) => ({ amount, currency: 'GBP' as const })

test('fines are added up currency by currency, and those without a sum are counted apart', () => {
  const known = penaltiesKnown([
    aFine('one', '2025-10', { penalty: pounds(20_000) }),
    aFine('two', '2025-11', { penalty: pounds(1_000_000) }),
    aFine('three', '2025-12', { penalty: { amount: 500, currency: 'EUR' } }),
    aFine('four', '2026-01'),
  ])
  expect(known).toEqual({
    withSum: 3,
    withoutSum: 1,
    sums: [pounds(1_020_000), { amount: 500, currency: 'EUR' }],
    floors: [],
  })
})

test('no fines have no sum', () => {
  expect(penaltiesKnown([])).toEqual({ withSum: 0, withoutSum: 0, sums: [], floors: [] })
})

describe('a total that was published of all fines so far', () => {
  const total = { ...aFine('told', '2026-03', { finesSoFar: { over: pounds(3_000_000) } }), knownFrom: '2026-03-09' }
  const early = aFine('early', '2025-12-04', { penalty: pounds(1_000_000) })
  const late = aFine('late', '2026-05-13', { penalty: pounds(950_000) })

  test('is a floor, to which the fines since then are added', () => {
    expect(penaltiesKnown([early, total, late]).floors).toEqual([
      { atLeast: pounds(3_950_000), action: 'told', over: pounds(3_000_000), by: '2026-03-09', since: [pounds(950_000)] },
    ])
  })

  test('never has a fine added that it may count already', () => {
    const sameMonth = aFine('same-month', '2026-03', { penalty: pounds(7) })
    const sameDay = aFine('same-day', '2026-03-09', { penalty: pounds(7) })
    expect(penaltiesKnown([total, sameMonth, sameDay]).floors[0]?.atLeast).toEqual(pounds(3_000_000))
  })

  test('has no fine in another currency added', () => {
    const euros = aFine('euros', '2026-06-01', { penalty: { amount: 9, currency: 'EUR' } })
    expect(penaltiesKnown([total, euros]).floors[0]?.atLeast).toEqual(pounds(3_000_000))
  })

  test('is no floor when the known sums come to as much', () => {
    expect(penaltiesKnown([total, aFine('large', '2026-02-01', { penalty: pounds(3_000_000) })]).floors).toEqual([])
  })
})

test('a fine whose sum was not seen is still a fine; a notice, or a fine only considered, is not', () => {
  const action = (id: string, power: string, told: object = {}) =>
    EnforcementAction.parse({ ...aRecord(id), power, on: '2025-10', what: 'Something done.', ...told })
  const actions = [
    action('fined', 'penalty', { penalty: { amount: 1, currency: 'GBP' } }),
    action('fined-too', 'penalty'),
    action('considered', 'penalty', { considered: true }),
    action('noticed', 'notice'),
  ]
  expect(finesAmong(actions).map(({ id }) => String(id))).toEqual(['fined', 'fined-too'])
})
