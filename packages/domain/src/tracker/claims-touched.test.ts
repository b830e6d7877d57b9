import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { claimEvidence } from './claim-evidence.ts'
import { claimsTouched } from './claims-touched.ts'
import type { TrackerInput } from './tracker.ts'

type Input = NonNullable<TrackerInput['claims']>[number]

const release = {
  ...aRecord('r1'),
  title: 'Damp',
  publisher: 'The Union',
  publishedOn: '2020-02',
  series: 'damp',
  method: 'Counted.',
}
const counted = (id: string, value: number) => ({
  ...aRecord(id),
  release: 'r1',
  label: id,
  unit: 'recorded-offences' as const,
  period: { from: '2019-01', to: '2019-12' },
  geography: 'England',
  cell: { kind: 'count' as const, value },
})
const claim = (id: string, order: number, details: Partial<Input>): Input => ({
  ...aRecord(id),
  order,
  statement: id,
  publishedIn: 'hansard-2020-02-13',
  ...details,
})
const share = {
  ...aRecord('s1'),
  figure: 'damp',
  grouping: 'cold',
  count: 40,
  of: { unit: 'cases-with-known-method' as const, words: 'cases', n: 80 },
}
const edition = (damp: number, more: Partial<Input> = {}) =>
  aTracker({
    releases: [release],
    figures: [counted('damp', damp), counted('mould', 30)],
    shares: [share],
    claims: [
      claim('many', 1, {
        expression: '{figure:damp}',
        asserted: { kind: 'more-than', value: 100 },
        record: 'About that.',
        ...more,
      }),
      claim('together', 2, { expression: '{figure:damp} + {figure:mould}', asserted: { kind: 'rounded', value: 200, to: 100 } }),
      claim('mouldy', 3, { expression: '{figure:mould}', asserted: { kind: 'more-than', value: 20 } }),
      claim('the-law', 4, { whyNot: 'Not a number.' }),
    ],
  })

test('a revised figure touches each claim that is worked out from it, and no other', () => {
  const touched = claimsTouched(edition(120), edition(90))
  expect(touched.map(({ claim: { id }, before, after }) => [id, before.state, after.state])).toEqual([
    ['many', 'holds', 'does-not-hold'],
    ['together', 'rounds-to', 'does-not-hold'],
  ])
  expect(touched[0]).toMatchObject({
    before: { value: { interval: { point: 120 } } },
    after: { value: { interval: { point: 90 } } },
    because: [{ collection: 'figures', id: 'damp', kind: 'corrected', fields: ['cell'] }],
  })
})

test('a value that moved touches a claim that still holds', () => {
  expect(claimsTouched(edition(120), edition(121)).map(({ claim: { id } }) => id)).toEqual(['many', 'together'])
})

test('a claim that was rewritten is touched when it comes out otherwise', () => {
  const touched = claimsTouched(edition(120), edition(120, { asserted: { kind: 'more-than', value: 500 } }))
  expect(touched.map(({ because }) => because.map(({ collection, id }) => `${collection}/${id}`))).toEqual([['claims/many']])
  expect(claimsTouched(edition(120), edition(120, { meaning: 'Many.' }))).toEqual([])
})

test('a figure that is withdrawn leaves its claims without a value', () => {
  const without = { ...edition(120), figures: edition(120).figures.filter(({ id }) => id !== 'damp') }
  expect(claimsTouched(edition(120), without).map(({ after }) => after.reason)).toEqual([
    'unknown-reference',
    'unknown-reference',
  ])
})

test('nothing is touched between an edition and itself, or by a claim that is new', () => {
  expect(claimsTouched(edition(120), edition(120))).toEqual([])
  expect(claimsTouched(aTracker(), edition(120))).toEqual([])
})

test('a claim stands on its figures, its shares with what they are shares of, and their releases', () => {
  const stands = claimEvidence(edition(1), { expression: 'percent({count:s1} / {n:s1}) - {figure:mould}' })
  expect(stands.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
    'shares/s1',
    'figures/damp',
    'figures/mould',
    'releases/r1',
  ])
  expect([claimEvidence(edition(1), {}), claimEvidence(edition(1), { expression: '1 +' })]).toEqual([[], []])
})
