import { expect, test } from 'vitest'
import { auditProtection, protect, type Protection, type TableToPublish } from './index.ts'

const table: TableToPublish = {
  counts: [
    { key: 'a', at: ['a'], value: 3 },
    { key: 'b', at: ['b'], value: 20 },
    { key: 'c', at: ['c'], value: 30 },
  ],
  sums: [{ key: 'all', of: ['a', 'b', 'c'] }],
  threshold: 5,
}
const sound = protect(table)
const witness = (changes: Record<string, number>) => new Map(Object.entries(changes))

test('an audit finds nothing wrong with what protects', () => {
  expect(auditProtection(table, sound)).toEqual([])
})

test.each<[string, Partial<Protection>, string]>([
  ['a small count that is public', { withheld: new Set(['b', 'c']) }, 'small-count-is-public'],
  ['a count that only itself is withheld for', { withheld: new Set(['a']) }, 'witness-changes-public-count'],
  [
    'a witness that changes a total',
    { witnesses: [witness({ a: 2, b: -1 }), witness({ a: -2, b: 2 })] },
    'witness-changes-public-sum',
  ],
  [
    'a witness with a count below zero',
    { witnesses: [witness({ a: -3, b: 3 }), witness({ a: 2, b: -2 })] },
    'witness-changes-sign',
  ],
  [
    'a small count that is known to be small',
    { witnesses: [witness({ a: 1, b: -1 }), witness({ a: -2, b: 2 })] },
    'range-is-too-narrow',
  ],
  ['a withheld count that can be derived', { withheld: new Set(['a', 'b', 'c']) }, 'count-is-determined'],
])('an audit finds %s', (_, change, reason) => {
  expect(auditProtection(table, { ...sound, ...change }).map((leak) => leak.reason)).toContain(reason)
})

test('an audit finds a count that was withheld before and is open now', () => {
  const published = { open: [], withheld: [{ key: 'c', at: ['c'], value: 30 }], sums: [], witnesses: [] }
  expect(auditProtection({ ...table, published }, sound)).toContainEqual({ key: 'c', reason: 'was-withheld-before' })
})
