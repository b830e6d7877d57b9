import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import type { Need, ProposedWork } from './need.ts'
import { proposedAlready, toldOnce } from './under-way.ts'

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

test('a matter that waits for others is told once and presses no more, unless what waits would not settle it', () => {
  const told = (works: readonly ProposedWork[], kind: 'with-others' | 'to-approve' = 'with-others') => {
    const underWay = [{ proposal: 'p-1', by: 'Ada', isMine: true, state: 'open' as const, works }]
    const matter: Need = { ...need, urgency: 'pressing', underWay }
    const ofProposal: Need = { ...need, kind, urgency: 'open', to: { kind: 'proposal', id: 'p-1' }, mends: [] }
    const other: Need = { ...ofProposal, to: { kind: 'proposal', id: 'p-2' } }
    return toldOnce([matter], [ofProposal, other]).map(({ to, urgency, turn }) => [to.id, urgency, turn])
  }
  const other = ['p-2', 'open', 'anybody']
  expect(told(['verdict'])).toEqual([['v-1', 'open', 'others'], other])
  expect(told(['changed'])).toEqual([['v-1', 'pressing', 'anybody'], other])
  expect(told(['verdict'], 'to-approve')).toEqual([['v-1', 'pressing', 'anybody'], ['p-1', 'open', 'anybody'], other])
})
