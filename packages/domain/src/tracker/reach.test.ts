import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { layOver, type DraftChange } from './lay-over.ts'
import { lint } from './lint.ts'
import { reachNeeded } from './reach.ts'
import type { RecordInput } from './tracker.ts'

const force = { ...aRecord('kent'), name: 'Kent', kind: 'territorial', nation: 'england', regime: 'FOIA' } as const
const batch: RecordInput<'batches'> = {
  ...aRecord('damp-lets'),
  title: 'Damp homes let',
  launchedOn: '2020-02-13',
  asks: 'damp homes',
  questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences', breakdowns: [] }],
  breakdowns: [],
  periods: [{ from: '2019-01-01', to: '2019-12-31' }],
  authorities: ['kent'],
}
const tracker = aTracker({ informedTo: '2020-03-01', forces: [force], batches: [batch] })

const events = [
  { kind: 'sent', on: '2020-02-14' },
  { kind: 'received', on: '2020-03-05' },
]
const changes: readonly DraftChange[] = [
  { collection: 'terms', id: 'damp', record: { ...aRecord('damp'), term: 'damp', meaning: 'Wet.', knownFrom: '2020-03-04' } },
  {
    collection: 'requests',
    id: 'kent-1',
    record: { ...aRecord('kent-1'), batch: 'damp-lets', force: 'kent', asked: 'How many?', events },
  },
  {
    collection: 'sources',
    id: 'a-page',
    record: { id: 'a-page', title: 'A page', publisher: 'Kent', kind: 'official', published: '2024' },
  },
]

/** The rules that a draft breaks when the sources reach to a day. */
function broken(informedTo: string): string[] {
  const laid = layOver(tracker, { changes, informedTo })
  return laid.ok ? lint(laid.value).map(({ rule }) => rule) : ['no-tracker']
}

test('sources must reach to the last day that changes tell of, and the rules ask for no later one', () => {
  expect(reachNeeded(changes)).toBe('2020-03-05')
  expect(broken('2020-03-05')).toEqual([])
  expect(broken('2020-03-04')).toEqual(['known-after-the-sources-end'])
})

test('what tells no day, or none that can be read, needs no reach', () => {
  const records = [undefined, 'nonsense', { knownFrom: 'soon' }, { events: [null, { on: 'then' }] }]
  expect(reachNeeded(records.map((record) => ({ collection: 'requests', id: 'a', record })))).toBeUndefined()
})
