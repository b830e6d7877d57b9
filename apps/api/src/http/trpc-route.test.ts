import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import type { AppRouter } from '../routers/index.ts'
import { testServer, type TestServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const prepare = ({ db }: Database) => publishAll(db, aTrackerOfTerms(1), aTrackerOfTerms(2))

function clientOf(site: TestServer) {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${site.url}/trpc` })] })
}

test('a client asks over HTTP and reads what the ledger says', async () => {
  await using site = await testServer({ prepare })
  const client = clientOf(site)
  const [editions, second] = await Promise.all([client.editions.list.query(), client.editions.byNumber.query({ number: 2 })])
  expect(editions.map(({ number }) => number)).toEqual([2, 1])
  expect(second.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['corrected term-1', 'added term-2'])
})

test('a query is answered from memory the second time, with an ETag', async () => {
  await using site = await testServer({ prepare })
  const first = await site.get('/trpc/editions.list')
  const again = await site.get('/trpc/editions.list', { 'If-None-Match': String(first.headers['etag']) })
  expect(first.headers['content-type']).toContain('application/json')
  expect(again.status).toBe(304)
})

test('what does not exist is NOT_FOUND with its reason, and no stack', async () => {
  await using site = await testServer({ prepare })
  const failure: unknown = await clientOf(site)
    .editions.byNumber.query({ number: 9 })
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(TRPCClientError)
  expect(failure).toMatchObject({ data: { code: 'NOT_FOUND', httpStatus: 404, reason: 'no-such-edition' } })
  expect((await site.get('/trpc/editions.byNumber?input=%7B%22number%22%3A9%7D')).body.toString()).not.toContain('stack')
})

test('an input of the wrong shape is BAD_REQUEST with the reason wrong-input', async () => {
  await using site = await testServer({ prepare })
  const answer = await site.get('/trpc/editions.byNumber?input=%7B%22number%22%3A%22two%22%7D')
  expect(answer.status).toBe(400)
  expect(JSON.parse(answer.body.toString())).toMatchObject({ error: { data: { code: 'BAD_REQUEST', reason: 'wrong-input' } } })
})

test('a batch of 20 questions is answered, and one of more is refused whole', async () => {
  await using site = await testServer({ prepare })
  const batchOf = (count: number) => site.get(`/trpc/${Array(count).fill('editions.list').join(',')}?batch=1`)
  const [most, tooMany] = await Promise.all([batchOf(20), batchOf(21)])
  expect(JSON.parse(most.body.toString())).toHaveLength(20)
  expect(tooMany.status).toBe(400)
})

test('a procedure nobody offers is NOT_FOUND', async () => {
  await using site = await testServer({ prepare })
  expect((await site.get('/trpc/editions.none')).status).toBe(404)
  expect((await site.get('/trpc/')).status).toBe(404)
})
