import { expect, test } from 'vitest'
import { nameTotalPlace, sayPopulationYears, sayTotalCoverage } from './say-coverage.ts'

test('a total says of each number of forces what they did, and whose people it is a share of', () => {
  const coverage = { answered: 38, partial: 3, refused: 3, silent: 2, of: 46 }
  const population = { percent: 96.04, year: 2023, without: ['British Transport Police'] }
  expect(sayTotalCoverage({ coverage, leftOpen: 1, population })).toBe(
    '40 of 46 gave a figure, 2 of them no exact public count, 1 gave a part, and not this, 3 refused or hold nothing, no answer of 2 is held; 96% of the people in the areas of the 46 forces asked (2023), British Transport Police not counted in that',
  )
})

test('one that refused and one of which no answer is held are told of as one each', () => {
  const coverage = { answered: 7, partial: 0, refused: 1, silent: 1, of: 9 }
  expect(sayTotalCoverage({ coverage })).toBe('7 of 9 gave a figure, 1 refused or holds nothing, no answer of 1 is held')
})

test('a total over only those that told every platform names them', () => {
  const coverage = { answered: 2, of: 9 }
  expect(sayTotalCoverage({ coverage, only: ['Kent', 'Essex'] })).toBe('only the 2 of 9 that told every platform: Kent and Essex')
})

test('a total of which only the record is held says what that says, or that it says nothing', () => {
  expect(sayTotalCoverage({ coverage: { answered: 41, of: 43 } })).toBe('41 of 43 gave a figure')
  expect(sayTotalCoverage({})).toBe('how many gave a figure is not said')
})

test('a place of which only some forces were asked is not named as if all had been', () => {
  const coverage = { answered: 6, of: 7 }
  expect(nameTotalPlace({ geography: 'England and Wales', coverage, forcesThere: 43 })).toBe('7 forces of England and Wales')
  expect(nameTotalPlace({ geography: 'England and Wales', coverage: { answered: 6, of: 43 } })).toBe('England and Wales')
  expect(nameTotalPlace({ geography: 'All forces asked', coverage })).toBe('7 forces asked')
})

test('the year of the populations is said once, with why it is that', () => {
  const of = (year: number) => ({ population: { percent: 50, year, without: [] } })
  expect(sayPopulationYears([of(2011), of(2011), {}])).toBe(
    'Shares of people are by the populations of 2011, the year in which most of the areas asked have one that is held.',
  )
  expect(sayPopulationYears([of(2019), of(2011)])).toContain('of 2011 and 2019, for each period a year near it')
  expect(sayPopulationYears([{}])).toBeUndefined()
})
