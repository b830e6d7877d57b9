import { writeFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quickTiming } from '../../testing/quick-timing.ts'
import { json, replayServer, type Replies } from '../../testing/replay-server.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { httpClient, jsonReader, type HttpOptions, type HttpStep } from './index.ts'

const hour = 3_600_000

async function aClient(replies: Replies, more: Partial<HttpOptions> = {}) {
  const server = await replayServer(replies)
  const folder = temporaryFolder()
  const timing = quickTiming()
  const steps: HttpStep[] = []
  const client = httpClient({
    base: server.base,
    contact: 'ada@charity.example',
    pace: { most: 1_000, perMs: 1_000, apartMs: 0 },
    keep: { folder: join(folder.path, 'answers'), forMs: hour },
    timing,
    onStep: (step) => void steps.push(step),
    ...more,
  })
  return {
    server,
    timing,
    steps,
    folder: join(folder.path, 'answers'),
    get: (path: string) => client.read(path, jsonReader),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

test('says who asks and how to reach them', async () => {
  await using client = await aClient({ '/a': json({ a: 1 }) })
  expect(await client.get('/a')).toMatchObject({ ok: true, value: { value: { a: 1 } } })
  expect(client.server.requests[0]?.headers).toMatchObject({
    'user-agent': 'Dutywatch (legislation tracker; contact: ada@charity.example)',
    accept: 'application/json',
  })
})

test('asks again after a 500, each time later, and takes the answer that then comes', async () => {
  await using client = await aClient({ '/a': [{ status: 500 }, { status: 503 }, json(7)] })
  expect(await client.get('/a')).toMatchObject({ ok: true, value: { value: 7 } })
  expect(client.timing.waited).toEqual([1_000, 2_000])
})

test('waits as long as Retry-After says, in seconds or until a day and time', async () => {
  const until = 'Mon, 03 Jun 2024 09:01:30 GMT'
  await using client = await aClient({
    '/a': [{ status: 429, headers: { 'retry-after': '30' } }, { status: 429, headers: { 'retry-after': until } }, json(7)],
  })
  expect(await client.get('/a')).toMatchObject({ ok: true })
  expect(client.timing.waited).toEqual([30_000, 60_000])
  expect(client.steps).toContainEqual(
    expect.objectContaining({ kind: 'waiting', seconds: 30, why: 'It answered 429 Too Many Requests.' }),
  )
})

test('gives up on a publisher that stays busy or asks for too long a wait, naming the request', async () => {
  await using client = await aClient({ '/a': { status: 429 }, '/b': { status: 503, headers: { 'retry-after': '7200' } } })
  expect(await client.get('/a')).toEqual({
    ok: false,
    reason: 'too-busy',
    message: `GET ${client.server.base}/a: It answered 429 Too Many Requests. It was tried 4 times. Try again later.`,
  })
  expect(await client.get('/b')).toMatchObject({
    reason: 'too-busy',
    message: expect.stringContaining('left alone for 120 minutes'),
  })
})

test.each([
  [
    'a web page',
    { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><p>Down for maintenance</p>' },
    'unreadable',
    'a web page, not with JSON',
  ],
  ['half a page', { body: '{"items": [{"id": 1}, {"i' }, 'unreadable', 'no whole JSON, beginning “{"items"'],
  ['nothing', { body: '' }, 'unreadable', 'with nothing'],
  ['no text', { body: new Uint8Array([0xff, 0xfe, 0xfd]) }, 'unreadable', 'bytes that are no text'],
  ['a refusal', { status: 403 }, 'refused-by-publisher', 'It answered 403 Forbidden.'],
  ['an empty success', { status: 204 }, 'refused-by-publisher', 'It answered 204 No Content.'],
  ['nothing there', { status: 404 }, 'not-found', 'There is nothing of that number'],
  ['redirects without end', { status: 302, headers: { location: '/a' } }, 'redirects-without-end', 'more than 5 times'],
  [
    'a way to another host',
    { status: 302, headers: { location: 'http://other.example/' } },
    'other-host',
    'to http://other.example, which is not followed',
  ],
  ['a broken-off body', { body: '{"items": []}', ends: 'breaks' }, 'broke-off', 'The answer broke off. It was tried 4 times.'],
] as const)('refuses %s in a sentence that names the request', async (_, reply, reason, sentence) => {
  await using client = await aClient({ '/a': reply })
  const answer = await client.get('/a')
  expect(answer).toMatchObject({ ok: false, reason, message: expect.stringContaining(sentence) })
  expect(answer).toMatchObject({ message: expect.stringContaining(`GET ${client.server.base}/a: `) })
})

test('follows a redirect on the same host', async () => {
  await using client = await aClient({ '/a': { status: 301, headers: { location: '/b' } }, '/b': json('there') })
  expect(await client.get('/a')).toMatchObject({ value: { value: 'there' } })
})

test('does not wait for ever for a slow body', async () => {
  await using client = await aClient({ '/a': { body: '{"items": []}', ends: 'stalls' } }, { timeoutMs: 40 })
  expect(await client.get('/a')).toMatchObject({
    reason: 'too-slow',
    message: expect.stringContaining('in full within 40 milliseconds'),
  })
})

test('reads no more than so many bytes', async () => {
  await using client = await aClient({ '/a': { body: JSON.stringify('x'.repeat(3_000_000)) } }, { mostBytes: 2 * 1_048_576 })
  expect(await client.get('/a')).toMatchObject({ reason: 'too-large', message: expect.stringContaining('larger than 2 MB') })
})

test('says that nothing listens at an address', async () => {
  await using client = await aClient({})
  await client.server[Symbol.asyncDispose]()
  expect(await client.get('/a')).toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('nothing listens there'),
  })
})

test('stops at once when it is interrupted, also while it waits', async () => {
  const controller = new AbortController()
  await using client = await aClient(
    { '/a': [{ status: 500 }, json(7)] },
    { signal: controller.signal, onStep: ({ kind }) => kind === 'waiting' && controller.abort() },
  )
  expect(await client.get('/a')).toMatchObject({
    reason: 'interrupted',
    message: expect.stringContaining('/a: It was interrupted.'),
  })
  expect(await client.get('/b')).toMatchObject({ reason: 'interrupted' })
  expect(client.server.requests).toHaveLength(1)
})

test('does not ask again within the time that answers are kept, and then asks whether they have changed', async () => {
  const etag = { etag: '"one"', 'last-modified': 'Mon, 27 May 2024 10:00:00 GMT' }
  await using client = await aClient({ '/a': [{ ...json(1), headers: etag }, { status: 304 }, { ...json(2), headers: etag }] })
  const first = await client.get('/a')
  expect(await client.get('/a')).toEqual(first)
  expect(client.server.requests).toHaveLength(1)
  client.timing.pass(hour)
  expect(await client.get('/a')).toMatchObject({ value: { value: 1, readAtMs: client.timing.nowMs() } })
  expect(client.server.requests[1]?.headers).toMatchObject({
    'if-none-match': '"one"',
    'if-modified-since': etag['last-modified'],
  })
  client.timing.pass(hour)
  expect(await client.get('/a')).toMatchObject({ value: { value: 2 } })
})

test('never keeps an answer that could not be read, and asks again for one that was damaged on disk', async () => {
  await using client = await aClient({ '/a': [{ body: '{"half' }, json(1), json(2)] })
  expect(await client.get('/a')).toMatchObject({ ok: false })
  expect(await client.get('/a')).toMatchObject({ value: { value: 1 } })
  for (const name of readdirSync(client.folder)) writeFileSync(join(client.folder, name), 'damaged')
  expect(await client.get('/a')).toMatchObject({ value: { value: 2 } })
})

test('keeps requests apart, and within so many in a span of time', async () => {
  const pace = { most: 3, perMs: 60_000, apartMs: 500 }
  await using client = await aClient(Object.fromEntries(['/a', '/b', '/c', '/d'].map((path) => [path, json(path)])), { pace })
  for (const path of ['/a', '/b', '/c', '/d']) await client.get(path)
  expect(client.timing.waited).toEqual([500, 500, 59_000])
})
