import { describe, expect, test } from 'vitest'
import {
  namePlace,
  sayAfterRecorded,
  sayCount,
  sayDuring,
  sayFigure,
  sayFigureCoverage,
  sayPart,
  sayPeriod,
  sayPeriodBriefly,
  sayPlace,
} from './figures.ts'

describe('a figure in words', () => {
  test('says how many forces it covers, who is missing, and when that was not published', () => {
    expect(sayFigureCoverage({ answered: 44, of: 45, missing: ['Lincolnshire'] })).toBe('44 of 45 forces, without Lincolnshire')
    expect(sayFigureCoverage({ answered: 42, of: 45, missing: ['Lincolnshire'], inPart: ['Gwent', 'Dyfed'] })).toBe(
      '42 of 45 forces, without Lincolnshire, and without Gwent and Dyfed, which gave a part',
    )
    expect(sayFigureCoverage({ answered: 43, of: 43, missing: [] })).toBe('43 of 43 forces')
    expect(sayFigureCoverage(undefined)).toBe('how many forces answered is not said')
  })

  test('says its period, and the doubt about its last month', () => {
    const period = { from: '2017-04-03', to: '2019-10', lastMonth: 'unclear' } as const
    expect(sayPeriod(period)).toBe('3 April 2017 to October 2019 (whether October 2019 is counted is not said)')
    expect(sayPeriodBriefly(period)).toBe('3 April 2017 to October 2019')
    expect(sayPeriod({ from: '2020', to: '2020' })).toBe('2020')
    expect(sayPeriod({ from: '2018-04', to: '2018-09' })).toBe('April to September 2018')
    expect(sayPeriod({ from: '2018-04', to: '2019-03' })).toBe('April 2018 to March 2019')
  })

  test('names whole months as months, and days where they are not', () => {
    expect(sayPeriodBriefly({ from: '2023-01-01', to: '2023-03-31' })).toBe('January to March 2023')
    expect(sayPeriodBriefly({ from: '2019-12-01', to: '2020-02-29' })).toBe('December 2019 to February 2020')
    expect(sayDuring({ from: '2023-03-01', to: '2023-03-31' })).toBe('in March 2023')
    expect(sayPeriodBriefly({ from: '2023-01-01', to: '2023-03-30' })).toBe('1 January 2023 to 30 March 2023')
  })

  test('says what was recorded once, with and without an offence', () => {
    expect(sayAfterRecorded('recorded-offences', undefined)).toBe('offences')
    expect(sayAfterRecorded('recorded-offences', 'Sexual communication with a child')).toBe(
      'offences of sexual communication with a child',
    )
  })

  test('says the least of what was added up here, and leaves what others printed as they printed it', () => {
    const cell = { kind: 'more-than', value: 4999 } as const
    expect(sayCount(cell, { table: 'a'.repeat(64) })).toBe('at least 5,000')
    expect([sayCount(cell, {}), sayCount(cell, undefined)]).toEqual(['more than 4,999', 'more than 4,999'])
    expect(sayCount({ kind: 'withheld' }, { table: 'a'.repeat(64) })).toBe('withheld')
  })

  test('says a part with its whole, and a bare percentage with what it is of', () => {
    const of = { unit: 'recorded-offences', words: 'recorded offences', n: 7263 } as const
    expect(sayPart({ percent: { low: 29.07, high: 29.07, point: 29.07 }, of, numerator: 2111 })).toBe(
      '2,111 of 7,263 recorded offences (29.1%)',
    )
    expect(sayPart({ percent: { low: 29, high: 30 }, of })).toBe('between 29% and 30% of 7,263 recorded offences')
  })

  test('keeps its unit and names its place', () => {
    expect(sayFigure({ cell: { kind: 'more-than', value: 5000 }, unit: 'recorded-offences' })).toBe(
      'more than 5,000 recorded offences',
    )
    expect(['United Kingdom', 'England and Wales', 'North West England'].map((geography) => sayPlace({ geography }))).toEqual([
      'the United Kingdom',
      'England and Wales',
      'North West England',
    ])
  })
})

test('all forces asked are named by how many they are', () => {
  const made = { geography: 'All forces asked', coverage: { answered: 9, of: 12, missing: [] } }
  expect([namePlace(made), sayPlace(made)]).toEqual(['12 forces asked', 'the areas of the 12 forces asked'])
  const some = { ...made, geography: 'All forces asked: those that told every platform' }
  expect(namePlace(some)).toBe('12 forces asked: those that told every platform')
})
