import { expect, test } from 'vitest'
import { sayTotalCoverage } from './say-coverage.ts'

test('a total says how many answered, how many of them gave no exact count, and whose people they police', () => {
  const coverage = { answered: 39, partial: 2, refused: 3, silent: 2, of: 46 }
  const population = { percent: 96.04, year: 2023, without: ['British Transport Police'] }
  expect(sayTotalCoverage({ coverage, population })).toBe(
    '41 of 46 answered, 2 of them without an exact public count, 3 refused or hold nothing; 96% of the population (2023), British Transport Police not counted in that',
  )
})

test('a total of which only the record is held says what that says, or that it says nothing', () => {
  expect(sayTotalCoverage({ coverage: { answered: 41, of: 43 } })).toBe('41 of 43 answered')
  expect(sayTotalCoverage({})).toBe('how many answered is not said')
})
