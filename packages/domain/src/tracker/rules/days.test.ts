import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'
import type { TrackerInput } from '../tracker.ts'

const milestones = [{ ...aRecord('law'), title: 'On the statute book', order: 1 }]
const release = { ...aRecord('r1'), title: 'Damp', publisher: 'The Union', series: 'damp', method: 'Counted.' }
const told = (of: Partial<TrackerInput>) => lint(aTracker(of)).map(({ message }) => message.replaceAll('\u00a0', ' '))

test.each<[string, Partial<TrackerInput>]>([
  [
    'it was said on 20 February 2020',
    {
      milestones,
      dateStatements: [
        { ...aRecord('d1'), milestone: 'law', kind: 'forecast', timing: { words: 'in March 2021' }, saidOn: '2020-02-20' },
      ],
    },
  ],
  ['it was published on 1 March 2020', { releases: [{ ...release, publishedOn: '2020-03' }] }],
  ['it was said on 1 March 2020', { statements: [{ ...aRecord('s1'), by: 'tenants-union', on: '2020-03-01', gist: 'Later.' }] }],
])('a record known before its day says of that day what the form calls it: %s', (what, of) => {
  expect(told(of)).toEqual([`It is known from 13 February 2020, but ${what}; correct one of the days.`])
})
