import { expect, test } from 'vitest'
import { boundsBySums, type Bounds, type ToldSum } from './bounds-by-sums.ts'
import { Effort } from './effort.ts'

function aSum(id: string, terms: Readonly<Record<string, number>>, bounds: Bounds): ToldSum {
  return { ...bounds, terms: new Map(Object.entries(terms)), told: new Set([id]) }
}

const open = (...keys: readonly string[]) => new Map(keys.map((key) => [key, { low: 1, high: Infinity }]))

test('a whole number between two fractions is what lies between them', () => {
  const twice = aSum('twice', { kent: 2 }, { low: 19, high: 21 })
  expect(boundsBySums([twice], open('kent'), new Effort(100))?.get('kent')).toMatchObject({ low: 10, high: 10 })
  expect(boundsBySums([aSum('twice', { kent: 2 }, { low: 19, high: 19 })], open('kent'), new Effort(100))).toBeUndefined()
})

test('totals that lie in one another are taken apart with little effort', () => {
  const names = Array.from({ length: 400 }, (_, index) => `force-${index}`)
  const nested = names.map((id, last) => {
    const terms = Object.fromEntries(names.slice(0, last + 1).map((name) => [name, 1]))
    return aSum(id, terms, { low: 10 * (last + 1), high: 10 * (last + 1) })
  })
  const effort = new Effort(1_500_000)
  const bounds = boundsBySums(nested, open(...names), effort)
  expect(names.every((name) => bounds?.get(name)?.low === 10 && bounds.get(name)?.high === 10)).toBe(true)
  expect(effort.isSpent).toBe(false)
})
