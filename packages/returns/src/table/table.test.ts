import { expect, test } from 'vitest'
import { cellName, columnNumber } from './table.ts'

test.each([
  [1, 0, 'A1'],
  [7, 1, 'B7'],
  [12, 25, 'Z12'],
  [12, 26, 'AA12'],
  [1, 701, 'ZZ1'],
  [1, 702, 'AAA1'],
  [1_048_576, 16_383, 'XFD1048576'],
])('row %i and column %i are named %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name)
})

test.each([
  ['A', 0],
  ['Z', 25],
  ['AA', 26],
  ['ZZ', 701],
  ['XFD', 16_383],
])('column %s is number %i', (letters, number) => {
  expect(columnNumber(letters)).toBe(number)
})
