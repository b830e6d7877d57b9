import { describe, expect, test } from 'vitest'
import { companies } from './companies.data.ts'
import { groupings } from './groupings.data.ts'
import { ownerships } from './ownerships.data.ts'
import { platforms } from './platforms.data.ts'
import { shares } from './shares.data.ts'
import { keptFile, keptRecords } from './testing/kept-file.ts'

const lastOf = (day: string) => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day)
const firstOf = (day: string) => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day)

describe('who owns which platform', () => {
  test('no platform has two owners on one day', () => {
    const clashes = (ownerships ?? []).flatMap((one) =>
      (ownerships ?? [])
        .filter((other) => other !== one && other.platform === one.platform && firstOf(one.from) <= firstOf(other.from))
        .filter((later) => one.to === undefined || lastOf(one.to) >= firstOf(later.from))
        .map((later) => `${one.id} and ${later.id}`),
    )
    expect(clashes).toEqual([])
  })

  test('Facebook and Snapchat never changed hands: their owners only changed their names', () => {
    expect(
      ownerships?.filter(({ platform }) => platform === 'facebook' || platform === 'snapchat').map(({ company }) => company),
    ).toEqual(['meta', 'snap'])
    expect(companies?.find(({ id }) => id === 'meta')?.names).toEqual([
      { name: 'Facebook, Inc.', to: '2021-10-27' },
      { name: 'Meta Platforms, Inc.', from: '2021-10-28' },
    ])
  })

  test('every grouping a share is of has been defined by then', () => {
    const definedOn = new Map(groupings?.map((grouping) => [grouping.id, grouping.knownFrom]))
    expect(
      shares?.filter(({ grouping, knownFrom }) => grouping && knownFrom < (definedOn.get(grouping) ?? '9')).map(({ id }) => id),
    ).toEqual([])
  })
})

const facts = (name: string) => keptRecords(`facts/${name}.json`)
const hasFacts = keptFile('facts/platforms.json') !== undefined

describe.skipIf(!hasFacts)('every gathered fact about platforms is held', () => {
  test('each platform and each grouping', () => {
    expect(facts('platforms').filter((fact) => !platforms?.some(({ id }) => id === fact['id']))).toEqual([])
    expect(facts('platform-groupings').filter((fact) => !groupings?.some(({ id }) => id === fact['id']))).toEqual([])
  })

  test('each ownership, renamed owners counted as one', () => {
    const sameCompany: Readonly<Record<string, string>> = { 'facebook-inc': 'meta', 'snapchat-inc': 'snap' }
    const missing = facts('platform-ownership').filter(({ platformId, ownerId }) => {
      const company = sameCompany[ownerId ?? ''] ?? ownerId
      return !ownerships?.some((held) => held.platform === platformId && held.company === company)
    })
    expect(missing).toEqual([])
  })
})
