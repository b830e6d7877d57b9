import { expect, test } from 'vitest'
import { readWritten, written } from './written.ts'

test.each([
  ['2023-10-26', '2023-10-26', '26 October 2023'],
  ['26 October 2023', '2023-10-26', '26 October 2023'],
  ['26th oct 2023', '2023-10-26', '26 October 2023'],
  ['1/2/2023', '2023-02-01', '1 February 2023'],
  ['31 February 2023', '31 February 2023', '31 February 2023'],
  ['October 2023', 'October 2023', 'October 2023'],
  ['', undefined, ''],
])('a day typed as “%s” is stored as %s and shown as “%s”', (typed, value, shown) => {
  expect(readWritten({ kind: 'day' }, typed)).toBe(value)
  expect(written({ kind: 'day' }, value)).toBe(shown)
})

test.each([
  ['2020', '2020', '2020'],
  ['May 2020', '2020-05', 'May 2020'],
  ['29 May 2020', '2020-05-29', '29 May 2020'],
  ['spring 2020', 'spring 2020', 'spring 2020'],
])('a date typed as “%s” is stored as %s and shown as “%s”', (typed, value, shown) => {
  expect(readWritten({ kind: 'partial-date' }, typed)).toBe(value)
  expect(written({ kind: 'partial-date' }, value)).toBe(shown)
})

test.each([
  ['1,234', 1234],
  ['12.5', 12.5],
  ['-3', -3],
  ['12.', '12.'],
  ['12,34', '12,34'],
  ['a few', 'a few'],
  ['12345678901234567890', '12345678901234567890'],
])('a number typed as “%s” is stored as %j', (typed, value) => {
  expect(readWritten({ kind: 'number', isWhole: false }, typed)).toBe(value)
})

test('what is of another kind than its control expects is shown as it is stored', () => {
  expect(written({ kind: 'text', isLong: false }, { title: 'x' })).toBe('{"title":"x"}')
  expect(written({ kind: 'day' }, 2023)).toBe('2023')
})
