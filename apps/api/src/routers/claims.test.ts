import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const check = async (id: string, asOf?: string) => {
  const { said, others } = await api.ask(asOf).claims.checked.query()
  return [...said, ...others].find(({ claim }) => claim.id === id)
}

describe('the figures of the article', () => {
  test('are its 17 statements in its own order, each with a state', async () => {
    const { article, said, counts } = await api.ask().claims.checked.query()
    expect(article?.publisher).toContain('Children First')
    expect(said.map(({ claim }) => claim.order)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(17)
    expect(counts).toMatchObject({ holds: 4, 'rounds-to': 2, 'does-not-hold': 1, refused: 0 })
    expect(counts).toMatchObject({ 'borne-out': 3, 'borne-out-in-part': 3, 'not-recomputable': 4 })
  })

  test.each([
    ['six-month-count', 2277, 2378, 2327],
    ['acceleration', 1.16, 1.23, 1.195],
    ['facebook-owned-share', 55.38, 55.38, 55.38],
    ['not-a-share-of-all', 31.65, 74.49, undefined],
  ])('%s comes to between %d and %d', async (id, low, high, point) => {
    const value = (await check(id))?.check.value
    const decimals = low > 1000 ? 0 : 2
    expect(value?.interval.low).toBeCloseTo(low, decimals)
    expect(value?.interval.high).toBeCloseTo(high, decimals)
    if (point === undefined) expect(value?.interval.point).toBeUndefined()
    else expect(value?.interval.point).toBeCloseTo(point, decimals)
  })

  test.each([
    ['new-law', 'borne-out'],
    ['february-promise', 'borne-out-in-part'],
    ['expected-end-of-year', 'not-recomputable'],
    ['half-instagram', 'not-recomputable'],
  ])('%s, which is no figure to work out, is %s', async (id, state) => {
    expect((await check(id))?.check).toMatchObject({ state, working: [] })
  })

  test('10,119 is not held against 3,217 and 4,373: they come from different releases', async () => {
    expect((await check('no-splicing-2019'))?.check).toMatchObject({ state: 'refused', reason: 'different-releases' })
  })

  test('the share of all 10,119 is taken apart into known and not recorded', async () => {
    const taken = (await check('not-a-share-of-all'))?.apart
    expect(taken?.parts).toMatchObject({ part: 3203, otherKnown: 2581, notRecorded: 4335, known: 5784, whole: 10119 })
    expect(taken?.share.name).toBe('Facebook-owned apps')
  })

  test('are checked the same on the day of the article, and not before it', async () => {
    const then = await api.ask('2020-05-29').claims.checked.query()
    const now = await api.ask().claims.checked.query()
    expect(then.counts).toEqual(now.counts)
    expect(then.others.length).toBeLessThan(now.others.length)
    const before = await api.ask('2020-05-28').claims.checked.query()
    expect([before.article, before.said]).toEqual([undefined, []])
  })
})
