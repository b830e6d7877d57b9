import { expect, test } from 'vitest'
import { exactnessOf, middleOf, PartialDate } from './index.ts'

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

test.each([
  ['2023-10-46', 'is not a day of the calendar: write it as YYYY-MM-DD'],
  ['2021-02-29', 'is not a day of the calendar: write it as YYYY-MM-DD'],
  ['9999-12-31', 'lies outside the years 1000 to 8999: correct the year'],
  ['2023-13', 'must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD'],
  ['2023-10-4', 'must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD'],
  [2023, 'must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD'],
])('%j is refused because it %s', (partial, message) => {
  expect(PartialDate.safeParse(partial).error?.issues.map((issue) => issue.message)).toEqual([message])
})
