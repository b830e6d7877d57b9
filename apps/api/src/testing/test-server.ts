import { request } from 'node:http'
import { Writable } from 'node:stream'
import { clockAt, type Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { logInto } from '../http/log.ts'
import type { DeskSettings } from '../http/desk-answers.ts'
import type { PageRenderer } from '../http/page-renderer.ts'
import type { ResponseCache } from '../http/response-cache.ts'
import { createServer } from '../http/server.ts'
import { duePublications } from '../jobs/due-publications.ts'
import { dueStore } from '../jobs/due-store.ts'
import { editionStore } from '../ledger/index.ts'
import { openedDatabase, testDatabase, type Engine, type TestPlace } from './engines.ts'

/** A response as it came over the wire, not decoded. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A server on a port of its own, asked over HTTP. Closes with its scope. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly database: Database
  /** The lines it has logged, parsed. */
  readonly logged: Record<string, unknown>[]
  /** The patterns of all its routes that can be read; those that end in a star are all `*`. */
  readonly routes: readonly string[]
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  ask(options: { method: string; path: string; headers?: Readonly<Record<string, string>> }): Promise<Answer>
}

/** How a test server differs from the usual one. */
export interface TestServerOptions {
  readonly engine?: Engine
  /** Where its ledger is kept; an empty place of its own unless given. */
  readonly place?: TestPlace
  readonly clock?: Clock
  readonly renderer?: PageRenderer
  readonly cache?: ResponseCache
  readonly clientFolder?: string
  readonly baseUrl?: string
  /** How the desk is set up; without mail, and with nothing in front, unless said otherwise. */
  readonly desk?: Partial<DeskSettings>
  /** Fills the ledger before the server starts. */
  readonly prepare?: (database: Database) => Promise<unknown>
}

/** What test servers sign with. */
export const testSecret = 'a secret of the tests, long enough'

/** Hundreds of passwords are hashed in the tests, and none of them is worth guessing. */
const quickPasswords = { N: 2 ** 10, r: 8, p: 1 }

/** The real server over a ledger of its own, with pages that say what they were asked for. The day is 20 June 2024. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { engine = 'sqlite', clock = clockAt('2024-06-20'), renderer = plainPages(), place, prepare, desk, ...rest } = options
  const database = place ? await openedDatabase(place) : await testDatabase(engine)
  await prepare?.(database)
  const logged: Record<string, unknown>[] = []
  const log = logInto(linesInto(logged), 'info')
  const editions = editionStore(database)
  const store = dueStore(editions, duePublications(database, { clock, log, known: editions.known }))
  const server = createServer({
    ...rest,
    db: database.db,
    store,
    renderer,
    clock,
    log,
    desk: {
      engine: database.engine,
      secret: testSecret,
      proxies: 0,
      passwordCost: quickPasswords,
      ...desk,
    },
  })
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const ask: TestServer['ask'] = (wanted) => send(url, wanted)
  return {
    url,
    database,
    logged,
    ask,
    routes: routesOf(server),
    get: (path, headers = {}) => ask({ method: 'GET', path, headers }),
    [Symbol.asyncDispose]: async () => {
      await server.close()
      await database[Symbol.asyncDispose]()
    },
  }
}

function routesOf(server: ReturnType<typeof createServer>): string[] {
  const plain = [...server.printRoutes({ commonPrefix: false }).matchAll(/(\/\S+) \(GET/g)].map(([, pattern = '']) => pattern)
  // Those with a star are printed as one unless their beginnings are drawn as a tree.
  const stars = [...server.printRoutes().matchAll(/\* \(GET/g)].map(() => '*')
  return [...plain, ...stars]
}

/** Pages that are the request in words, so that a test sees what a renderer is told. `/nowhere` does not exist and `/broken` throws. */
export function plainPages(drawn: string[] = []): PageRenderer {
  return {
    render: async ({ url, on, asOf, today, edition, permanent, api }) => {
      drawn.push(url)
      if (url.startsWith('/broken')) throw new Error('A bug in a page.')
      const editions = await api.editions.list.query()
      const words = `url=${url} on=${on} asOf=${asOf} today=${today} edition=${edition.number} of=${editions.length} permanent=${permanent}`
      return { status: url.startsWith('/nowhere') ? 404 : 200, html: `<p>${words}</p>${'<!-- filling -->'.repeat(100)}` }
    },
    listed: async ({ tracker }) => [
      { path: '/' },
      ...tracker.asks.map(({ id }) => ({ path: `/asks/${id}`, record: { collection: 'asks' as const, id } })),
    ],
    problem: ({ status, reason, message, requestId }) =>
      Promise.resolve({ status, html: `<p>${status} ${reason}: ${message} ${status >= 500 ? requestId : ''}</p>` }),
    desk: () => Promise.resolve({ status: 200, html: '<p>The desk.</p>' }),
  }
}

function linesInto(lines: Record<string, unknown>[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()))
      done()
    },
  })
}

function send(base: string, { method, path, headers = {} }: Parameters<TestServer['ask']>[0]): Promise<Answer> {
  const { hostname, port } = new URL(base)
  return new Promise((answered, fail) => {
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', fail)
      response.once('end', () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    outgoing.once('error', fail)
    outgoing.end()
  })
}
