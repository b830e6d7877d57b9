import { accept, refuse } from '@dutywatch/domain'
import { createTRPCClient, localLink } from '@trpc/client'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { editionStore } from './ledger/index.ts'
import { testDatabase } from './testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from './testing/trackers.ts'
import { found, publicProcedure, router, unwrap, type Context } from './trpc.ts'

const terms = [aTerm('early', 'Known early.', '2020-03-01'), aTerm('late', 'Known late.', '2024-06-10')]

const glossary = router({
  list: publicProcedure.query(({ ctx }) => ({
    on: ctx.on,
    edition: ctx.edition.number,
    ids: ctx.tracker.terms.map(({ id }) => String(id)),
  })),
  byId: publicProcedure.input(z.object({ id: z.string() })).query(({ ctx, input }) =>
    found(
      ctx.tracker.terms.find(({ id }) => id === input.id),
      `term "${input.id}"`,
    ),
  ),
  refuse: publicProcedure.query(() => unwrap(refuse('too-early', 'It is too early.'))),
  accept: publicProcedure.query(() => unwrap(accept(7))),
  fail: publicProcedure.query(() => {
    throw new Error('secret')
  }),
})

async function anApi(asked?: Context['asked']) {
  const database = await testDatabase('sqlite')
  await publishAll(
    database.db,
    aTrackerOfTerms(0, { terms: terms.slice(0, 1) }),
    aTrackerOfTerms(0, { terms, informedTo: '2024-06-10' }),
  )
  const context: Context = {
    db: database.db,
    store: editionStore(database),
    now: { today: '2024-06-20', current: 2 },
    ...(asked ? { asked } : {}),
  }
  const ask = createTRPCClient<typeof glossary>({
    links: [localLink({ router: glossary, createContext: () => Promise.resolve(context) })],
  })
  return { ask, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

test('without a moment, a question is answered from the current edition as of today', async () => {
  await using api = await anApi()
  expect(await api.ask.list.query()).toEqual({ on: '2024-06-20', edition: 2, ids: ['early', 'late'] })
})

test('a question about a day is answered from what was known then', async () => {
  await using api = await anApi()
  expect(await api.ask.list.query({ asOf: '2024-06-09' })).toMatchObject({ on: '2024-06-09', ids: ['early'] })
})

test('a question about an edition is answered from it, as of the day it was published', async () => {
  await using api = await anApi()
  expect(await api.ask.list.query({ edition: 1 })).toEqual({ on: '2024-06-01', edition: 1, ids: ['early'] })
  expect(await api.ask.list.query({ edition: 2 })).toEqual({ on: '2024-06-11', edition: 2, ids: ['early', 'late'] })
})

test('the moment of the page holds unless the question names its own', async () => {
  await using api = await anApi({ asOf: '2024-06-09' })
  expect(await api.ask.list.query()).toMatchObject({ on: '2024-06-09' })
  expect(await api.ask.list.query({ asOf: '2024-06-12' })).toMatchObject({ on: '2024-06-12' })
})

test.each([
  [{ asOf: 'soon' }, 'BAD_REQUEST', 'as-of-not-a-day'],
  [{ asOf: '2023-02-29' }, 'BAD_REQUEST', 'as-of-not-a-day'],
  [{ asOf: '2019-12-31' }, 'BAD_REQUEST', 'as-of-before-first-record'],
  [{ asOf: '2024-06-21' }, 'BAD_REQUEST', 'as-of-in-the-future'],
  [{ edition: 3 }, 'NOT_FOUND', 'no-such-edition'],
  [{ edition: -1 }, 'NOT_FOUND', 'no-such-edition'],
  [{ edition: 1.5 }, 'BAD_REQUEST', 'wrong-input'],
])('%j is refused with %s and the reason %s', async (moment, code, reason) => {
  await using api = await anApi()
  await expect(api.ask.list.query(moment)).rejects.toMatchObject({ data: { code, reason } })
})

test('a procedure with an input of its own takes the moment beside it', async () => {
  await using api = await anApi()
  expect(await api.ask.byId.query({ id: 'late' })).toMatchObject({ meaning: 'Known late.' })
  await expect(api.ask.byId.query({ id: 'late', asOf: '2024-06-09' })).rejects.toMatchObject({
    data: { code: 'NOT_FOUND', reason: 'not-found' },
  })
})

test('a refusal reaches the asker with its reason and its sentence', async () => {
  await using api = await anApi()
  await expect(api.ask.refuse.query()).rejects.toMatchObject({
    message: 'It is too early.',
    data: { code: 'UNPROCESSABLE_CONTENT', reason: 'too-early' },
  })
  expect(await api.ask.accept.query()).toBe(7)
})

test('a bug reaches the asker without its cause', async () => {
  await using api = await anApi()
  const failure: unknown = await api.ask.fail.query().catch((error: unknown) => error)
  expect(failure).toMatchObject({ data: { code: 'INTERNAL_SERVER_ERROR', reason: 'internal-server-error' } })
  expect(String(failure)).not.toContain('secret')
})
