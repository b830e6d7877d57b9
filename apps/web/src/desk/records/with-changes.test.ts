import { Tracker } from '@dutywatch/domain/tracker'
import { aRecord, aTrackerInput } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { withChanges } from './with-changes.ts'

const term = (id: string, meaning: string) => ({ ...aRecord(id), term: id, meaning })
const tracker = Tracker.parse(aTrackerInput({ terms: [term('a', 'First.'), term('b', 'Second.')] }))

test('changed records stand in their places, new ones at the end, and those taken out are gone', () => {
  const laid = withChanges(tracker, [
    { collection: 'terms', id: 'a', record: { id: 'a', meaning: 'Otherwise.' } },
    { collection: 'terms', id: 'c', record: { id: 'c' } },
    { collection: 'terms', id: 'b' },
    { collection: 'no-such', id: 'x', record: {} },
  ])
  expect(laid.terms).toEqual([{ id: 'a', meaning: 'Otherwise.' }, { id: 'c' }])
  expect(tracker.terms.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(laid.sources).toBe(tracker.sources)
})
