import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { password, signedIn } from '../testing/signed-in.ts'
import { testServer, type TestServerOptions } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const aDesk = (options: TestServerOptions = {}) =>
  testServer({ prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)), ...options })

/** Asks with exactly these headers, which a browser would not let us write. */
function raw(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url)
  return new Promise((answered, fail) => {
    const outgoing = request({ hostname, port, path, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.once('end', () => answered({ status: response.statusCode ?? 0, body }))
    })
    outgoing.once('error', fail)
    outgoing.end()
  })
}

test('every answer of the desk is kept by nobody, and lets only our own scripts run', async () => {
  await using server = await aDesk()
  const browser = new DeskBrowser(server.url)
  const answers = [
    await browser.query('me.whoami'),
    await browser.get('/desk/auth/get-session'),
    await browser.auth('/sign-in/email', { email: 'a@b.example', password }),
  ]
  for (const { headers } of answers) {
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('public pages set no cookie and heed none, and nothing of the desk is ever on their shelf', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  for (const path of ['/', '/data/tracker.json', '/trpc/editions.list', '/robots.txt', '/nowhere', '/healthz']) {
    const [signed, plain] = [await browser.get(path), await new DeskBrowser(server.url).get(path)]
    expect(signed.headers.getSetCookie(), path).toEqual([])
    expect(signed.body, path).toEqual(plain.body)
  }
  const [mine, nobodys] = [await browser.query('me.whoami'), await new DeskBrowser(server.url).query('me.whoami')]
  expect([mine.status, nobodys.status]).toEqual([200, 401])
  expect((await browser.get('/trpc/me.whoami')).status).toBe(404)
})

test.each([
  '/%64esk/auth/get-session',
  '/%64esk/trpc/me.whoami',
  '/desk/auth/sign-up/email',
  '/desk/auth/list-sessions',
  '/desk/auth/ok',
])('%s is nothing', async (path) => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  expect((await browser.get(path)).status).toBe(404)
  expect((await browser.get(path)).headers.get('cache-control')).toBe('no-store')
})

describe('what another site makes a browser send', () => {
  test.each([
    ['without an origin', { origin: '', 'sec-fetch-site': '' }],
    ['from an origin elsewhere', { origin: 'https://elsewhere.example', 'sec-fetch-site': '' }],
    ['from a page of no origin', { origin: 'null' }],
    ['from another port of this host', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
  ])('%s changes nothing', async (_what, headers) => {
    await using server = await aDesk()
    const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    for (const path of ['/desk/trpc/sessions.endOthers', '/desk/auth/sign-out', '/desk/auth/change-password']) {
      const answer = await browser.post(path, {}, headers)
      expect(answer, path).toMatchObject({ status: 403, body: { reason: 'from-another-site' } })
    }
    expect((await browser.get('/desk/trpc/me.whoami', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await browser.query('me.whoami')).status).toBe(200)
  })

  test('as a link changes nothing', async () => {
    await using server = await aDesk()
    const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
    expect((await browser.query('sessions.endOthers')).status).toBe(405)
    expect((await browser.get('/desk/auth/sign-out')).status).toBe(404)
    expect((await browser.query('me.whoami')).status).toBe(200)
  })

  test('as a form is not read', async () => {
    await using server = await aDesk()
    const browser = new DeskBrowser(server.url)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect(
        (await browser.post('/desk/auth/sign-in/email', { email: 'a@b.example', password }, { 'content-type': type })).status,
      ).toBe(415)
    }
  })
})

test('what was kept from the desk is in the log, without cookies or whole addresses, and a flood of it is not', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  const forged = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  for (let sent = 0; sent < 30; sent += 1) await browser.post('/desk/trpc/sessions.endOthers?x=secret', {}, forged)
  const kept = server.logged.filter(({ msg }) => msg === 'a request was kept from the desk')
  expect(kept).toHaveLength(10)
  expect(kept[0]).toMatchObject({
    level: 40,
    reason: 'from-another-site',
    method: 'POST',
    path: '/desk/trpc/sessions.endOthers',
    origin: 'https://elsewhere.example',
    site: 'cross-site',
    address: '127.0.0.0',
  })
  expect(JSON.stringify(kept)).not.toMatch(/session_token|secret|127\.0\.0\.1"/)
})

test('what is asked at the desk is in the log by its path alone', async () => {
  await using server = await aDesk()
  await new DeskBrowser(server.url).query('people.list', { campaign: 'an-embargoed-name' })
  await server.get('/?asOf=2024-06-20')
  const urls = server.logged.filter(({ msg }) => msg === 'answered').map(({ url }) => url)
  expect(urls).toEqual(['/desk/trpc/people.list', '/?asOf=2024-06-20'])
})

test('a name that points at us is not the desk, unless it is the one that is set', async () => {
  await using server = await aDesk()
  expect(await raw(server.url, '/desk/auth/get-session', { host: 'elsewhere.example' })).toMatchObject({
    status: 421,
    body: expect.stringContaining('unknown-host'),
  })
  await using named = await aDesk({ baseUrl: 'https://tracker.example' })
  expect(await raw(named.url, '/desk/auth/get-session', { host: 'elsewhere.example' })).toEqual({ status: 200, body: 'null' })
  expect((await new DeskBrowser(named.url).auth('/sign-out', {})).status).toBe(403)
  expect((await new DeskBrowser(named.url, {}, 'https://tracker.example').auth('/sign-out', {})).status).toBe(200)
})

test('cookies are for this host alone, for no script, and over TLS where that is used', async () => {
  const entered = async (baseUrl?: string) => {
    await using server = await aDesk({ ...(baseUrl !== undefined && { baseUrl }) })
    const { email } = await signedIn(server, {
      name: 'Ada',
      role: 'viewer',
      campaign,
      secondFactor: false,
      ...(baseUrl !== undefined && { origin: baseUrl }),
    })
    const answer = await new DeskBrowser(server.url, {}, baseUrl).auth('/sign-in/email', { email, password })
    return answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…'))
  }
  expect(await entered('https://tracker.example')).toEqual([
    '__Host-dutywatch.session_token=…; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Host-dutywatch.device=…; Max-Age=15552000; Path=/; HttpOnly; Secure; SameSite=Lax',
  ])
  expect(await entered()).toEqual([
    'dutywatch.session_token=…; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax',
    'dutywatch.device=…; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax',
  ])
})

test('a forged or foreign cookie is nobody’s', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  expect((await browser.query('me.whoami')).status).toBe(200)
  const [token = '', signature = ''] = decodeURIComponent(browser.cookies.get('dutywatch.session_token') ?? '').split('.')
  for (const forged of [token, `${token}.AAAA`, `${token.toLowerCase()}x.${signature}`, '.', '']) {
    const other = new DeskBrowser(server.url)
    other.cookies.set('dutywatch.session_token', encodeURIComponent(forged))
    expect((await other.query('me.whoami')).status).toBe(401)
  }
})

test('bodies that are too large or make no sense change nothing and are answered clearly', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'admin', campaign })
  expect((await browser.auth('/sign-in/email', { email: 'a@b.example', password: 'x'.repeat(20_000) })).status).toBe(413)
  expect((await browser.mutate('people.invite', { campaign, email: 'x'.repeat(1_100_000), role: 'admin' })).status).toBe(413)
  const bodies = [[], 7, null, 'x', { email: 7, password: {} }, { email: ['a@b.example'], password }, {}]
  for (const body of bodies) expect((await browser.auth('/sign-in/email', body)).status, JSON.stringify(body)).toBeLessThan(500)
  const wrong = [
    {},
    { campaign: 7 },
    { campaign, email: 'nobody', role: 'admin' },
    { campaign, email: 'a@b.example', role: 'owner' },
  ]
  for (const input of wrong) {
    expect(await browser.mutate('people.invite', input), JSON.stringify(input)).toMatchObject({
      status: 400,
      body: { error: { data: { reason: 'wrong-input' } } },
    })
  }
  expect(await server.database.db.selectFrom('invitation').selectAll().execute()).toHaveLength(1)
  const noted = server.logged.filter(({ msg }) => msg === 'a question at the desk had the wrong shape')
  expect(noted).toHaveLength(wrong.length)
  expect(noted[0]).toMatchObject({ path: 'people.invite', person: expect.stringMatching(/^[\w-]{36}$/) })
  expect(JSON.stringify(noted)).not.toMatch(/a@b\.example|owner/)
})

