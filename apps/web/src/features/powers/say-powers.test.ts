import { expect, test } from 'vitest'
import { sayTotal } from './say-powers.ts'

test.each([
  [
    'of all that is known',
    { withSum: 2, withoutSum: 0, sums: [{ amount: 70_000, currency: 'GBP' as const }] },
    'of £70,000 in all',
  ],
  [
    'at least, while some are not known',
    { withSum: 7, withoutSum: 2, sums: [{ amount: 2_950_000, currency: 'GBP' as const }] },
    'of at least £2,950,000 in all (the sums of 2 are not known)',
  ],
  [
    'each currency for itself',
    {
      withSum: 2,
      withoutSum: 0,
      sums: [
        { amount: 1, currency: 'GBP' as const },
        { amount: 2, currency: 'EUR' as const },
      ],
    },
    'of £1 and €2 in all',
  ],
  ['without a guess when none is known', { withSum: 0, withoutSum: 1, sums: [] }, 'of sums that are not known'],
])('a total of fines is said %s', (_, known, said) => {
  expect(sayTotal(known)).toBe(said)
})
