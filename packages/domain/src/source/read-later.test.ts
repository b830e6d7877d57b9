import { expect, test } from 'vitest'
import { isReadLater } from './read-later.ts'

test.each([
  ['2023-10-26', true],
  ['2022-05-02', true],
  ['2022-05-01', false],
  ['2022-06', true],
  ['2022-05', false],
  ['2023', true],
  ['2022', false],
  [undefined, false],
])('of 1 May 2022, a source published %s was read later: %j', (published, later) => {
  expect(isReadLater({ published }, '2022-05-01')).toBe(later)
})
