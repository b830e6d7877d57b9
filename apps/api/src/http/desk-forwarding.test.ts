import { request } from 'node:http'
import { Client } from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { engines, openedDatabase, testPlace, type TestPlace } from '../testing/engines.ts'
import { approved } from '../testing/reviewed.ts'
import { signedIn } from '../testing/signed-in.ts'
import { startServer, type Started } from '../testing/started.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

interface Ask {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const json = { 'content-type': 'application/json' }
const asks: readonly Ask[] = [
  { path: '/desk' },
  { path: '/desk/today' },
  { path: '/desk/trpc/me.whoami' },
  { path: '/desk/trpc/me.whoami', method: 'HEAD' },
  { path: '/desk/trpc/nothing.here' },
  { path: '/desk/trpc/me.whoami?input=%7B' },
  { path: '/desk/trpc/me.whoami?input=%00' },
  { path: '/desk/trpc/me.whoami', headers: { host: 'desk.elsewhere.example' } },
  { path: '/desk/trpc/me.whoami', headers: { 'sec-fetch-site': 'cross-site' } },
  { path: '/desk/trpc/%2e%2e/auth/get-session' },
  { path: '/desk/preview/none/../../trpc/me.whoami' },
  { path: '/desk/trpc/../../data/tracker.json' },
  { path: 'http://desk.example/desk/trpc/me.whoami' },
  { path: '/desk/auth/nothing-here' },
  { path: '/desk/auth/get-session' },
  { path: '/desk/preview/none' },
  { path: '/desk/preview/none/promises?asOf=2024-01-01' },
  { path: '/desk/preview/none', method: 'POST', headers: json, body: '{}' },
  { path: '/desk/trpc/drafts.save', method: 'DELETE' },
  { path: '/desk/trpc/drafts.save', method: 'POST', headers: json, body: '{}' },
  { path: '/desk/trpc/drafts.save', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'words' },
  { path: '/desk/trpc/drafts.save', method: 'POST', headers: json, body: `"${'a'.repeat(1_100_000)}"` },
  { path: '/desk/auth/sign-in/email', method: 'POST', headers: json, body: `"${'a'.repeat(20_000)}"` },
]

test('a desk in a thread of its own answers as a server that is its own desk', async () => {
  await using place = await testPlace('sqlite')
  await using own = await testServer()
  using threaded = started(place)
  const url = await addressOf(threaded)
  for (const ask of asks) expect({ ask, ...(await answered(url, ask)) }).toEqual({ ask, ...(await answered(own.url, ask)) })
})

describe.each(engines)('a desk in a thread of its own on %s', (engine) => {
  test('knows who is signed in and keeps what they do, and readers find what it published as soon as it says so', async () => {
    await using place = await testPlace(engine)
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTrackerOfTerms(2))
    await approved(database.db)
    using server = started(place)
    const url = await addressOf(server)
    const at = new Date().toISOString()
    const { browser } = await signedIn({ url, database }, { name: 'Grace', role: 'reviewer', campaign: 'care', at })
    expect((await browser.query('me.whoami')).body).toMatchObject({ result: { data: { person: { name: 'Grace' } } } })
    const published = await browser.mutate('proposals.publish', { campaign: 'care', proposal: 'p-1', note: 'Said better.' })
    expect(published.body).toMatchObject({ result: { data: { edition: 2 } } })
    expect((await fetch(`${url}/data/tracker.json`)).headers.get('dutywatch-edition')).toBe('2')
    expect(server.said()).not.toContain('"level":50')
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})

test('while PostgreSQL is away a desk says so, whether it has been used before or not, and is back with it', async () => {
  await using place = await testPlace('postgres')
  {
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTrackerOfTerms(1))
  }
  const name = new URL(place.place.DATABASE_URL ?? '').pathname.slice(1)
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  const allow = (isAllowed: boolean) => admin.query(`alter database ${name} allow_connections ${isAllowed}`)
  const cut = () => admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  const [used, unused] = [started(place), started(place)]
  try {
    const urls = [await addressOf(used), await addressOf(unused)] as const
    const stranger = { email: 'nobody@charity.example', password: 'not the one that it is' }
    const signIn = async (url: string) => (await new DeskBrowser(url).auth('/sign-in/email', stranger)).status
    expect(await signIn(urls[0])).toBe(401)
    await allow(false)
    await cut()
    for (const url of urls) expect(await signIn(url)).toBeGreaterThanOrEqual(500)
    await allow(true)
    for (const url of urls) {
      await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200)
      expect(await signIn(url)).toBe(401)
    }
    expect(used.said() + unused.said()).not.toContain('the desk stopped')
  } finally {
    used[Symbol.dispose]()
    unused[Symbol.dispose]()
    await admin.end()
  }
})

function started({ place: { DATA_DIR, DATABASE_URL = '' } }: TestPlace): Started {
  return startServer({ DATA_DIR, DATABASE_URL, PORT: '0' })
}

async function addressOf(server: Started): Promise<string> {
  return (await server.address).replace('localhost', '127.0.0.1')
}

/** What is answered, but for what differs from one answer to the next: when, and under which name in the log, and at which port. */
function answered(url: string, { method = 'GET', path, headers, body = '' }: Ask): Promise<object> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    const asking = request(
      { hostname, port, path, method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.once('end', () => {
          const { date: _date, etag: _ofBody, ...told } = response.headers
          const alike = text.replaceAll(url, 'here').replace(/"requestId":"[^"]+"/, '')
          done({ status: response.statusCode, headers: told, text: alike })
        })
      },
    )
    asking.once('error', fail)
    asking.end(body)
  })
}
