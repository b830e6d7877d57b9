import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import type { Need, ProposedWork } from './need.ts'
import { proposedAlready } from './under-way.ts'

const verdict = {
  ...aRecord('v-1'),
  ask: 'ask-1',
  criterion: 'a',
  text: 'bill',
  verdict: 'met' as const,
  reason: 'It says so.',
  on: '2024-01-01',
}
const tracker = aTracker({ verdicts: [verdict] })
const need: Need = {
  kind: 'verdict-review',
  sentence: 'The words it rests on are others.',
  urgency: 'soon',
  to: { kind: 'record', collection: 'verdicts', id: 'v-1' },
  turn: 'anybody',
  mends: [{ as: 'verdict', text: 'act' }],
}
const filed = { id: 'p-1', createdAt: '2024-06-19T10:00:00.000Z', createdBy: 'Ada', note: 'Read.', baseEdition: 1, events: 1 }

function worksOn(collection: string, record: unknown, id = 'new'): readonly ProposedWork[] {
  const proposal = { ...filed, state: 'open' as const, changes: [{ collection, id, record }] }
  const told = proposedAlready(tracker, { proposals: [proposal], person: 'grace' })(need)
  return told.underWay?.flatMap(({ works }) => works) ?? []
}

test('a verdict to be given on another text is under way where one on that text is proposed, or the verdict itself is changed', () => {
  expect(worksOn('verdicts', { ...verdict, id: 'new', text: 'act' })).toEqual(['verdict'])
  expect(worksOn('verdicts', { ...verdict, text: 'bill', quote: 'must' }, 'v-1')).toEqual(['changed'])
  expect(worksOn('verdicts', undefined, 'v-1')).toEqual(['taken-out'])
})

test('a verdict by another criterion, or anew on the text before, is other work', () => {
  expect(worksOn('verdicts', { ...verdict, id: 'new', text: 'act', criterion: 'b' })).toEqual([])
  expect(worksOn('verdicts', { ...verdict, id: 'new' })).toEqual([])
})
