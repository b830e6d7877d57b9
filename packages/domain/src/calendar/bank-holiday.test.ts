import { describe, expect, test } from 'vitest'
import { addDays, easterSunday, isWeekend, weekday, type PlainDate } from '../date/index.ts'
import { bankHolidayCoverage, BankHoliday, bankHolidays, bankHolidaysOn, Division, isBankHoliday } from './bank-holiday.ts'

const years = Array.from({ length: 14 }, (_, index) => 2015 + index)

function keptIn(day: PlainDate): readonly Division[] {
  const found = bankHolidaysOn(day)
  return found.ok ? found.value.map(({ division }) => division) : []
}

describe('the parts of the United Kingdom differ', () => {
  test.each<[PlainDate, string, Division[]]>([
    ['2024-01-01', 'New Year’s Day', ['england-and-wales', 'scotland', 'northern-ireland']],
    ['2024-01-02', '2 January', ['scotland']],
    ['2025-03-17', 'St Patrick’s Day', ['northern-ireland']],
    ['2024-04-01', 'Easter Monday', ['england-and-wales', 'northern-ireland']],
    ['2024-07-12', 'the Battle of the Boyne', ['northern-ireland']],
    ['2024-08-05', 'the first Monday in August', ['scotland']],
    ['2024-08-26', 'the last Monday in August', ['england-and-wales', 'northern-ireland']],
    ['2026-11-30', 'St Andrew’s Day', ['scotland']],
    ['2026-06-15', 'the World Cup holiday', ['scotland']],
  ])('on %s, %s: %j', (day, _, divisions) => {
    expect(keptIn(day)).toEqual(divisions)
  })
})

test('holidays of one year only are kept in every part', () => {
  for (const day of ['2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08']) expect(keptIn(day)).toHaveLength(3)
  expect(isBankHoliday('england-and-wales', '2020-05-04')).toEqual({ ok: true, value: false })
})

test.each(years)('Easter of %i agrees with the almanac', (year) => {
  const easter = easterSunday(year)
  expect(keptIn(addDays(easter, -2))).toHaveLength(3)
  expect(keptIn(addDays(easter, 1))).toEqual(['england-and-wales', 'northern-ireland'])
})

test.each(Division.options)(
  'every year of %s has its holidays, each on a working day or with a substitute that is',
  (division) => {
    const held = bankHolidays(division)
    const usual = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 }[division]
    for (const holiday of held) expect(BankHoliday.safeParse(holiday).success).toBe(true)
    for (const year of years) {
      const days = held.filter(({ day }) => day.startsWith(String(year)))
      expect(days.length).toBeGreaterThanOrEqual(usual)
      expect(days.filter(({ day }) => isWeekend(day))).toEqual([])
    }
  },
)

test('early May is a Monday but in 2020, when it was moved to VE day', () => {
  const may = bankHolidays('england-and-wales').filter(({ name }) => name.startsWith('Early May'))
  expect(may.filter(({ day }) => weekday(day) !== 1).map(({ day }) => day)).toEqual(['2020-05-08'])
})

test('a day outside the years held is refused, not called a working day', () => {
  expect(bankHolidayCoverage).toEqual({ from: '2015-01-01', to: '2028-12-31' })
  expect(bankHolidaysOn('2014-12-31')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
  expect(isBankHoliday('scotland', '2029-01-01')).toMatchObject({ ok: false, reason: 'calendar-not-held' })
})
