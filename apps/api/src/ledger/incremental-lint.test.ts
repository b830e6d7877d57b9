import { changes, collectionNames, layOver, lint, readTracker, type DraftChange, type Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

/** What somebody might get wrong in a record: another value of a field, or the record taken out. */
const anySlip = fc.record({
  collection: fc.constantFrom(...collectionNames.filter((name) => shipped[name].length > 0)),
  at: fc.nat(),
  field: fc.constantFrom(
    ['gone'],
    ['provision', 'section (3('],
    ['provisions', 'section (3('],
    ['timing', { words: 'when the cows come home', reading: 'when the cows come home' }],
    ['timing', { words: 'on 3 May 2031', reading: 'on 3 May 2031' }],
    ['saidOn', '2011-01-01'],
    ['on', '2012-02-03'],
    ['from', '2026-01-01'],
    ['to', '1901-01-01'],
    ['stage', 'royal-assent'],
    ['knownFrom', '1999-01-01'],
    ['knownFrom', '2031-01-01'],
    ['criteria', []],
    ['expression', '1 +'],
    ['expression', 'figure(none)'],
    ['cell', { kind: 'count', value: 1 }],
    ['regime', 'FOISA'],
    ['release', 'none'],
    ['force', 'none'],
    ['milestone', 'none'],
    ['labels', []],
    ['names', []],
  ),
})

function slipped(
  tracker: Tracker,
  { collection, at, field: [field, value] }: typeof anySlip extends fc.Arbitrary<infer Slip> ? Slip : never,
): DraftChange {
  const list: readonly { readonly id: string }[] = tracker[collection]
  const record = list[at % list.length]
  const id = record?.id ?? 'none'
  return field === 'gone' ? { collection, id } : { collection, id, record: { ...record, [field]: value } }
}

test('a tracker that shares most of its records with one that was looked at has the findings and the changes of one read afresh', () => {
  let findings = 0
  fc.assert(
    fc.property(fc.array(anySlip, { minLength: 4, maxLength: 4 }), (slips) => {
      let tracker = shipped
      lint(tracker)
      for (const slip of slips) {
        const laid = layOver(tracker, { changes: [slipped(tracker, slip)] })
        if (!laid.ok) continue
        const fresh = readTracker(JSON.parse(JSON.stringify(laid.value)))
        if (!fresh.ok) throw new Error(fresh.message)
        const found = lint(laid.value)
        expect(found).toEqual(lint(fresh.value))
        expect(changes(tracker, laid.value)).toEqual(changes(JSON.parse(JSON.stringify(tracker)), fresh.value))
        findings += found.length > 0 ? 1 : 0
        // What breaks a reference hides everything else, so the next slip is made in a sound tracker.
        if (found.every(({ rule }) => rule !== 'broken-reference')) tracker = laid.value
      }
    }),
    { seed: 20261126, numRuns: 40 },
  )
  expect(findings).toBeGreaterThan(15)
})
