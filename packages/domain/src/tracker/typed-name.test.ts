import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { typedName } from './index.ts'

const tracker = aTracker({ milestones: [{ ...aRecord('register'), title: 'Register published', order: 1 }] })
const stated = { milestone: 'register', kind: 'actual', timing: { words: '3 June 2024' }, saidOn: '2024-06-03' }

test.each([
  [
    'the name of what is a record already',
    'dateStatements',
    { ...aRecord('x'), ...stated },
    'Register published: actual, 3 June 2024',
  ],
  ['the words that tell one that is none yet', 'milestones', { title: 'First inspection' }, 'First inspection'],
  ['the record it is about', 'dateStatements', { milestone: 'register', kind: 'actual' }, 'Register published'],
  ['nothing while nothing tells it', 'dateStatements', { milestone: 'no-such', title: ' ' }, undefined],
  ['nothing for what is no object', 'terms', 'half typed', undefined],
] as const)('a record being typed has %s', (_, collection, typed, name) => {
  expect(typedName(tracker, collection, typed)).toBe(name)
})
