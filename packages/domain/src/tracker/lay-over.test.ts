import { describe, expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { layOver, movedSince, type DraftChange } from './lay-over.ts'

const aTerm = (id: string, meaning: string) => ({ ...aRecord(id), term: id, meaning })
const tracker = aTracker({ terms: [aTerm('a', 'First.'), aTerm('b', 'Second.')] })

function drafted(...changes: DraftChange[]) {
  const laid = layOver(tracker, { changes })
  if (!laid.ok) throw new Error(laid.message)
  return laid.value
}

describe('a draft laid over a tracker', () => {
  test('changes records where they stand, adds new ones at the end, and takes out what it drops', () => {
    const laid = drafted(
      { collection: 'terms', id: 'c', record: aTerm('c', 'Third.') },
      { collection: 'terms', id: 'a', record: aTerm('a', 'Better.') },
      { collection: 'terms', id: 'b' },
    )
    expect(laid.terms.map(({ id, meaning }) => `${id}: ${meaning}`)).toEqual(['a: Better.', 'c: Third.'])
  })

  test('leaves the tracker itself as it was, and every other record', () => {
    const before = JSON.stringify(tracker)
    expect(drafted({ collection: 'terms', id: 'b' }).asks).toEqual(tracker.asks)
    expect(JSON.stringify(tracker)).toBe(before)
  })

  test('takes out nothing that was not there', () => {
    expect(drafted({ collection: 'terms', id: 'zzz' })).toEqual(tracker)
  })

  test('moves how far the sources reach when it says so', () => {
    const laid = layOver(tracker, { changes: [], informedTo: '2025-06-30' })
    expect(laid.ok && laid.value.informedTo).toBe('2025-06-30')
  })

  test('is refused with the record when it would not be a tracker', () => {
    const laid = layOver(tracker, { changes: [{ collection: 'terms', id: 'c', record: { id: 'c', colour: 'red' } }] })
    expect(laid.ok).toBe(false)
    expect(laid.findings?.map(({ path }) => path)).toContain('terms/c/colour')
  })
})

test('a record has moved since a draft when it says something else, is gone or is new', () => {
  const change = { collection: 'terms', id: 'a' }
  const without = aTracker({ terms: [aTerm('b', 'Second.')] })
  expect(movedSince(tracker, tracker, change)).toBe(false)
  expect(movedSince(tracker, aTracker({ terms: [aTerm('a', 'Other.')] }), change)).toBe(true)
  expect(movedSince(tracker, without, change)).toBe(true)
  expect(movedSince(without, tracker, change)).toBe(true)
  expect(movedSince(without, without, change)).toBe(false)
})
