import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tracker as shipped } from '@dutywatch/online-safety'
import { createTRPCClient, localLink } from '@trpc/client'
import { editionStore } from '../ledger/index.ts'
import { askedOn, askShipped, type ShippedApi } from '../testing/ask-shipped.ts'
import { testDatabase } from '../testing/engines.ts'
import { publishAll } from '../testing/trackers.ts'
import { appRouter, type AppRouter } from './index.ts'

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
  test('are its 18 statements in its own order, each with a state', async () => {
    const { article, said, counts } = await api.ask().claims.checked.query()
    expect(article?.publisher).toContain('Children First')
    expect(said.map(({ claim }) => claim.order)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(18)
    expect(counts).toMatchObject({ holds: 4, 'rounds-to': 2, 'does-not-hold': 1, refused: 0 })
    expect(counts).toMatchObject({ 'borne-out': 3, 'borne-out-in-part': 3, 'not-recomputable': 5 })
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

describe('one statement', () => {
  test('comes with its check and the records it is worked out from', async () => {
    const { claim, check, publishedIn, evidence, siblings } = await api.ask().claims.byId.query({ id: 'facebook-owned-share' })
    expect([claim.order, check.state, publishedIn?.publisher]).toEqual([8, 'rounds-to', 'Children First (WillisPalmer)'])
    expect(evidence.figures.map(({ figure, release }) => [figure.id, release?.id])).toEqual([
      ['april-2017-to-october-2019', 'nspcc-2020-05-29'],
    ])
    expect(evidence.shares.map(({ name }) => name)).toEqual(['Facebook-owned apps'])
    expect(siblings).toHaveLength(18)
  })

  test('says that it accelerates, with rounding, the unclear month and chance in its working', async () => {
    const { check } = await api.ask().claims.byId.query({ id: 'accelerating' })
    expect(check.state).toBe('holds')
    expect(check.working.join(' ')).toContain('between 1.107 and 1.34')
  })

  test('is not there before it was published, nor when it never was', async () => {
    await expect(api.ask('2020-05-28').claims.byId.query({ id: 'total' })).rejects.toThrow('There is no claim “total”')
    await expect(api.ask().claims.byId.query({ id: 'nonsense' })).rejects.toThrow('There is no claim “nonsense”')
  })
})

test('an edition tells which statements it made come out otherwise, and by which record', async () => {
  await using database = await testDatabase('sqlite')
  const revised = shipped.figures.map((figure) =>
    figure.id === 'april-2017-to-october-2019' ? { ...figure, cell: { kind: 'count' as const, value: 10_120 } } : figure,
  )
  await publishAll(database.db, shipped, { ...shipped, figures: revised })
  const context = { db: database.db, store: editionStore(database), now: { today: askedOn, current: 2 } }
  const { claims } = createTRPCClient<AppRouter>({
    links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })],
  })
  expect(await claims.touched.query({ number: 1 })).toEqual([])
  const touched = await claims.touched.query({ number: 2 })
  expect(touched.find(({ claim }) => claim.id === 'total')).toMatchObject({
    before: { state: 'holds', value: { interval: { point: 10_119 } } },
    after: { state: 'does-not-hold', value: { interval: { point: 10_120 } } },
    because: [{ collection: 'figures', id: 'april-2017-to-october-2019', fields: ['cell'] }],
  })
})
