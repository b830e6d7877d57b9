import { expect, test } from 'vitest'
import { counted } from './counted.ts'
import { listed } from './listed.ts'

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j as a list in a sentence', (words, said) => {
  expect(listed(words)).toBe(said)
})

test('a number takes the noun that fits it', () => {
  expect([0, 1, 1200].map((count) => counted(count, 'duty', 'duties'))).toEqual(['0 duties', '1 duty', '1,200 duties'])
})
