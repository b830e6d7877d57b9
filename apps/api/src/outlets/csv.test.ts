import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('words that would be run as a formula are kept from it, and numbers stay numbers', () => {
  const harmful = ['=1+1', '+44', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '  =1']
  const written: unknown = parse(
    csvOf(
      ['a'],
      harmful.map((each) => [each]),
    ),
    { relax_quotes: false },
  )
  expect(written).toEqual([['a'], ...harmful.map((each) => [`'${each}`])])
  expect(csvOf(['n'], [[-5], [0], [12.5]])).toBe('n\r\n-5\r\n0\r\n12.5\r\n')
})

test('commas, quotes and line breaks come back as they were, and what is not there is empty', () => {
  const rows = [['Devon & Cornwall, "D&C"', 'two\r\nlines', undefined]]
  expect(parse(csvOf(['a', 'b', 'c'], rows))).toEqual([
    ['a', 'b', 'c'],
    ['Devon & Cornwall, "D&C"', 'two\r\nlines', ''],
  ])
})
