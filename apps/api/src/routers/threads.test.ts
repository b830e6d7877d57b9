import { createTRPCClient, localLink } from '@trpc/client'
import { aRecord } from '@dutywatch/domain/testing'
import { appRouter, type AppRouter } from './index.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionStore } from '../ledger/index.ts'
import { testDatabase } from '../testing/engines.ts'
import { fountainsPrints, fountainsTracker, publishPrints } from '../testing/fountains.ts'
import { publishAll } from '../testing/trackers.ts'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

describe('clause numbers', () => {
  test('cover all sections and Schedules of the Act through five texts of the Bill', async () => {
    const { found, texts, total } = await api.ask().threads.list.query()
    const inAct = found.filter(({ labels }) => labels.some(({ text }) => text === 'act'))
    expect(inAct.filter(({ labels }) => labels.some(({ label }) => label.startsWith('s.')))).toHaveLength(241)
    expect(texts.map(({ id }) => id).filter((id) => id !== 'act')).toHaveLength(5)
    expect(total).toBe(found.length)
  })

  test('what is now section 3 was clause 2 as introduced', async () => {
    const { found } = await api.ask().threads.list.query({ q: 'section 3' })
    expect(found.map(({ labels }) => labels.find(({ text }) => text === 'introduced')?.label)).toEqual(['cl. 2'])
  })

  test('are found by words', async () => {
    const { readAs, found } = await api.ask().threads.list.query({ q: 'children' })
    expect(readAs).toBe('words')
    expect(found.map(({ id }) => id)).toContain('section-12')
  })

  test('of the Act are unknown while there is only a Bill, and all are before there is one', async () => {
    const during = await api.ask('2022-04-01').threads.list.query()
    expect(during.texts.map(({ id }) => id)).toEqual(['introduced'])
    const before = await api.ask('2020-05-29').threads.list.query()
    expect(before).toMatchObject({ found: [], total: 0, texts: [] })
  })
})

describe('one provision', () => {
  test('section 12 is in force, and duties and asks rest on it', async () => {
    const { force, duties, asks, before, after } = await api.ask().threads.byId.query({ id: 'section-12' })
    expect(force?.status).toBe('in-force')
    expect(duties.map(({ id }) => id)).toContain('childrens-safety-duties')
    expect(asks.length).toBeGreaterThan(0)
    expect([before?.id, after?.id]).toEqual(['section-11', 'section-13'])
  })

  test('a clause that fell has no force to speak of', async () => {
    const { force, thread } = await api.ask().threads.byId.query({ id: 'harmful-communications-offence' })
    expect(force).toBeUndefined()
    expect(thread.labels).toHaveLength(1)
  })

  test('that nobody knows is not found', async () => {
    await expect(api.ask().threads.byId.query({ id: 'section-999' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})

test('a clause that came in later is listed and read between those it stands between', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  const campaign = {
    ...aRecord('warm-homes', '2024-01-17'),
    title: 'Water for all',
    by: 'tenants-union',
    launchedOn: '2024-01-17',
    summary: 'A law on drinking water.',
    bill: 'fountains',
  }
  await publishAll(db, fountainsTracker({ campaigns: [campaign] }))
  await publishPrints(db, [fountainsPrints.introduced])
  await publishPrints(db, [fountainsPrints.amended])
  const context = { db, store: editionStore(database), now: { today: '2024-06-20', current: 3 } }
  const own = createTRPCClient<AppRouter>({
    links: [localLink({ router: appRouter, createContext: () => Promise.resolve(context) })],
  })
  const { found } = await own.threads.list.query()
  const numbers = found.map(({ labels }) => labels.at(-1)?.label)
  expect(numbers.slice(0, 6)).toEqual(['cl. 1', 'cl. 2', 'cl. 3', 'cl. 4', 'cl. 5', 'cl. 6'])
  const fallen = found.at(-1)
  expect(fallen?.labels).toHaveLength(1)
  expect(await own.threads.byId.query({ id: fallen?.id ?? '' })).not.toHaveProperty('before.id')
})
