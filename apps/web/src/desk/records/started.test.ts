import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { startedFor } from './started.ts'

const milestone = { ...aRecord('register'), title: 'Register published', order: 1 }
const promise = {
  ...aRecord('c-1'),
  kind: 'promise' as const,
  by: 'tenants-union',
  to: 'House of Commons',
  what: 'Publish the register',
  milestone: 'register',
  timing: { words: '1 March 2023' },
  saidOn: '2020-02-13',
}
const tracker = aTracker({
  milestones: [milestone],
  commitments: [promise],
  terms: [{ ...aRecord('damp'), term: 'Damp', meaning: 'Wet.' }],
})
const stated = (about: string, as: string) =>
  startedFor({ tracker, collection: 'dateStatements', on: '2024-06-20' }, { about, as })

test.each([
  ['milestones/register', 'happened', { milestone: 'register', kind: 'actual' }, 'It happened: Register published.'],
  ['commitments/c-1', 'new-date', { milestone: 'register', kind: 'scheduled' }, 'A new date: Register published.'],
  [
    'commitments/c-1',
    'given-up',
    { milestone: 'register', kind: 'cancelled', timing: { words: '1 March 2023' } },
    'Given up: Register published.',
  ],
  [
    'commitments/c-1',
    'promised-anew',
    { kind: 'promise', by: 'tenants-union', to: 'House of Commons', what: 'Publish the register', milestone: 'register' },
    'Promised anew: Publish the register.',
  ],
])('%s, %s, begins a record that names what it is of, and no day that nobody gave', (about, as, body, why) => {
  expect(stated(about, as)).toEqual({ body, why })
})

test.each([
  ['milestones/no-such', 'happened'],
  ['milestones/register', 'no-such'],
  ['no-such/register', 'happened'],
  ['', ''],
])('%s, %s, begins nothing', (about, as) => {
  expect(stated(about, as)).toBeUndefined()
})

test('another record begins as a copy without its id', () => {
  const like = startedFor({ tracker, collection: 'terms', on: '2024-06-20' }, { like: 'damp' })
  expect(like?.body).toMatchObject({ term: 'Damp', meaning: 'Wet.', knownFrom: expect.any(String) })
  expect(like?.body).not.toHaveProperty('id')
  expect(startedFor({ tracker, collection: 'terms', on: '2024-06-20' }, { like: 'no-such' })).toBeUndefined()
})
