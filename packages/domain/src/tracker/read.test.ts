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
    'speakers/tenants-union/citations: wrong-shape: Cites nothing: name at least one source for every fact.',
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

test('what is wrong with a shape is said in words', () => {
  const speakers = [
    { ...aRecord('a'), name: 3, kind: 'party' },
    { ...aRecord('b'), name: '', kind: 'person', roles: null },
  ]
  const figures = [{ ...aRecord('f'), cell: { kind: 'guess' }, period: { from: '2020-13', to: '9999' } }]
  const sources = [{ id: 's', publisher: 'P', kind: 'official', url: 'ftp://example.org' }]
  expect(findingsOf({ ...aTrackerInput(), informedTo: undefined, sources, speakers, figures }).join('\n')).toMatchInlineSnapshot(`
    "informedTo: wrong-shape: Is missing: write it as YYYY-MM-DD.
    sources/s/title: wrong-shape: Is missing: give a text.
    sources/s/url: wrong-shape: Must be a full address that begins with http:// or https://.
    speakers/a/name: wrong-shape: Is a number: give a text.
    speakers/a/kind: wrong-shape: Must be one of "person", "organisation".
    speakers/b/name: wrong-shape: Is empty: give a text, or leave the field out.
    speakers/b/roles: wrong-shape: Is null: give a list.
    figures/f/release: wrong-shape: Is missing: give a text.
    figures/f/label: wrong-shape: Is missing: give a text.
    figures/f/unit: wrong-shape: Is missing: it must be one of "recorded-offences", "platform-uses", "cases-with-known-method", "victims".
    figures/f/period/from: wrong-shape: Must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD.
    figures/f/period/to: wrong-shape: Must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD.
    figures/f/geography: wrong-shape: Is missing: give a text.
    figures/f/cell/kind: wrong-shape: Must be one of "count", "correction", "more-than", "range", "suppressed", "withheld", "refused", "not-held", "over-cost", "no-reply", "not-asked", "not-known"."
  `)
})

test.each([null, 3, 'tracker', [], { schemaVersion: 2 }])('%j is not a tracker, and that is said without throwing', (value) => {
  expect(readTracker(value).ok).toBe(false)
})

test('a document of another schema version is told so', () => {
  expect(findingsOf({ ...aTrackerInput(), schemaVersion: 2 }).join()).toContain('only schema version this release reads')
})

test('a finding stays short, however long what it finds', () => {
  const long = 'x'.repeat(1_000_000)
  const findings = findingsOf({ ...aTrackerInput(), [long]: 1, companies: [{ ...aRecord(long), names: [] }] })
  expect(findings.length).toBeGreaterThan(1)
  for (const finding of findings) expect(finding.length).toBeLessThan(400)
})
