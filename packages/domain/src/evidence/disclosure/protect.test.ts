import { describe, expect, test } from 'vitest'
import { aDeepTable, aWideTable } from '../../testing/disclosure/tables.ts'
import { auditProtection, marginsOf, protect, publicTable, publishedWith, type KnownCount, type TableToPublish } from './index.ts'

const threshold = 5

/** Forces a, b, c… by categories 0, 1, 2…, with the margins over both. */
function tableOf(rows: Record<string, readonly number[]>): TableToPublish {
  const counts = Object.entries(rows).flatMap(([force, values]) =>
    values.map((value, index): KnownCount => ({ key: `${force}${index}`, at: [force, `${index}`], value })),
  )
  const categories = [...new Set(counts.map(({ at }) => at[1] ?? ''))]
  return { counts, sums: marginsOf(counts, [{ all: Object.keys(rows) }, { any: categories }]), threshold }
}

describe('protecting a table', () => {
  test('withholds a rectangle around a small count, of the counts that are least missed', () => {
    const table = tableOf({ a: [3, 90, 8], b: [70, 60, 50], c: [9, 40, 7] })
    const { withheld, withheldSums } = protect(table)
    expect([...withheld].toSorted()).toEqual(['a0', 'a2', 'c0', 'c2'])
    expect(withheldSums.size).toBe(0)
  })

  test('leaves a table without small counts as it is, and zeros public', () => {
    const table = tableOf({ a: [30, 0], b: [0, 60] })
    expect(protect(table)).toEqual({ withheld: new Set(), withheldSums: new Set(), witnesses: [], exposed: [] })
  })

  test('withholds a sum that is one withheld count and zeros', () => {
    const { withheld, withheldSums } = protect(tableOf({ a: [3, 0], b: [40, 50], c: [60, 70] }))
    expect(withheld.has('a0')).toBe(true)
    expect(withheldSums.has('a/any')).toBe(true)
  })

  test('withholds sums where no counts protect', () => {
    const table: TableToPublish = {
      counts: [
        { key: 'a', at: ['a'], value: 1 },
        { key: 'b', at: ['b'], value: 1 },
      ],
      sums: [{ key: 'both', of: ['a', 'b'] }],
      threshold,
    }
    const protection = protect(table)
    expect(protection.withheldSums).toEqual(new Set(['both']))
    expect(auditProtection(table, protection)).toEqual([])
  })

  test('protects a small correction by its sign and size', () => {
    const table = tableOf({ a: [-2, 90], b: [70, -60] })
    const protection = protect(table)
    expect(protection.withheld.has('a0')).toBe(true)
    expect(auditProtection(table, protection)).toEqual([])
  })

  test('protects tens of thousands of counts, corrections among them', () => {
    const table = { ...aDeepTable({ seed: 3 }), threshold }
    const protection = protect(table)
    expect(table.counts.length).toBe(22_880)
    expect(auditProtection(table, protection)).toEqual([])
    expect(protection.exposed).toEqual([])
  })

  test('is the same each time', () => {
    const table = { ...aWideTable({ seed: 2, regions: true }), threshold }
    expect(protect(table)).toEqual(protect(table))
  })
})

