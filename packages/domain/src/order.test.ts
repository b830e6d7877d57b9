import { expect, test } from 'vitest'
import { by, byOrder, reversed } from './order.ts'

const [first, second, third] = [
  { id: 'b', on: '2020-05-29', order: 10 },
  { id: 'a', on: '2020-05-29', order: 9 },
  { id: 'c', on: '2019-12-31', order: 10 },
]
const items = [first, second, third]

test('days go by the calendar, and items of one day keep the order they had, forwards and backwards', () => {
  expect(items.toSorted(by(({ on }) => on))).toEqual([third, first, second])
  expect(items.toSorted(reversed(by(({ on }) => on)))).toEqual([first, second, third])
})

test('where the first readings are alike the next decide', () => {
  const order = by<(typeof items)[number]>(
    ({ on }) => on,
    ({ id }) => id,
  )
  expect(items.toSorted(order)).toEqual([third, second, first])
})

test('numbers go by size', () => {
  expect(items.toSorted(byOrder)).toEqual([second, first, third])
})
