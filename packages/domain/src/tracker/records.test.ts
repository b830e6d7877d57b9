import { expect, test } from 'vitest'
import { aRecord, aTrackerInput } from '../testing/index.ts'
import { collectionNames, describeFields, find, recordName, recordSchema, referredBy, referringTo, Tracker } from './index.ts'

const tracker = Tracker.parse(
  aTrackerInput({
    powers: [
      {
        ...aRecord('fine'),
        code: 'FINE',
        name: 'Fine',
        definition: 'Fine landlords.',
        bill: 'b',
        provisions: 's. 1',
        heldBy: 'tenants-union',
        order: 1,
      },
    ],
    enforcementActions: [
      {
        ...aRecord('first-fine', '2021-05-31'),
        power: 'fine',
        on: '2021-05',
        what: 'A fine.',
        penalty: { amount: 500, currency: 'GBP' },
        considered: true,
      },
    ],
  }),
)
const fine = find(tracker, 'enforcementActions', 'first-fine')

test('the fields of a record are told with what they are, in the order of the schema', () => {
  expect(fine && describeFields(recordSchema('enforcementActions'), fine)).toEqual([
    { name: 'id', value: { kind: 'text', value: 'first-fine' } },
    { name: 'knownFrom', value: { kind: 'day', value: '2021-05-31' } },
    {
      name: 'citations',
      value: { kind: 'list', items: [{ kind: 'citation', value: { source: 'hansard-2020-02-13', confidence: 'confirmed' } }] },
    },
    { name: 'power', value: { kind: 'record', collection: 'powers', id: 'fine' } },
    { name: 'considered', value: { kind: 'flag', value: true } },
    { name: 'on', value: { kind: 'day', value: '2021-05' } },
    { name: 'what', value: { kind: 'text', value: 'A fine.' } },
    { name: 'penalty', value: { kind: 'money', value: { amount: 500, currency: 'GBP' } } },
  ])
})

test('a choice, a number, an address and what lies within a group are told apart', () => {
  const ask = tracker.asks[0]
  const told = ask && describeFields(recordSchema('asks'), ask)
  expect(told?.find(({ name }) => name === 'order')?.value.kind).toBe('number')
  const criteria = told?.find(({ name }) => name === 'criteria')?.value
  expect(criteria?.kind === 'list' && criteria.items.map(({ kind }) => kind)).toEqual(ask?.criteria.map(() => 'group'))
  const source = tracker.sources[0]
  const published = source && describeFields(recordSchema('sources'), source)
  expect(published?.find(({ name }) => name === 'kind')?.value).toEqual({ kind: 'choice', value: 'official' })
  expect(published?.find(({ name }) => name === 'url')?.value.kind).toBe('address')
})

test('a record knows who points at it', () => {
  expect(referringTo(tracker, 'powers', 'fine')).toEqual([{ collection: 'enforcementActions', id: 'first-fine' }])
})

test('a source knows what cites it, each record once', () => {
  const citing = referringTo(tracker, 'sources', 'hansard-2020-02-13')
  const cited = collectionNames.flatMap((name): readonly { readonly id: string }[] => (name === 'sources' ? [] : tracker[name]))
  expect(citing).toHaveLength(cited.length)
})

test('a record knows what it points at, each once: whatever points back is among those that know it', () => {
  const pointing = collectionNames.flatMap((collection) =>
    tracker[collection].flatMap((record) =>
      referredBy(collection, record).map((to) => ({ to, from: { collection, id: record.id } })),
    ),
  )
  expect(pointing.length).toBeGreaterThan(10)
  for (const { to, from } of pointing) expect(referringTo(tracker, to.collection, to.id)).toContainEqual(from)
})

test('nobody points at what is not there', () => {
  expect(referringTo(tracker, 'powers', 'none')).toEqual([])
})

test('every record has a name', () => {
  expect(fine && recordName(tracker, 'enforcementActions', fine)).toBe('A fine.')
  for (const name of collectionNames) {
    for (const record of tracker[name]) expect(recordName(tracker, name, record)).not.toBe('')
  }
})
