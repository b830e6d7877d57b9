import { expect, test } from 'vitest'
import { exactnessOf, middleOf } from './index.ts'

test.each([
  ['2020', 'year', '2020-07-01'],
  ['2021', 'year', '2021-07-02'],
  ['2020-05', 'month', '2020-05-16'],
  ['2021-02', 'month', '2021-02-14'],
  ['2020-05-29', 'day', '2020-05-29'],
])('%s is exact to the %s, and its middle is %s', (partial, exactness, middle) => {
  expect(exactnessOf(partial)).toBe(exactness)
  expect(middleOf(partial)).toBe(middle)
})