test('a body that would change what every object has changes nothing', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'editor', campaign, secondFactor: false })
  const hostile = JSON.parse('{"__proto__":{"may":"all"},"constructor":{"prototype":{"may":"all"}}}') as object
  const place = { campaign, collection: 'terms', baseEdition: 1, version: 0 }
  const bodies = [
    { ...place, recordId: '__proto__', body: hostile },
    { ...place, recordId: 'constructor', body: [hostile] },
    JSON.parse(
      `{"campaign":"${campaign}","__proto__":{"role":"admin"},"recordId":"a","collection":"terms","baseEdition":1,"version":0,"body":{}}`,
    ),
  ]
  for (const body of bodies) expect((await browser.mutate('drafts.save', body)).status).toBe(200)
  const kept = await browser.query('drafts.byRecord', { campaign, collection: 'terms', recordId: '__proto__' })
  expect(JSON.stringify(kept.body)).toContain('"may":"all"')
  expect([Reflect.get({}, 'may'), Reflect.get({}, 'role'), Reflect.get([], 'may')]).toEqual([undefined, undefined, undefined])
  expect((await browser.query('people.invitations', { campaign })).status).toBe(403)
  for (const collection of ['__proto__', 'constructor', 'terms']) {
    const change = { collection, id: '__proto__', record: hostile }
    expect((await browser.mutate('proposals.start', { campaign, note: 'x', changes: [change] })).status).toBeLessThan(500)
  }
})

