import type { DateAssertion } from '@dutywatch/domain/date'
import { expect, test } from 'vitest'
import { sayOutlook } from './outlook.ts'

const due = (latest: string): DateAssertion => ({
  id: 'due',
  kind: 'promised',
  saidOn: '2020-01-01',
  window: { words: latest, latest, precision: 'day', rule: 'a day' },
})
const on = '2026-11-24'

test.each([
  ['expected', { state: 'expected', latest: due('2026-12-24'), daysLate: 0, seenOn: '2026-06-30' }, '30 days are left.'],
  ['expected on the day', { state: 'expected', latest: due(on), seenOn: on }, 'This is its last day.'],
  [
    'put off in time',
    { state: 'put-off', latest: due('2027-12-24'), daysPutOff: 507, daysLate: 0, seenOn: on },
    'It has been put off by 507 days.',
  ],
  [
    'put off and late',
    { state: 'put-off', latest: due('2027-12-24'), daysPutOff: 365, daysLate: 34, seenOn: on },
    'It has been put off by 365 days and is 34 days late.',
  ],
  ['overdue', { state: 'overdue', latest: due('2026-11-23'), daysLate: 1, seenOn: on }, 'It was 1 day late on this day.'],
  [
    'not known',
    { state: 'not-known', daysLate: 334, seenOn: '2026-06-30' },
    'Our sources end on 30 June 2026, when it was 334 days late.',
  ],
  [
    'not known and not late before',
    { state: 'not-known', daysLate: 0, seenOn: '2026-06-30' },
    'Our sources end on 30 June 2026.',
  ],
  [
    'asked for',
    { state: 'asked-for', askedFor: '2026-11-25', seenOn: '2026-06-30' },
    'No last day was given by those responsible.',
  ],
  [
    'asked for in vain',
    { state: 'asked-for', askedFor: '2026-11-23', seenOn: '2026-06-30' },
    'The last day asked for passed 1 day before.',
  ],
  ['undated', { state: 'undated', seenOn: on }, 'No last day follows from what was said.'],
] as const)('a date that is %s', (_, outlook, sentence) => {
  expect(sayOutlook(outlook, on)).toBe(sentence)
})
