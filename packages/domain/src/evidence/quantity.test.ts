import { describe, expect, test } from 'vitest'
import { monthsIn, daysIn, Period } from './period.ts'
import { addQuantities, quantityOf, rateOf, type Quantity } from './quantity.ts'
import { aFigure, may2020 } from './testing/evidence.ts'

const quantity = (details: Partial<Quantity> = {}): Quantity => ({
  interval: { low: 10, high: 10, point: 10 },
  unit: 'recorded-offences',
  release: '2019-09',
  period: { from: '2017-04', to: '2018-03' },
  geography: 'England and Wales',
  ...details,
})
const secondYear: Period = { from: '2018-04', to: '2019-03' }

describe('the length of a period', () => {
  test('"April 2017 to October 2019" is 30 or 31 months when nobody says whether October was counted', () => {
    expect(monthsIn({ from: '2017-04', to: '2019-10', lastMonth: 'unclear' })).toEqual({ low: 30, high: 31 })
    expect(monthsIn({ from: '2017-04-03', to: '2019-10', lastMonth: 'unclear' })).toEqual({ low: 30, high: 31 })
    expect(monthsIn({ from: '2017-04', to: '2019-10' })).toMatchObject({ point: 31 })
  })

  test('a year is twelve months however its ends are written', () => {
    const years: Period[] = [
      { from: '2017-04', to: '2018-03' },
      { from: '2017-04-03', to: '2018-04-02' },
      { from: '2020', to: '2020' },
    ]
    expect(years.map((period) => monthsIn(period).point)).toEqual([12, 12, 12])
  })

  test('thirty months from commencement end on 2 October 2019', () => {
    expect(monthsIn({ from: '2017-04-03', to: '2019-10-02' }).point).toBe(30)
  })

  test('in days it is 911 to 942 from commencement to October 2019', () => {
    expect(daysIn({ from: '2017-04-03', to: '2019-10', lastMonth: 'unclear' })).toEqual({ low: 911, high: 942 })
  })

  test('a period may not run backwards, nor have an unclear last month without a last month', () => {
    expect(Period.safeParse({ from: '2019-04', to: '2019-03' }).success).toBe(false)
    expect(Period.safeParse({ from: '2019-04-01', to: '2019-04-30', lastMonth: 'unclear' }).success).toBe(false)
  })
})

describe('adding quantities', () => {
  test('consecutive years of one release add up to one period', () => {
    const [first, second] = may2020.figures.filter(({ id }) => id.startsWith('year')).map(quantityOf)
    expect(first?.ok && second?.ok && addQuantities(second.value, first.value)).toMatchObject({
      ok: true,
      value: { interval: { point: 7590 }, period: { from: '2017-04', to: '2019-04', lastMonth: 'unclear' } },
    })
  })

  test.each([
    ['different-units', quantity({ unit: 'platform-uses', period: secondYear })],
    ['different-releases', quantity({ release: '2020-05-29', period: secondYear })],
    ['different-geography', quantity({ geography: 'Wales', period: secondYear })],
    ['overlapping-periods', quantity({ period: { from: '2018-03', to: '2019-02' } })],
    ['gap-between-periods', quantity({ period: { from: '2018-05', to: '2019-04' } })],
    ['rates-do-not-add', quantity({ per: 'month', period: secondYear })],
  ])('is refused when they have %s', (reason, other) => {
    expect(addQuantities(quantity(), other)).toMatchObject({ ok: false, reason })
  })
})

describe('rates', () => {
  test('10,119 offences are 10.7 to 11.1 a day, since the end of the period is unclear', () => {
    const figure = aFigure({ id: 'all', cell: 10119, period: { from: '2017-04-03', to: '2019-10', lastMonth: 'unclear' } })
    const measured = quantityOf(figure)
    const rate = measured.ok && rateOf(measured.value, 'day')
    expect(rate).toMatchObject({ ok: true, value: { per: 'day' } })
    expect(rate && rate.ok && [rate.value.interval.low?.toFixed(1), rate.value.interval.high?.toFixed(1)]).toEqual([
      '10.7',
      '11.1',
    ])
  })

  test('a rate of a rate is refused, and so is a rate over no time', () => {
    expect(rateOf(quantity({ per: 'month' }), 'month')).toMatchObject({ reason: 'already-a-rate' })
    expect(rateOf(quantity({ period: { from: '2019-10', to: '2019-10', lastMonth: 'unclear' } }), 'month')).toMatchObject({
      reason: 'no-length',
    })
  })

  test('a figure without a count measures nothing', () => {
    expect(quantityOf(aFigure({ id: 'silent', cell: { kind: 'no-reply' } }))).toMatchObject({ reason: 'not-known' })
  })
})
