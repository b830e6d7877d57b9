import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { recordTitle } from './record-title.ts'
import { referencesOfRecord, referrersOf } from './referrers.ts'

const tracker = aTracker({
  platforms: [{ ...aRecord('talk'), names: [{ name: 'Chat', to: '2022-06-30' }, { name: 'Talk', from: '2022-07-01' }], sort: 'messaging' }],
  companies: [{ ...aRecord('maker'), names: [{ name: 'Maker' }] }],
  ownerships: [{ ...aRecord('o1'), platform: 'talk', company: 'maker', from: '2021-03' }],
})

test('a record is called what it was called on the day', () => {
  expect(recordTitle(tracker, { collection: 'platforms', id: 'talk' }, '2022-01-01')).toBe('Chat')
  expect(recordTitle(tracker, { collection: 'ownerships', id: 'o1' }, '2023-01-01')).toBe('Talk, owned by Maker from March 2021')
})

test('a record without a name of its own is called by its most telling field', () => {
  expect(recordTitle(tracker, { collection: 'asks', id: 'a1.1' }, '2022-01-01')).toBe('Inspect every rented home once a year')
  expect(recordTitle(tracker, { collection: 'asks', id: 'a9.9' }, '2022-01-01')).toBeUndefined()
})

test('who points at a record is the other side of what a record points at', () => {
  expect(referrersOf(tracker, 'platforms', 'talk')).toEqual([{ collection: 'ownerships', id: 'o1' }])
  expect([...referencesOfRecord(tracker, 'ownerships', 'o1')]).toEqual([
    ['citations/0/source', { collection: 'sources', id: 'hansard-2020-02-13' }],
    ['platform', { collection: 'platforms', id: 'talk' }],
    ['company', { collection: 'companies', id: 'maker' }],
  ])
})
