import { expect, test } from 'vitest'
import { aRecord, aTrackerInput } from '../testing/index.ts'
import { readTracker } from './read.ts'

function findingsOf(value: unknown) {
  const read = readTracker(value)
  return read.ok ? [] : (read.findings ?? []).map((finding) => `${finding.path}: ${finding.rule}: ${finding.message}`)
}

test('a well-formed tracker reads', () => {
  expect(readTracker(aTrackerInput()).ok).toBe(true)
})

test('a field nobody knows is refused and named, by record id', () => {
  const tracker = aTrackerInput()
  const asks = tracker.asks?.map((ask) => ({ ...ask, colour: 'red' }))
  expect(findingsOf({ ...tracker, asks })).toEqual([
    'asks/a1.1/colour: unknown-field: "colour" is not a field here; take it out, or check its spelling.',
  ])
})

test('a fact that cites nothing is refused', () => {
  const speakers = [{ ...aRecord('tenants-union'), citations: [], name: 'Tenants Union', kind: 'organisation' }]
  expect(findingsOf({ ...aTrackerInput(), speakers })).toEqual([
    'speakers/tenants-union/citations: wrong-shape: Cites nothing: every fact needs at least one source.',
  ])
})

test('a share without its denominator is refused', () => {
  const shares = [{ ...aRecord('s1'), figure: 'f1', platform: 'chat', percent: 55 }]
  expect(findingsOf({ ...aTrackerInput(), shares }).join()).toContain('shares/s1/of')
})

test('every problem is listed, not only the first', () => {
  const speakers = [
    { ...aRecord('a'), name: '', kind: 'organisation' },
    { ...aRecord('b'), name: 'B', kind: 'parliament' },
  ]
  expect(findingsOf({ ...aTrackerInput(), speakers })).toHaveLength(2)
})

test.each([null, 3, 'tracker', [], { schemaVersion: 2 }])('%j is not a tracker, and that is said without throwing', (value) => {
  expect(readTracker(value).ok).toBe(false)
})

test('a document of another schema version is told so', () => {
  expect(findingsOf({ ...aTrackerInput(), schemaVersion: 2 }).join()).toContain('only schema version this release reads')
})
