import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { changes } from './changes.ts'
import { layOver, movedSince, type DraftChange } from './lay-over.ts'
import { lint } from './lint.ts'
import { readTracker } from './read.ts'

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

/** Changes of terms and speakers, some of which are no records, break a rule or are of no collection. */
const anyChange = fc.record({
  collection: fc.constantFrom('terms', 'terms', 'speakers', 'nothings'),
  id: fc.constantFrom('a', 'b', 'c', 'tenants-union'),
  record: fc.constantFrom('gone', 'term', 'speaker', 'early', 'astray', 'misshapen'),
})

function written({ collection, id, record }: { collection: string; id: string; record: string }): DraftChange {
  const records: Record<string, unknown> = {
    term: aTerm(id, `Meaning of ${id}.`),
    speaker: { ...aRecord(id), name: 'Somebody', kind: 'person' },
    early: { ...aTerm(id, 'Known after the sources end.'), knownFrom: '2031-01-01' },
    astray: { ...aTerm(id, 'Of nobody.'), citations: [{ source: 'no-such-source', confidence: 'confirmed' }] },
    misshapen: { id, colour: 'red' },
  }
  return { collection, id, ...(record in records && { record: records[record] }) }
}

test('what is laid over record by record is the tracker that is read as a whole, with the same findings and the same changes', () => {
  const anyDraft = fc.record({
    changes: fc.uniqueArray(anyChange, { maxLength: 5, selector: ({ collection, id }) => `${collection}/${id}` }),
    informedTo: fc.constantFrom(undefined, '2025-06-30', '2025-06-31'),
  })
  let [taken, refused] = [0, 0]
  fc.assert(
    fc.property(anyDraft, (any) => {
      const draft = { ...any, changes: any.changes.map(written) }
      const laid = layOver(tracker, draft)
      const whole = readTracker(JSON.parse(JSON.stringify(asWhole(draft))))
      expect(laid).toEqual(whole)
      if (laid.ok) taken += 1
      else refused += 1
      if (!laid.ok || !whole.ok) return
      expect(lint(laid.value)).toEqual(lint(whole.value))
      expect(changes(tracker, laid.value)).toEqual(changes(JSON.parse(JSON.stringify(tracker)), whole.value))
    }),
    { seed: 20261126, numRuns: 500 },
  )
  expect(taken).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(50)
})

/** The tracker with a draft in it, put together as anybody would. */
function asWhole(draft: { readonly changes: readonly DraftChange[]; readonly informedTo?: string | undefined }): object {
  const whole: Record<string, unknown> = { ...tracker, ...(draft.informedTo !== undefined && { informedTo: draft.informedTo }) }
  for (const { collection, id, record } of draft.changes) {
    const list = (whole[collection] ?? []) as readonly { readonly id: string }[]
    const replaced = list.flatMap((each) => (each.id === id ? (record === undefined ? [] : [record]) : [each]))
    const isNew = record !== undefined && list.every((each) => each.id !== id)
    whole[collection] = isNew ? [...replaced, record] : replaced
  }
  return whole
}

test('a record has moved since a draft when it says something else, is gone or is new, or bears the id of what was begun as new', () => {
  const change = { collection: 'terms', id: 'a' }
  const without = aTracker({ terms: [aTerm('b', 'Second.')] })
  expect(movedSince(tracker, tracker, change)).toBe(false)
  expect(movedSince(tracker, aTracker({ terms: [aTerm('a', 'Other.')] }), change)).toBe(true)
  expect(movedSince(tracker, without, change)).toBe(true)
  expect(movedSince(without, tracker, change)).toBe(true)
  expect(movedSince(without, without, change)).toBe(false)
  expect(movedSince(tracker, tracker, { ...change, isNew: true })).toBe(true)
  expect(movedSince(without, without, { ...change, isNew: true })).toBe(false)
})
