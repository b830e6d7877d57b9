import { isSittingDay } from '@dutywatch/domain/calendar'
import { describe, expect, test } from 'vitest'
import { stageEvents } from './stage-events.data.ts'
import { csvRows, keptFile } from './testing/kept-file.ts'

const bill = stageEvents?.filter((event) => event.bill === 'online-safety-bill') ?? []
const daysOf = (stage: string) => bill.filter((event) => event.stage === stage).map((event) => event.on)

describe('the stages of the Online Safety Bill', () => {
  test.each([
    ['commons-first-reading', '2022-03-17'],
    ['commons-second-reading', '2022-04-19'],
    ['commons-recommittal', '2022-12-05'],
    ['commons-third-reading', '2023-01-17'],
    ['lords-first-reading', '2023-01-18'],
    ['lords-second-reading', '2023-02-01'],
    ['lords-third-reading', '2023-09-06'],
    ['commons-consideration-of-lords-amendments', '2023-09-12'],
    ['lords-consideration-of-commons-amendments', '2023-09-19'],
    ['royal-assent', '2023-10-26'],
  ])('%s is on %s', (stage, day) => {
    expect(daysOf(stage)).toEqual([day])
  })

  test('the Commons committee sat seventeen times, and three more on what was recommitted', () => {
    const sittings = bill.filter((event) => event.stage === 'commons-committee')
    expect(sittings.filter((event) => event.scope === undefined)).toHaveLength(17)
    expect(sittings.filter((event) => event.scope !== undefined).map((event) => event.on)).toEqual([
      '2022-12-13',
      '2022-12-13',
      '2022-12-15',
    ])
  })

  test('the Lords took ten days in committee, of the whole House, and five on report', () => {
    const committee = bill.filter((event) => event.stage === 'lords-committee')
    expect(new Set(committee.map((event) => event.on)).size).toBe(10)
    expect(new Set(committee.map((event) => event.committee))).toEqual(new Set(['committee-of-the-whole-house']))
    expect(new Set(daysOf('lords-report')).size).toBe(5)
  })

  test('nobody could know a step before it was taken', () => {
    expect(bill.filter((event) => event.knownFrom < event.on)).toEqual([])
  })

  test('a House sat on every day it is said to have dealt with the Bill', () => {
    const wrong = bill.filter((event) => {
      const house = /^(commons|lords)-/.exec(event.stage)?.[1]
      if (house !== 'commons' && house !== 'lords') return false
      const sat = isSittingDay(house, event.on)
      return !sat.ok || !sat.value
    })
    expect(wrong.map((event) => event.id)).toEqual([])
  })
})

const annexB = keptFile('data/explanatory-notes/osa2023_annexB_hansard_references_raw.csv')

describe.skipIf(annexB === undefined)('the stage history agrees with Annex B of the Explanatory Notes', () => {
  const cells = csvRows(annexB ?? '')
    .slice(1)
    .map(([stage = '', days = '', references = '']) => ({ stage, days: partsOf(days), references: partsOf(references) }))
    .filter((row) => row.days.length > 0)

  test('every day of every stage is recorded as often as it is listed', () => {
    const listed = cells.flatMap((row) => row.days.filter((day) => /\d{4}$/.test(day)).map(isoDay))
    const recorded = bill.filter(
      (event) => event.citations.some(({ source }) => source.endsWith('-annex-b')) && event.stage !== 'commons-recommittal',
    )
    expect(recorded.map((event) => event.on).sort()).toEqual(listed.sort())
  })

  test('every column of the Official Report is recorded on its day', () => {
    const listed = cells.flatMap((row) =>
      row.references.flatMap((reference, index) => {
        const [, volume, column] = /Vol\. ?(\d+),? Col\. ?(\d+)/.exec(reference) ?? []
        const day = row.days[index]
        return volume && column && day ? [{ on: isoDay(day), volume, column }] : []
      }),
    )
    expect(listed.length).toBeGreaterThan(30)
    const unmatched = listed.filter(
      ({ on, volume, column }) =>
        !bill.some((event) => event.on === on && event.hansard?.includes(`Vol. ${volume} col. ${column}`)),
    )
    expect(unmatched).toEqual([])
  })
})

function partsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(' | ').map((part) => part.trim())
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `7 June 2022` as `2022-06-07`. */
function isoDay(words: string): string {
  const [day = '', month = '', year = ''] = words.split(/\s+/)
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
