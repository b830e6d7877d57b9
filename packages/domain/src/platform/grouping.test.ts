import { describe, expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { isRegrouped, ownersOfGrouping } from './grouping.ts'
import { namedOwnerships } from './owner-name.ts'
import { Company, Grouping, Ownership } from './platform.ts'

const owned = (platform: string, company: string, from: string, to?: string) =>
  Ownership.parse({ ...aRecord(`${platform}.${company}`), platform, company, from, ...(to && { to }) })
const ownerships = [
  owned('facebook', 'meta', '2004-02-04'),
  owned('instagram', 'meta', '2012-09-06'),
  owned('x', 'twitter-inc', '2006', '2023-03-14'),
  owned('x', 'x-corp', '2023-03-15'),
]
const grouping = (...members: string[]) =>
  Grouping.parse({ ...aRecord('grouping'), label: 'Apps', publisher: 'NSPCC', members, from: '2019' })

describe('who owns what is counted together', () => {
  test('each owner is named once, on the day asked about', () => {
    expect(ownersOfGrouping(grouping('facebook', 'instagram'), ownerships, '2020-05-29')).toEqual(['meta'])
    expect(ownersOfGrouping(grouping('facebook', 'x'), ownerships, '2020-05-29')).toEqual(['meta', 'twitter-inc'])
    expect(ownersOfGrouping(grouping('facebook', 'x'), ownerships, '2024-05-29')).toEqual(['meta', 'x-corp'])
  })

  test('a member whose owner is not recorded adds none', () => {
    expect(ownersOfGrouping(grouping('omegle', 'instagram'), ownerships, '2010-01-01')).toEqual([])
  })
})

describe('what a release counts together', () => {
  const before = [['whatsapp'], ['facebook', 'messenger'], ['instagram']]

  test('is regrouped when a platform is counted in other company than before', () => {
    expect(isRegrouped(['facebook', 'instagram'], before)).toBe(true)
    expect(isRegrouped(['facebook', 'messenger', 'instagram', 'whatsapp'], before)).toBe(true)
  })

  test('is not regrouped when it is counted as before, or was not named before', () => {
    expect(isRegrouped(['messenger', 'facebook'], before)).toBe(false)
    expect(isRegrouped(['whatsapp'], before)).toBe(false)
    expect(isRegrouped(['snapchat'], before)).toBe(false)
  })
})

describe('the owner’s names during an ownership', () => {
  const meta = Company.parse({
    ...aRecord('meta'),
    names: [
      { name: 'Facebook, Inc.', to: '2021-10-27' },
      { name: 'Meta Platforms, Inc.', from: '2021-10-28' },
    ],
  })

  test('cut it where the name changed, without a sale', () => {
    expect(namedOwnerships({ from: '2012-09-06' }, meta)).toEqual([
      { name: 'Facebook, Inc.', from: '2012-09-06', to: '2021-10-27' },
      { name: 'Meta Platforms, Inc.', from: '2021-10-28' },
    ])
  })

  test('leave out a name that was over before, or came after', () => {
    expect(namedOwnerships({ from: '2023-07-05' }, meta)).toEqual([{ name: 'Meta Platforms, Inc.', from: '2023-07-05' }])
    expect(namedOwnerships({ from: '2010', to: '2019-10' }, meta)).toEqual([
      { name: 'Facebook, Inc.', from: '2010', to: '2019-10' },
    ])
  })
})
