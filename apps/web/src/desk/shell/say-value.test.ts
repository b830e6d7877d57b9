import { expect, test } from 'vitest'
import { sayValue } from './say-value.ts'

test.each([
  ['as it is', 'as it is'],
  [true, 'yes'],
  [1200, '1200'],
  [undefined, 'nothing'],
  [[], 'none'],
  [['a', 'b'], 'a; b'],
  [[{ source: 'a', confidence: 'confirmed' }], 'Source: a, Confidence: confirmed'],
])('%j is said as “%s”', (value, said) => {
  expect(sayValue(value)).toBe(said)
})
