import { expect, test } from 'vitest'
import { isOnlyRounded, statedBy } from './asserted.ts'

test.each([
  [3203, 0, true],
  [55, 0.5, true],
  [55, 0.6, false],
  [55.4, 0.05, true],
  [0.3, 0.06, false],
  [50, 1, false],
])('%s within %s is only rounded: %j', (value, tolerance, expected) => {
  expect(isOnlyRounded({ kind: 'value', value, tolerance })).toBe(expected)
})

test.each([
  [{ kind: 'rounded', value: 23, to: 1 }, 22.5, 23.5, '23%'],
  [{ kind: 'rounded', value: 34000, to: 1000 }, 33500, 34500, '34,000%'],
  [{ kind: 'fraction', words: 'half' }, 45, 55, 'half'],
  [{ kind: 'fraction', words: 'a third' }, 175 / 6, 110 / 3, 'a third'],
  [{ kind: 'fraction', words: 'four fifths' }, 77.5, 90, 'four fifths'],
] as const)('%j stands for %d to %d', (asserted, low, high, said) => {
  const stated = statedBy(asserted, { unit: 'percent' })
  expect(stated.span.low).toBeCloseTo(low, 9)
  expect(stated.span.high).toBeCloseTo(high, 9)
  expect(stated.said).toBe(said)
})
