import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { changes } from './changes.ts'

const union = { name: 'Tenants Union', kind: 'organisation' } as const

test('two editions that say the same have no changes', () => {
  expect(changes(aTracker(), aTracker())).toEqual([])
})

test('the order in which fields were written is not a change', () => {
  const { id, ...rest } = aRecord('tenants-union')
  const rewritten = aTracker({ speakers: [{ kind: 'organisation', name: 'Tenants Union', ...rest, id }] })
  expect(changes(aTracker(), rewritten)).toEqual([])
})

test('a correction names the fields that differ', () => {
  const after = aTracker({ speakers: [{ ...aRecord('tenants-union'), ...union, name: 'The Tenants Union' }] })
  expect(changes(aTracker(), after)).toEqual([
    { kind: 'corrected', collection: 'speakers', id: 'tenants-union', fields: ['name'] },
  ])
})

test('records that come and go are told apart', () => {
  const after = aTracker({ speakers: [{ ...aRecord('minister', '2021-01-01'), name: 'The Minister', kind: 'person' }] })
  expect(changes(aTracker(), after).map((change) => [change.kind, change.id])).toEqual([
    ['added', 'minister'],
    ['withdrawn', 'tenants-union'],
  ])
})

test('undoing a change is the change backwards', () => {
  const after = aTracker({ speakers: [{ ...aRecord('minister', '2021-01-01'), name: 'The Minister', kind: 'person' }] })
  const swap = { added: 'withdrawn', withdrawn: 'added' } as const
  const forwards = changes(aTracker(), after)
    .map((change) => `${change.kind} ${change.id}`)
    .sort()
  const backwards = changes(after, aTracker())
    .map((change) => `${change.kind === 'added' || change.kind === 'withdrawn' ? swap[change.kind] : change.kind} ${change.id}`)
    .sort()
  expect(backwards).toEqual(forwards)
})
