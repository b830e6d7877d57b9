import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bankHolidays, Division } from './bank-holiday.ts'
import { House } from './house.ts'
import { isSittingDay, sittingRecord } from './sitting-day.ts'

// The publishers' own files are not part of the project; where somebody has them beside it, what is held must agree with them.
const folder = new URL('../../../../../shared/data/calendar/', import.meta.url)
const isAbsent = !existsSync(folder)

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

test.skipIf(isAbsent)('bank holidays held are those of the published list, no more and no fewer', () => {
  const event = z.object({ date: z.string(), notes: z.string() })
  const published = z
    .record(Division, z.object({ events: event.array() }))
    .parse(JSON.parse(read('bank-holidays-2015-2028.json')))
  for (const division of Division.options) {
    const held = bankHolidays(division).map(({ day, substitute }) => [day, substitute])
    expect(held).toEqual(published[division].events.map(({ date, notes }) => [date, notes === 'Substitute day']))
  }
})

test.skipIf(isAbsent)('every published sitting day is held, but for plans that a prorogation overtook', () => {
  const rows = read('sitting_days.csv').trim().split('\n').slice(1)
  const missing = rows.flatMap((row) => {
    const [, day = '', , , house] = row.split(',')
    const of = House.options[Number(house) - 1] ?? 'commons'
    const held = isSittingDay(of, day)
    return sittingRecord(of, day) === 'not-held' || (held.ok && held.value) ? [] : [day]
  })
  expect([...new Set(missing)].sort()).toEqual([
    '2026-04-30',
    '2026-05-05',
    '2026-05-06',
    '2026-05-07',
    '2026-05-11',
    '2026-05-12',
  ])
})
