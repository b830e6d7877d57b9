import { expect, test } from 'vitest'
import { periodsOf } from './periods.ts'

test('what is of one period stands together, in the order in which the periods first come', () => {
  const [first, second] = [
    { from: '2023-01-01', to: '2023-03-31' },
    { from: '2023-04-01', to: '2023-06-30' },
  ]
  const told = [
    { period: second, key: 'a' },
    { period: first, key: 'b' },
    { period: { ...second }, key: 'c' },
  ]
  expect(periodsOf(told).map(({ period, rows }) => [period.from, rows.map(({ key }) => key).join()])).toEqual([
    ['2023-04-01', 'a,c'],
    ['2023-01-01', 'b'],
  ])
})