describe('protecting a table after another', () => {
  const first = tableOf({ a: [3, 90, 8], b: [70, 60, 50], c: [9, 40, 7] })
  const published = publishedWith(first, protect(first))

  test('withholds again what was withheld and not revised, and opens nothing that protects it', () => {
    const protection = protect({ ...first, published })
    expect([...protection.withheld].toSorted()).toEqual(['a0', 'a2', 'c0', 'c2'])
    expect(protection.exposed).toEqual([])
  })

  test('goes on protecting a small count that was revised to a large one', () => {
    const revised = { key: 'a0 revised', at: ['a', '0'], value: 12 }
    const counts = first.counts.map((count) => (count.key === 'a0' ? revised : count))
    const sums = first.sums.map(({ key, of }) => ({ key, of: of.map((count) => (count === 'a0' ? revised.key : count)) }))
    const table = { counts, sums, threshold, published }
    const protection = protect(table)
    // Published with its sums it would give the earlier count away, by the difference.
    expect(protection.withheld.has(revised.key) || protection.withheldSums.has('a/any')).toBe(true)
    expect(auditProtection(table, protection)).toEqual([])
  })

  test('names a count that was given away before', () => {
    const careless = {
      open: ['b'],
      withheld: [{ key: 'a', at: ['a'], value: 3 }],
      sums: [{ key: 'both', of: ['a', 'b'] }],
      witnesses: [],
    }
    expect(protect({ counts: [], sums: [], threshold, published: careless }).exposed).toEqual(['a'])
  })
})

test('of two sums that differ by a small count, the one that is worth more to readers stays public', () => {
  const counts = [3, 90, 70, 50].map((value, index) => ({ key: `f${index}`, at: [`f${index}`], value }))
  const all = { key: 'all', of: counts.map(({ key }) => key) }
  const most = { key: 'most', of: all.of.slice(1) }
  const withheld = (...sums: TableToPublish['sums']) => [...protect({ counts, sums, threshold }).withheldSums]
  expect(withheld({ ...all, weight: 4 }, most)).toEqual(['most'])
  expect(withheld(all, { ...most, weight: 4 })).toEqual(['all'])
})

describe('a table whose keys do not fit together is a mistake', () => {
  const a: KnownCount = { key: 'a', at: ['a'], value: 3 }
  const before = { open: [], withheld: [a], sums: [], witnesses: [] }

  test.each<[string, Partial<TableToPublish>, string]>([
    ['a sum of a count that was not given', { sums: [{ key: 'all', of: ['a', 'b'] }] }, 'all adds up b, which was not given'],
    ['a sum that adds up a count twice', { sums: [{ key: 'all', of: ['a', 'a'] }] }, 'all adds up a count twice'],
    ['part of an offence', { counts: [{ ...a, value: 1.5 }] }, 'a is 1.5, which is no whole number'],
    ['two values under one key', { counts: [a, { ...a, value: 4 }] }, 'a is given as 3 and as 4'],
    ['a revised count under its old key', { counts: [{ ...a, value: 9 }], published: before }, 'needs a key of its own'],
    ['a count both withheld and open', { published: { ...before, open: ['a'] } }, 'a is given as withheld and as open'],
    ['a threshold that is none', { threshold: Number.NaN }, 'the threshold is NaN'],
    ['a zero that was withheld', { counts: [], published: { ...before, withheld: [{ ...a, value: 0 }] } }, 'zeros are public'],
  ])('%s', (_, part, message) => {
    expect(() => protect({ counts: [a], sums: [], threshold, ...part })).toThrow(message)
  })
})

describe('a public table', () => {
  const table = tableOf({ a: [3, 90, -8], b: [70, 0, 50], c: [9, 40, 7] })

  test('shows each count, and says of withheld ones nothing, not even that they are small', () => {
    const { counts, sums } = publicTable(table, protect(table))
    const cells = new Map([...counts, ...sums].map(({ key, cell }) => [key, cell]))
    expect(cells.get('a0')).toEqual({ kind: 'withheld' })
    expect(cells.get('b1')).toEqual({ kind: 'count', value: 0 })
    expect(cells.get('b/any')).toEqual({ kind: 'count', value: 120 })
    expect(counts.filter(({ cell }) => cell.kind === 'suppressed')).toEqual([])
  })

  test('shows a correction as one', () => {
    const large = tableOf({ a: [30, -40], b: [70, 50] })
    const { counts, sums } = publicTable(large, protect(large))
    expect(counts[1]?.cell).toEqual({ kind: 'correction', value: -40 })
    expect(sums.find(({ key }) => key === 'a/any')?.cell).toEqual({ kind: 'correction', value: -10 })
  })
})
