import { expect, test } from 'vitest'
import { isOnlyRounded } from './claim.ts'

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
