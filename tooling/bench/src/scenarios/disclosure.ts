import { marginsOf, protect, publishedWith, type Groups, type KnownCount, type TableToPublish } from '@dutywatch/domain/evidence'
import { feasibleRanges, type PublicKnowledge } from '@dutywatch/harness/derivation'
import { cpuMs } from '../cpu-time.ts'
import { median } from '../race.ts'
import type { Finding, Scenario } from '../scenario.ts'

const budget = 0.1
const mostMsOfLarge = 5000
const rounds = 7

/** Protecting tables of forces with their margins, against asking a solver how far each withheld count is known. */
export const disclosure: Scenario = {
  name: 'disclosure',
  measure: async () => [await wide(), deep()],
}

async function wide(): Promise<Finding> {
  const table = aTable([46, 40], [regionsOf(46), allOf(40)])
  const knowledge = knowledgeOf(table)
  const taken: { readonly ours: number; readonly solver: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const ours = cpuMs(() => protect(table))
    const begun = process.cpuUsage()
    await feasibleRanges(knowledge)
    const { user, system } = process.cpuUsage(begun)
    taken.push({ ours, solver: (user + system) / 1000 })
  }
  const ratio = median(taken.map(({ ours, solver }) => ours / solver))
  const middle = (which: 'ours' | 'solver') => median(taken.map((round) => round[which])).toFixed(0)
  return {
    what: 'protecting a 46 × 40 table',
    budget: `≤ ${budget} × two linear programs for each withheld count`,
    measured: `${ratio.toFixed(2)} ×`,
    kept: ratio <= budget,
    how: `All margins, with nine regions: ${middle('ours')} against ${middle('solver')} ms of CPU, by HiGHS. ${losses(table)}`,
  }
}

function deep(): Finding {
  const table = aTable([44, 130, 4], [allOf(44), {}, allOf(4)])
  const taken = cpuMs(() => protect(table))
  return {
    what: 'protecting a table of 44 forces, 130 codes and 4 quarters',
    budget: `≤ ${mostMsOfLarge / 1000} s of CPU`,
    measured: `${(taken / 1000).toFixed(1)} s`,
    kept: taken <= mostMsOfLarge,
    how: `${table.counts.length.toLocaleString('en-GB')} counts, margins over forces and quarters. ${losses(table)}`,
  }
}

function losses(table: TableToPublish): string {
  const { withheld, withheldSums } = protect(table)
  const small = table.counts.filter(({ value }) => value !== 0 && Math.abs(value) < table.threshold).length
  return `${small} small counts, ${withheld.size - small} withheld to protect them, and ${withheldSums.size} of ${table.sums.length.toLocaleString('en-GB')} sums.`
}

function knowledgeOf(table: TableToPublish): PublicKnowledge {
  const { withheld, sums } = publishedWith(table, protect(table))
  const values = new Map(withheld.map(({ key, value }) => [key, value]))
  return {
    hidden: withheld.map(({ key }) => ({ key, low: 1 })),
    sums: sums.map(({ of }) => {
      const hidden = of.filter((key) => values.has(key))
      return { of: hidden, value: hidden.reduce((sum, key) => sum + (values.get(key) ?? 0), 0) }
    }),
  }
}

/** Forces and categories of very different sizes: most counts are zero or large, and the same each time. */
function aTable(sizes: readonly number[], groups: readonly Groups[]): TableToPublish {
  const places = sizes.reduce<string[][]>(
    (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, word) => [...at, `${word}`])),
    [[]],
  )
  const chance = chances()
  const counts = places.map((at): KnownCount => {
    const rarity = (Number(at[1]) * 37) % 130
    return { key: at.join('/'), at, value: Math.floor(chance() * Math.exp(rarity / 16 + 2 * chance() - 1.5)) }
  })
  return { counts, sums: marginsOf(counts, groups), threshold: 5 }
}

function allOf(size: number): Groups {
  return { all: Array.from({ length: size }, (_, word) => `${word}`) }
}

function regionsOf(size: number): Groups {
  const { all = [] } = allOf(size)
  const regions = Array.from({ length: 9 }, (_, region) => [
    `region ${region}`,
    all.filter((word) => Number(word) % 9 === region),
  ])
  return { all, ...Object.fromEntries(regions) }
}

/** Numbers from 0 to 1 that look like chance (a linear congruential generator, of Numerical Recipes). */
function chances(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
