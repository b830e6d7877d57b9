import { determinedNumbers, feasibleRanges, type PublicKnowledge } from '@dutywatch/harness/derivation'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aWideTable, releasesOfATable, type Release } from '../../testing/disclosure/tables.ts'
import { auditProtection, isSmall, protect, publishedWith, type Protection, type Published } from './index.ts'

const threshold = 5
const nothing: Published = { open: [], withheld: [], sums: [], witnesses: [] }

/** What a reader holds who knows the sign of each withheld count, and that zeros are published: more than we ever say. */
function knowledgeOf({ withheld, sums }: Published): PublicKnowledge {
  const values = new Map(withheld.map(({ key, value }) => [key, value]))
  return {
    hidden: withheld.map(({ key, value }) => ({ key, ...(value > 0 ? { low: 1 } : { high: -1 }) })),
    sums: sums.map(({ of }) => {
      const hidden = of.filter((key) => values.has(key))
      return { of: hidden, value: hidden.reduce((sum, key) => sum + (values.get(key) ?? 0), 0) }
    }),
  }
}

/** The withheld counts of which the public knows more than it may, by the best that anybody can do. */
async function tooWellKnown(published: Published): Promise<string[]> {
  const ranges = await feasibleRanges(knowledgeOf(published))
  return published.withheld.flatMap(({ key, value }) => {
    const { low, high } = ranges.get(key) ?? { low: value, high: value }
    const [least, most] = value > 0 ? [low, high] : [-high, -low]
    const isWide = isSmall(value, threshold) ? least < 1.001 && most > threshold - 0.001 : most - least > 0.999
    return isWide ? [] : [`${key} is ${value}, known from ${low} to ${high}`]
  })
}

function published(release: Release, before = nothing): Published {
  const table = { ...release, threshold, published: before }
  const protection = protect(table)
  expect(auditProtection(table, protection)).toEqual([])
  expect(protection.exposed).toEqual([])
  return publishedWith(table, protection)
}

/** What is public when small counts are withheld, and nothing to protect them. */
function publishedCarelessly({ counts, sums }: Release): Published {
  const withheld = new Set(counts.filter(({ value }) => isSmall(value, threshold)).map(({ key }) => key))
  const careless: Protection = { withheld, withheldSums: new Set(), witnesses: [], exposed: [] }
  return publishedWith({ counts, sums, threshold }, careless)
}

describe('what is withheld', () => {
  test('cannot be derived by anybody from all that was ever published of a table', async () => {
    await fc.assert(
      fc.asyncProperty(releasesOfATable, async (releases) => {
        let before = nothing
        for (const release of releases) {
          before = published(release, before)
          expect(await tooWellKnown(before)).toEqual([])
        }
      }),
      { seed: 20200529, numRuns: 250 },
    )
  })

  test.each([false, true])('cannot be derived from a table of 46 forces by 40 categories, with regions: %s', async (regions) => {
    const before = published(aWideTable({ seed: 1, regions }))
    expect(determinedNumbers(knowledgeOf(before))).toEqual([])
    expect(await tooWellKnown(before)).toEqual([])
  })
})

/** Rows of three categories, with their own sums and those of an edition. */
function editionOf(edition: string, rows: Readonly<Record<string, readonly [number, number, number]>>): Release {
  const counts = Object.entries(rows).flatMap(([force, values]) =>
    values.map((value, at) => ({ key: `${force}${at}=${value}`, at: [force, `${at}`], value })),
  )
  const sumsBy = (dimension: 0 | 1, name: string) =>
    [...new Set(counts.map(({ at }) => at[dimension] ?? ''))].map((word) => ({
      key: `${name} ${word}`,
      of: counts.filter(({ at }) => at[dimension] === word).map(({ key }) => key),
    }))
  return { counts, sums: [...sumsBy(1, edition), ...sumsBy(0, 'all of')] }
}

describe('a force that came in the place of one that left', () => {
  const others = { stays: [40, 50, 60], other: [30, 20, 70] } as const
  const before = published(editionOf('first', { left: [3, 12, 9], ...others }))
  const second = (came: readonly [number, number, number]) => ({
    ...editionOf('second', { came, ...others }),
    threshold,
    published: before,
  })

  test('takes no sum away where it can move as that did', async () => {
    const table = second([20, 14, 8])
    const protection = protect(table)
    expect(protection.withheldSums.size).toBe(0)
    expect([...protection.withheld].filter((key) => key.startsWith('came'))).toEqual(['came0=20', 'came1=14'])
    expect(auditProtection(table, protection)).toEqual([])
    expect(await tooWellKnown(publishedWith(table, protection))).toEqual([])
  })

  test('takes sums away where it is too small for that, because any of them would tell', async () => {
    const table = second([2, 14, 8])
    const protection = protect(table)
    expect([...protection.withheldSums].toSorted()).toEqual(['all of came', 'second 0'])
    expect(auditProtection(table, protection)).toEqual([])
    const came = table.counts.flatMap(({ key }) => (key.startsWith('came') ? [key] : []))
    const withheld = new Set([...protection.withheld, ...came])
    for (const only of protection.withheldSums) {
      const telling = { ...protection, withheld, withheldSums: new Set([only]) }
      expect(await tooWellKnown(publishedWith(table, telling)), `with ${only} alone held back`).not.toEqual([])
    }
  })
})

describe('the attack', () => {
  test('breaks a table in which only small counts are withheld', async () => {
    const careless = publishedCarelessly(aWideTable({ seed: 1, regions: true }))
    expect(careless.withheld.length).toBe(261)
    expect(determinedNumbers(knowledgeOf(careless)).length, 'by subtraction').toBe(185)
    expect((await tooWellKnown(careless)).length, 'with bounds').toBe(249)
  })

  test('finds by subtraction alone the one small count of a row', () => {
    const counts = [3, 20, 7].map((value, index) => ({ key: `${index}`, at: [`${index}`], value }))
    const careless = publishedCarelessly({ counts, sums: [{ key: 'all', of: ['0', '1', '2'] }] })
    expect(determinedNumbers(knowledgeOf(careless))).toEqual(['0'])
  })

  test('finds a count that was withheld twice and revised between, by the difference of two totals', () => {
    const first = { counts: [count('a', 3), count('b', 20), count('c', 9)], sums: [{ key: 'all', of: ['a', 'b', 'c'] }] }
    const before = publishedCarelessly(first)
    const then = {
      open: [...before.open, 'd'],
      withheld: before.withheld,
      sums: [...before.sums, { key: 'all', of: ['d', 'b', 'c'] }],
    }
    expect(determinedNumbers(knowledgeOf({ ...then, witnesses: [] }))).toEqual(['a'])
  })
})

function count(key: string, value: number) {
  return { key, at: [key], value }
}