test('nobody is led elsewhere, and no device is let off the code', async () => {
  await using server = await aDesk()
  const { email } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  const browser = new DeskBrowser(server.url)
  for (const field of ['callbackURL', 'redirectTo', 'errorCallbackURL', 'newUserCallbackURL', 'trustDevice', 'image']) {
    const answer = await browser.auth('/sign-in/email', { email, password, [field]: '/elsewhere' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'WRONG_INPUT' } })
    expect(answer.headers.get('location')).toBeNull()
  }
})

test('a token is taken in a body alone, never in an address', async () => {
  await using server = await aDesk()
  const browser = new DeskBrowser(server.url)
  const refused = await browser.auth('/reset-password?token=anything', { newPassword: password })
  expect(refused).toMatchObject({ status: 400, body: { code: 'WRONG_INPUT' } })
})

test('too much at once is too much for signing in, and keeps nobody who is signed in from their work', async () => {
  await using server = await aDesk()
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  const statuses = new Set<number>()
  for (let asked = 0; asked < 241; asked += 1) statuses.add((await browser.get('/desk/auth/get-session')).status)
  expect([...statuses]).toEqual([200, 429])
  expect((await browser.query('me.whoami')).status).toBe(200)
})

test('nobody keeps the desk from others by asking without end, and others go on meanwhile', async () => {
  await using server = await aDesk({ desk: { mostOfPersonInMinute: 20 } })
  const { browser } = await signedIn(server, { name: 'Ada', role: 'viewer', campaign, secondFactor: false })
  const { browser: other } = await signedIn(server, { name: 'Bo', role: 'viewer', campaign, secondFactor: false })
  const statuses = []
  for (let asked = 0; asked < 21; asked += 1) statuses.push((await browser.query('me.whoami')).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  expect(await browser.query('me.whoami')).toMatchObject({
    status: 429,
    body: { error: { data: { reason: 'too-many-requests' } } },
  })
  expect((await browser.get('/desk/preview/x')).status).toBe(429)
  expect((await other.query('me.whoami')).status).toBe(200)
})
