import { describe, expect, test } from 'vitest'
import { exactly, type Interval } from './interval.ts'
import { Population } from './population.ts'
import { mainYear, populationRateOf, type Residents } from './population-rate.ts'

const of = (force: string, year: number, population: number): Residents =>
  Population.parse({
    id: `${force}.${year}`,
    knownFrom: '2020-01-01',
    citations: [{ source: 'ons', confidence: 'confirmed' }],
    force,
    year,
    population,
  })
const residents = [
  of('kent', 2017, 1_846_500),
  of('kent', 2018, 1_860_100),
  of('kent', 2023, 1_900_000),
  of('city-of-london', 2017, 7_654),
  of('sussex', 2018, 1_705_000),
]
const year = { from: '2017-04', to: '2018-03' }
const rate = (count: number | Interval, forces = ['kent'], period: { from: string; to: string } = year) =>
  populationRateOf({ count: typeof count === 'number' ? exactly(count) : count, period, forces }, residents, 100_000)

describe('a rate for so many people', () => {
  test('stands on the mid-year population of the year that most of the period lies in', () => {
    const kent = rate(122)
    expect(kent).toMatchObject({ ok: true, value: { per: 100_000, population: 1_846_500, year: 2017, warnings: [] } })
    expect(kent.ok && kent.value.rate.point).toBeCloseTo(6.607, 3)
    expect(kent.ok && kent.value.chance.lower).toBeCloseTo((101.31 / 1_846_500) * 1e5, 2)
    expect(kent.ok && kent.value.chance.upper).toBeCloseTo((145.67 / 1_846_500) * 1e5, 2)
  })

  test.each([
    ['a financial year', { from: '2017-04', to: '2018-03' }, 2017],
    ['a calendar year', { from: '2018', to: '2018' }, 2018],
    ['two and a half years', { from: '2017-04', to: '2019-10' }, 2018],
    ['half a year on each side, the earlier', { from: '2017-10', to: '2018-03-30' }, 2017],
    ['a single day', { from: '2019-12-31', to: '2019-12-31' }, 2019],
  ])('takes the year of %s', (_, period, expected) => {
    expect(mainYear(period)).toBe(expected)
  })

  test('is a rate a year, however long the period', () => {
    const [half, whole] = [rate(61, ['kent'], { from: '2017-04', to: '2017-09' }), rate(122)]
    expect(half.ok && half.value.rate.point).toBeCloseTo((whole.ok && whole.value.rate.point) || 0, 9)
  })

  test('of several areas divides by all their residents, of one and the same year', () => {
    expect(rate(300, ['kent', 'sussex'], { from: '2018-04', to: '2019-03' })).toMatchObject({
      value: { population: 3_565_100, year: 2018 },
    })
    expect(rate(300, ['kent', 'sussex'])).toMatchObject({ value: { year: 2018, warnings: ['other-year'] } })
  })

  test('of a suppressed count has the bounds of the count, and is unstable', () => {
    const suppressed = rate({ low: 1, high: 4 })
    expect(suppressed).toMatchObject({ value: { warnings: ['small-count'] } })
    expect(suppressed.ok && suppressed.value.rate).toEqual({ low: expect.closeTo(0.054, 3), high: expect.closeTo(0.217, 3) })
  })

  test('warns of an area whose residents are few, whatever the count', () => {
    expect(rate(40, ['city-of-london'])).toMatchObject({ value: { warnings: ['few-residents'] } })
  })

  test('prefers the mid-year estimate to the census of the same year', () => {
    const both: Residents[] = [
      { ...of('kent', 2021, 1), basis: 'census' },
      { ...of('kent', 2021, 1_860_000), basis: 'mid-year' },
    ]
    const counted = { count: exactly(100), period: { from: '2021', to: '2021' }, forces: ['kent'] }
    expect(populationRateOf(counted, both, 1_000)).toMatchObject({ value: { population: 1_860_000 } })
  })

  test('is refused for a count that nobody made', () => {
    expect(rate(2_000_000_000)).toMatchObject({ ok: false, reason: 'too-large' })
    expect(rate(-3)).toMatchObject({ ok: false, reason: 'below-zero', message: expect.stringContaining('takes back') })
    expect(rate({ low: -2, high: 1 })).toMatchObject({ ok: true, value: { chance: { lower: 0 } } })
  })

  test.each([
    ['no year near enough is held', ['kent'], { from: '2020-04', to: '2021-03' }],
    ['one area of several has no population', ['kent', 'nowhere'], year],
    ['no area is named', [], year],
  ])('is refused when %s', (_, forces, period) => {
    expect(rate(100, forces, period)).toMatchObject({ ok: false, reason: 'no-population' })
  })
})
