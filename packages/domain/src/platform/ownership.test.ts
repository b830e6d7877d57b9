import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date/index.ts'
import { groupingAgainstOwner, nameOn, overlappingOwnerships, ownedBy, ownerOn } from './ownership.ts'
import { Grouping, Ownership } from './platform.ts'

const cited = { knownFrom: '2004-02-04', citations: [{ source: 'company-history', confidence: 'reported' }] } as const

/** `platform company from to`; no `to` is until today. */
function anOwnership(line: string): Ownership {
  const [platform, company, from, to] = line.split(' ')
  return Ownership.parse({ ...cited, id: [platform, company, from].join('.'), platform, company, from, ...(to && { to }) })
}

const ownerships = [
  'facebook meta 2004-02-04',
  'messenger meta 2011-08',
  'instagram instagram-inc 2010-10-06 2012-09-05',
  'instagram meta 2012-09-06',
  'whatsapp meta 2014-10-06',
  'threads meta 2023-07-05',
  'kik medialab 2019-10',
  'kik kik-interactive 2010 2019-10',
  'x twitter-inc 2006 2023-03-14',
  'x x-corp 2023-03-15 2025-03-27',
  'skype microsoft 2011-10-13 2025-05-05',
].map(anOwnership)

describe('who owned a platform', () => {
  test.each([
    ['instagram', '2012-09-05', 'instagram-inc'],
    ['instagram', '2012-09-06', 'meta'],
    ['x', '2006-01-01', 'twitter-inc'],
    ['x', '2005-12-31', undefined],
    ['x', '2023-03-14', 'twitter-inc'],
    ['x', '2023-03-15', 'x-corp'],
    ['x', '2025-03-28', undefined],
    ['skype', '2025-05-05', 'microsoft'],
    ['skype', '2025-05-06', undefined],
    ['kik', '2019-09-30', 'kik-interactive'],
    ['kik', '2019-10-01', 'medialab'],
  ])('%s on %s: %s', (platform, day, owner) => {
    expect(ownerOn(ownerships, platform, day)).toBe(owner)
  })

  test('a company owned exactly the platforms whose owner it was', () => {
    expect(ownedBy(ownerships, 'meta', '2020-05-29')).toEqual(['facebook', 'messenger', 'instagram', 'whatsapp'])
    expect(ownedBy(ownerships, 'meta', '2012-09-05')).toEqual(['facebook', 'messenger'])
    expect(ownedBy(ownerships, 'kik-interactive', '2019-10-15')).toEqual([])
  })

  test('the order of the records does not matter', () => {
    const day = fc.integer({ min: 0, max: 8000 }).map((count) => addDays('2005-01-01', count))
    fc.assert(
      fc.property(day, fc.shuffledSubarray(ownerships, { minLength: ownerships.length }), (on, shuffled) => {
        for (const { platform } of ownerships) expect(ownerOn(shuffled, platform, on)).toBe(ownerOn(ownerships, platform, on))
      }),
      { seed: 20200529 },
    )
  })
})

describe('two owners on one day', () => {
  test('are found, since the last day of an ownership is included', () => {
    const handedOver = [anOwnership('x twitter-inc 2006 2023-03-15'), anOwnership('x x-corp 2023-03-15')]
    expect(overlappingOwnerships(handedOver)).toEqual([handedOver])
    expect(overlappingOwnerships([anOwnership('x twitter-inc 2006'), anOwnership('x x-corp 2023-03-15')])).toHaveLength(1)
  })

  test('are not presumed where a month or a year does not say on which day it was handed over', () => {
    expect(overlappingOwnerships(ownerships)).toEqual([])
    expect(overlappingOwnerships([anOwnership('kik a 2010 2019'), anOwnership('kik b 2019-10')])).toEqual([])
  })

  test('are found where year-only dates overlap for certain', () => {
    expect(overlappingOwnerships([anOwnership('kik a 2010 2019'), anOwnership('kik b 2018')])).toHaveLength(1)
    expect(overlappingOwnerships([anOwnership('kik a 2010 2019'), anOwnership('kik b 2018-12-31')])).toHaveLength(1)
  })

  test('are found by looking at the record that runs longest, as by looking at every pair', () => {
    const day = fc.constantFrom('2010', '2011', '2011-06', '2011-06-15', '2012', '2012-03-01', '2013')
    const span = fc.tuple(fc.constantFrom('kik', 'x'), day, fc.option(day, { nil: undefined }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const records = spans.map(([platform, from, to = '']) => anOwnership(`${platform} a ${from} ${to}`.trim()))
        const pairs = records.flatMap((one, at) => records.slice(at + 1).map((other) => [one, other]))
        const inPairs = pairs.some((pair) => overlappingOwnerships(pair).length > 0)
        expect(overlappingOwnerships(records).length > 0).toBe(inPairs)
      }),
      { seed: 20200529, numRuns: 3000 },
    )
  })

  test('on different platforms are no matter', () => {
    expect(overlappingOwnerships([anOwnership('kik a 2010'), anOwnership('x b 2010')])).toEqual([])
  })
})

describe('the name on a day', () => {
  const names = [
    { name: 'Twitter', to: '2023-07-23' },
    { name: 'X', from: '2023-07-24' },
  ]

  test('changes on the day of the change', () => {
    expect(nameOn(names, '2023-07-23')).toBe('Twitter')
    expect(nameOn(names, '2023-07-24')).toBe('X')
  })

  test('is the new one throughout a month in which it changed', () => {
    const vague = [
      { name: 'Twitter', to: '2023-07' },
      { name: 'X', from: '2023-07' },
    ]
    expect(nameOn(vague, '2023-06-30')).toBe('Twitter')
    expect(nameOn(vague, '2023-07-01')).toBe('X')
  })

  test('is the first one ever before that was borne', () => {
    expect(nameOn([{ name: 'Meta', from: '2021-10-28' }], '2020-01-01')).toBe('Meta')
  })
})

test('"Facebook-owned apps" as the publisher meant them are not what the company owned', () => {
  const members = ['facebook', 'messenger', 'instagram', 'whatsapp']
  const grouping = Grouping.parse({
    ...cited,
    id: 'facebook-owned',
    label: 'Facebook-owned apps',
    publisher: 'NSPCC',
    members,
    from: '2019',
    to: '2021-10',
  })
  const against = (on: string) => groupingAgainstOwner(grouping, ownerships, { company: 'meta', on })
  expect(against('2020-05-29')).toEqual({ groupedNotOwned: [], ownedNotGrouped: [] })
  expect(against('2023-08-14')).toEqual({ groupedNotOwned: [], ownedNotGrouped: ['threads'] })
  expect(against('2012-01-01')).toEqual({ groupedNotOwned: ['instagram', 'whatsapp'], ownedNotGrouped: [] })
})
