import { describe, expect, test } from 'vitest'
import { keptFile } from '../testing/kept-file.ts'
import { keptText } from '../testing/kept-text.ts'
import { knownPairs, scoreOf } from '../testing/known-pairs.ts'
import { baseFor, matchProvisions } from './index.ts'

const folder = 'data/bill-prints-akn'
const prints = ['lords committee', 'lords report', 'commons brl', 'commons committee'].map(
  (name) => `Social Housing (Regulation) Bill - ${name}.xml`,
)
const pairs = keptFile(`${folder}/clause-pairs.csv`)

describe.skipIf(pairs === undefined)('against the pairs of four published prints', () => {
  const texts = prints.flatMap((name) => keptText(`${folder}/${name}`) ?? [])
  const steps = prints.slice(1).map((to, index) => [prints[index] ?? '', to, index] as const)

  test.each(steps)('%s to %s: at least 99 in 100 pairs are right, and 97 in 100 found, without identities', (from, to, index) => {
    const [before, after] = texts.slice(index)
    if (!before || !after) throw new Error('A print is missing')

    const score = scoreOf(matchProvisions(before, after, { identity: false }), knownPairs(pairs ?? '', { from, to }))

    expect(score.known).toBeGreaterThan(35)
    expect(score.precision).toBeGreaterThanOrEqual(0.99)
    expect(score.recall).toBeGreaterThanOrEqual(0.97)
  })

  test('every level is found to be what its identity says it is', () => {
    for (const [index, before] of texts.slice(0, -1).entries()) {
      const after = texts[index + 1] ?? before
      const known = new Map(matchProvisions(before, after).pairs.map((pair) => [pair.before, pair.after]))
      const found = matchProvisions(before, after, { identity: false }).pairs
      const right = found.filter((pair) => known.get(pair.before) === pair.after)

      expect(right.length / found.length).toBeGreaterThanOrEqual(0.99)
      expect(right.length / known.size).toBeGreaterThanOrEqual(0.97)
    }
  })

  test('each print is compared with the one before it', () => {
    const facts = texts.map((text) => text.facts)

    expect(facts.map((print) => baseFor(print, facts)?.print.number)).toEqual([undefined, 'HL Bill 54', 'HL Bill 60', 'Bill 177'])
  })
})
