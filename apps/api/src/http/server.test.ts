import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { engines } from '../testing/engines.ts'
import { plainPages, testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { clockAt } from '../clock.ts'
import { responseCache } from './response-cache.ts'

const prepare = ({ db }: Database) => publishAll(db, aTrackerOfTerms(1), aTrackerOfTerms(2))

describe('pages', () => {
  test('a page is told the current edition and today', async () => {
    await using site = await testServer({ prepare })
    const { status, headers, body } = await site.get('/promises?b=2&a=1')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(body.toString()).toContain(
      'url=/promises?a=1&b=2 on=2024-06-20 asOf=undefined today=2024-06-20 edition=2 of=2 permanent=false',
    )
  })

  test('a past day reaches the page', async () => {
    await using site = await testServer({ prepare })
    expect((await site.get('/?asOf=2020-05-29')).body.toString()).toContain('on=2020-05-29 asOf=2020-05-29 today=2024-06-20')
    expect((await site.get('/?asOf=')).body.toString()).toContain('asOf=undefined')
  })

  test('a permanent address speaks of the day of its edition, and may be kept for an hour', async () => {
    await using site = await testServer({ prepare })
    const { headers, body } = await site.get('/edition/1/promises?x=1')
    expect(body.toString()).toContain(
      'url=/promises?x=1 on=2024-06-01 asOf=undefined today=2024-06-01 edition=1 of=2 permanent=true',
    )
    expect(headers['cache-control']).toBe('public, max-age=3600, must-revalidate')
    expect((await site.get('/edition/2')).body.toString()).toContain('url=/ on=2024-06-02')
  })

  test.each([
    ['/?asOf=yesterday', 400, 'as-of-not-a-day'],
    ['/?asOf=2020-02-30', 400, 'as-of-not-a-day'],
    ['/?asOf=2019-01-01', 400, 'as-of-before-first-record'],
    ['/?asOf=2024-06-21', 400, 'as-of-in-the-future'],
    ['/edition/3/promises', 404, 'no-such-edition'],
    ['/edition/0', 404, 'no-such-edition'],
    ['/%E0%A4%A', 400, 'address-malformed'],
    ['/%00', 400, 'address-malformed'],
    [`/${'a'.repeat(2_100)}`, 414, 'address-too-long'],
    ['/broken', 500, 'server-error'],
  ])('%s is answered with a page of status %i that says %s', async (path, status, reason) => {
    await using site = await testServer({ prepare })
    const answer = await site.get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body.toString()).toContain(reason)
  })

  test('a page for an error names the request as the log does, and shows nothing of the cause', async () => {
    await using site = await testServer({ prepare })
    const body = (await site.get('/broken')).body.toString()
    const failure = site.logged.find(({ msg }) => msg === 'a request failed')
    expect(failure).toMatchObject({ err: { message: 'A bug in a page.' } })
    expect(body).toContain(String(failure?.['reqId']))
    expect(body).not.toContain('A bug in a page')
  })

  test('a slash at the end leads to the address without it, and never to another site', async () => {
    await using site = await testServer({ prepare })
    expect((await site.get('/promises/?a=1')).headers['location']).toBe('/promises?a=1')
    for (const asked of ['//elsewhere.example/', '//p//elsewhere.example/', '/\\p\\\\elsewhere.example/']) {
      const answer = await site.get(asked)
      expect([answer.status, answer.headers['location']]).toEqual([400, undefined])
    }
  })

  test('an empty ledger is a page that says so', async () => {
    await using site = await testServer()
    expect(await site.get('/')).toMatchObject({ status: 503 })
  })
})

