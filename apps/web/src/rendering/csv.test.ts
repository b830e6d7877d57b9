import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const cellsOf = (...cells: (string | number | undefined)[]) => csvOf({ columns: ['a'], rows: [cells] }).split('\r\n')[1]

test('a table begins with its headings and ends every row as the standard says', () => {
  expect(csvOf({ columns: ['release', 'value'], rows: [['First', 3171]] })).toBe('\ufeffrelease,value\r\nFirst,3171\r\n')
})

test('what holds commas, quotation marks or breaks is quoted, and what is not known is empty', () => {
  expect(cellsOf('Kent, Surrey', 'so-called "method"', undefined, 'two\nlines')).toBe(
    '"Kent, Surrey","so-called ""method""",,"two\nlines"',
  )
})

test.each(['=1+1', '+84%', '-2+3', '@SUM(A1)', '\t=1', '  =1', '\r=1'])('no spreadsheet takes %j for a formula', (words) => {
  expect(cellsOf(words)).toBe(`"'${words}"`)
})

test('a number below zero stays a number', () => {
  expect(cellsOf(-3, '5-3')).toBe('-3,5-3')
})
