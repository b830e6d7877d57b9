import { describe, expect, test } from 'vitest'
import { sayFloor, sayTotal } from './penalties.ts'

const pounds = (amount: number) => ({ amount, currency: 'GBP' as const })
const told = { atLeast: pounds(4_030_000), action: 'sixth', over: pounds(3_000_000), by: '2026-03-09' }

test.each([
  ['of all that is known', { withSum: 2, withoutSum: 0, sums: [pounds(70_000)], floors: [] }, 'of £70,000 in all'],
  [
    'at least, while some are not known',
    { withSum: 7, withoutSum: 2, sums: [pounds(2_950_000)], floors: [] },
    'of at least £2,950,000 in all (the sums of 2 are not known)',
  ],
  [
    'at least what was published of all of them together',
    { withSum: 7, withoutSum: 2, sums: [pounds(2_950_000)], floors: [{ ...told, since: [] }] },
    'of at least £4,030,000 in all (the sums of 2 are not known)',
  ],
  [
    'each currency for itself',
    { withSum: 2, withoutSum: 0, sums: [pounds(1), { amount: 2, currency: 'EUR' as const }], floors: [] },
    'of £1 and €2 in all',
  ],
  ['without a guess when none is known', { withSum: 0, withoutSum: 1, sums: [], floors: [] }, 'of sums that are not known'],
])('a total of fines is said %s', (_, known, said) => {
  expect(sayTotal(known)).toBe(said)
})

describe('the working of a least total', () => {
  test('names what was published and each fine since', () => {
    expect(sayFloor({ ...told, since: [pounds(950_000), pounds(80_000)] })).toBe(
      'By 9 March 2026 the fines were said to come to more than £3,000,000 together; the 2 fines since then are of £950,000 and £80,000.',
    )
  })

  test('says when nothing was added', () => {
    expect(sayFloor({ ...told, since: [] })).toMatch(/, and none with a known sum is known since\.$/)
  })
})