describe('every response', () => {
  test.each([
    '/',
    '/nowhere',
    '/broken',
    '/?asOf=x',
    '/data/tracker.json',
    '/trpc/editions.list',
    '/healthz',
    '/data/none',
    '/robots.txt',
    '/sitemap.xml',
  ])('%s carries the security headers and sets no cookie', async (path) => {
    await using site = await testServer({ prepare })
    for (const { headers } of [await site.get(path), await site.get(path)]) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers).toMatchObject({ 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff' })
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  test('insists on HTTPS where the public reaches us through it', async () => {
    await using site = await testServer({ prepare, baseUrl: 'https://dutywatch.example' })
    expect((await site.get('/')).headers['strict-transport-security']).toContain('max-age')
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s is refused with 405 and the methods that are taken',
    async (method) => {
      await using site = await testServer({ prepare })
      const answer = await site.ask({ method, path: '/promises' })
      expect(answer.status).toBe(405)
      expect(answer.headers['allow']).toBe('GET, HEAD')
    },
  )
})

test('a request that is not HTTP is refused with 400, and the server goes on', async () => {
  await using site = await testServer({ prepare })
  const { hostname, port } = new URL(site.url)
  const said = await new Promise<string>((ended) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n'))
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    socket.once('close', () => ended(text))
  })
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request/)
  expect((await site.get('/')).status).toBe(200)
})

describe('answers from memory', () => {
  test('a page is drawn once, whoever asks and in whatever order its query is written', async () => {
    const drawn: string[] = []
    await using site = await testServer({ prepare, renderer: plainPages(drawn) })
    const answers = [
      await site.get('/p?a=1&b=2'),
      await site.get('/p?b=2&a=1'),
      await site.get('/p?a=1&b=2&'),
      await site.get('/p?a=1&b=2'),
    ]
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1)
    expect(drawn).toEqual(['/p?a=1&b=2'])
  })

  test('a rush on one address draws it once', async () => {
    const drawn: string[] = []
    await using site = await testServer({ prepare, renderer: plainPages(drawn) })
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.get('/p')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(drawn).toEqual(['/p'])
  })

  test('the same bytes come in every coding, from the route and from memory alike', async () => {
    await using site = await testServer({ prepare })
    const plain = (await site.get('/p')).body.toString()
    for (const path of ['/p', '/p?fresh']) {
      const br = await site.get(path, { 'Accept-Encoding': 'gzip, deflate, br' })
      expect(br.headers).toMatchObject({
        'content-encoding': 'br',
        vary: 'Accept-Encoding',
        'content-length': String(br.body.length),
      })
      expect(brotliDecompressSync(br.body).toString()).toBe(plain.replace('url=/p', `url=${path}`))
      const gz = await site.get(path, { 'Accept-Encoding': 'br;q=0, gzip' })
      expect(gz.headers['content-encoding']).toBe('gzip')
      expect(gunzipSync(gz.body).toString()).toBe(plain.replace('url=/p', `url=${path}`))
    }
  })

  test('whoever has the bytes gets 304, in each coding', async () => {
    await using site = await testServer({ prepare })
    for (const coding of ['br', 'gzip', 'identity']) {
      const first = await site.get('/p', { 'Accept-Encoding': coding })
      const etag = String(first.headers['etag'])
      expect(etag).toMatch(/^"[\w-]+"$/)
      const again = await site.get('/p', { 'Accept-Encoding': coding, 'If-None-Match': etag })
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers).toMatchObject({
        etag,
        'cache-control': 'public, max-age=0, must-revalidate',
        vary: 'Accept-Encoding',
      })
      expect((await site.get('/p', { 'If-None-Match': '"other"' })).status).toBe(200)
    }
  })

  test('HEAD has the headers of GET and no body, first and later', async () => {
    await using site = await testServer({ prepare })
    const head = await site.ask({ method: 'HEAD', path: '/p' })
    const get = await site.get('/p')
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
    expect((await site.ask({ method: 'HEAD', path: '/p' })).headers['etag']).toBe(get.headers['etag'])
  })

  test('errors are not kept', async () => {
    const drawn: string[] = []
    await using site = await testServer({ prepare, renderer: plainPages(drawn) })
    await site.get('/broken')
    await site.get('/broken')
    expect(drawn).toEqual(['/broken', '/broken'])
  })

  test('a stream of invented addresses does not push out the pages that people read', async () => {
    const drawn: string[] = []
    await using site = await testServer({ prepare, renderer: plainPages(drawn), cache: responseCache(100_000) })
    await site.get('/read')
    await site.get('/read')
    for (let index = 0; index < 60; index += 1) await site.get(`/nowhere/${index}`)
    await site.get('/read')
    expect(drawn.filter((url) => url === '/read')).toHaveLength(1)
    await site.get('/nowhere/0')
    expect(drawn.filter((url) => url === '/nowhere/0')).toHaveLength(2)
  })

  test('the next day makes the pages new', async () => {
    const drawn: string[] = []
    const clock = { ...clockAt('2024-06-20'), today: () => (drawn.length < 1 ? '2024-06-20' : '2024-06-21') }
    await using site = await testServer({ prepare, renderer: plainPages(drawn), clock })
    expect((await site.get('/p')).body.toString()).toContain('on=2024-06-20')
    expect((await site.get('/p')).body.toString()).toContain('on=2024-06-21')
  })

  test('every request is logged with a name of its own, those answered from memory too', async () => {
    await using site = await testServer({ prepare })
    await site.get('/p')
    await site.get('/p')
    await expect.poll(() => site.logged.filter(({ msg }) => msg === 'answered').length).toBe(2)
    const lines = site.logged.filter(({ msg }) => msg === 'answered')
    expect(lines).toMatchObject([
      { method: 'GET', url: '/p', status: 200, from: 'made' },
      { method: 'GET', url: '/p', status: 200, from: 'memory' },
    ])
    expect(new Set(lines.map(({ reqId }) => reqId)).size).toBe(2)
  })
})

describe.each(engines)('a publication, on %s', (engine) => {
  test('makes the next request new without a restart', async () => {
    await using site = await testServer({ engine, prepare })
    expect((await site.get('/p')).body.toString()).toContain('edition=2')
    await publishAll(site.database.db, aTrackerOfTerms(3))
    await expect.poll(async () => (await site.get('/p')).body.toString()).toContain('edition=3')
  })

  test('readiness names the edition, and says why not while there is none', async () => {
    await using site = await testServer({ engine })
    expect(await site.get('/healthz')).toMatchObject({ status: 200 })
    const before = await site.get('/readyz')
    expect(before.status).toBe(503)
    expect(JSON.parse(before.body.toString())).toMatchObject({ status: 'not-ready', reason: 'nothing-published' })
    await publishAll(site.database.db, aTrackerOfTerms(1))
    const after = await site.get('/readyz')
    expect(after.status).toBe(200)
    expect(JSON.parse(after.body.toString())).toEqual({ status: 'ready', edition: 1 })
  })

  test('a database that is gone makes the server not ready, but alive, and pages are still served from memory', async () => {
    await using site = await testServer({ engine, prepare })
    await site.get('/p')
    await site.database[Symbol.asyncDispose]()
    expect((await site.get('/p')).status).toBe(200)
    expect((await site.get('/readyz')).status).toBe(503)
    expect((await site.get('/healthz')).status).toBe(200)
  })
})
