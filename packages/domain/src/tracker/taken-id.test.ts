import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { refusedAsTaken } from './taken-id.ts'

const damp = { ...aRecord('damp'), term: 'Damp', meaning: 'Wet.' }
const tracker = aTracker({ terms: [damp] })
const anew = { collection: 'terms', id: 'damp', record: { ...damp, term: 'Mould' }, isNew: true }

test('a record that was begun as new is refused the id of another, by what that is called', () => {
  expect(refusedAsTaken(tracker, [anew])).toMatchObject({
    reason: 'id-taken',
    message: expect.stringContaining('“damp” already: “Damp”'),
  })
})

test('a change of the record that bears it is none of its own, nor is a new one of an id that nobody bears', () => {
  expect(
    refusedAsTaken(tracker, [
      { ...anew, isNew: false },
      { ...anew, id: 'mould' },
      { ...anew, collection: 'spells' },
    ]),
  ).toBeUndefined()
})
