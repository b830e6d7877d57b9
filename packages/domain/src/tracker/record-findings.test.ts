import { expect, test } from 'vitest'
import { aRecord } from '../testing/index.ts'
import { recordFindings } from './index.ts'

const term = { ...aRecord('duty-of-care'), term: 'Duty of care', meaning: 'To take reasonable care.' }

test('nothing is said of a record that its schema takes', () => {
  expect(recordFindings('terms', term)).toEqual([])
})

test('what is wrong with a record is said in plain words with the way to it', () => {
  const found = recordFindings('terms', {
    ...term,
    meaning: '',
    also: ['duty', 3],
    knownFrom: '26 October 2023',
    citations: [{ source: 'a', confidence: 'sure' }],
    colour: 'red',
  })
  expect(found).toEqual([
    { path: ['knownFrom'], message: 'Is not a day of the calendar: write it as YYYY-MM-DD.' },
    { path: ['citations', 0, 'confidence'], message: 'Must be one of "confirmed", "reported", "unverified".' },
    { path: ['meaning'], message: 'Is empty: give a text, or leave the field out.' },
    { path: ['also', 1], message: 'Is a number: give a text.' },
    { path: ['colour'], message: '"colour" is not a field here; take it out, or check its spelling.' },
  ])
})

test('a field that is not there is said to be missing', () => {
  expect(recordFindings('terms', { ...aRecord('x'), term: 'x' })).toEqual([
    { path: ['meaning'], message: 'Is missing: give a text.' },
  ])
  expect(recordFindings('sources', undefined)).toEqual([{ path: [], message: 'Is missing: give an object.' }])
})
