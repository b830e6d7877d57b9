import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { plainPages, testServer, type TestServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import type { PageRenderer } from './page-renderer.ts'

const origin = 'https://tracker.example'
const stack = new AsyncDisposableStack()
let site: TestServer

/** Pages with a chart, its figures and a page for frames beside them, as the site has. */
function pagesWithCharts(): PageRenderer {
  const plain = plainPages()
  const files: Readonly<Record<string, Awaited<ReturnType<PageRenderer['render']>>>> = {
    '/charts/due.svg': page({
      file: { type: 'image/svg+xml', name: 'due.svg', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    }),
    '/charts/due.csv': page({ file: { type: 'text/csv', name: 'due.csv', table: { header: ['a'], rows: [['=1']] } } }),
    '/charts/due/frame': page({ isFramed: true }),
  }
  return { ...plain, render: (asked) => Promise.resolve(files[asked.url] ?? plain.render(asked)) }
}

function page(more: object) {
  return { status: 200, html: '<p></p>', ...more }
}

beforeAll(async () => {
  const folder = stack.use(temporaryFolder())
  mkdirSync(join(folder.path, 'assets'))
  writeFileSync(join(folder.path, 'assets/desk-1a2b3c.js'), 'export {}')
  site = stack.use(
    await testServer({
      prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)),
      renderer: pagesWithCharts(),
      clientFolder: folder.path,
      baseUrl: origin,
    }),
  )
})

afterAll(() => stack.disposeAsync())

const pages =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const scripts =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const framed = pages.replace("frame-ancestors 'none'", 'frame-ancestors *')
const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'
const now = 'public, max-age=0, must-revalidate'
const never = 'no-store'
const ever = 'public, max-age=31536000, immutable'
const ours = { origin, 'content-type': 'application/json' }
const long = 'x'.repeat(2_100)

/** Every kind of answer: what it is, how it is asked for, its status, its type, how long it is kept, and its policy. */
const kinds = [
  ['a page', 'GET /', 200, html, now, pages],
  ['a page of an edition', 'GET /edition/1', 200, html, 'public, max-age=3600, must-revalidate', pages],
  ['a page that is not there', 'GET /nowhere', 404, html, now, pages],
  ['a page with a bug', 'GET /broken', 500, html, never, pages],
  ['a day that is none', 'GET /?asOf=x', 400, html, never, pages],
  ['a redirect', 'GET /promises/', 308, 'text/plain; charset=utf-8', now, pages],
  ['an address that is too long', `GET /${long}`, 414, html, never, pages],
  ['an address that is garbled', 'GET /%zz', 400, html, never, pages],
  ['a method that is not taken', 'POST /', 405, html, never, pages],
  ['a chart', 'GET /charts/due.svg', 200, 'image/svg+xml; charset=utf-8', now, pages],
  ['the figures of a chart', 'GET /charts/due.csv', 200, 'text/csv; charset=utf-8', now, pages],
  ['a chart for frames', 'GET /charts/due/frame', 200, html, now, framed],
  ['the tracker', 'GET /data/tracker.json', 200, json, now, pages],
  ['the tracker of an edition', 'GET /data/tracker.json?edition=1', 200, json, ever, pages],
  ['a table', 'GET /data/due.csv', 200, 'text/csv; charset=utf-8', now, pages],
  ['a calendar', 'GET /data/due.ics', 200, 'text/calendar; charset=utf-8', now, pages],
  ['a download that is not there', 'GET /data/nothing', 404, json, never, pages],
  ['a question', 'GET /trpc/editions.list', 200, 'application/json', now, pages],
  ['a question nobody answers', 'GET /trpc/no.such', 404, 'application/json', now, pages],
  ['a built file', 'GET /assets/desk-1a2b3c.js', 200, 'text/javascript; charset=utf-8', ever, pages],
  ['what robots are told', 'GET /robots.txt', 200, 'text/plain; charset=utf-8', now, pages],
  ['the sitemap', 'GET /sitemap.xml', 200, 'application/xml; charset=utf-8', now, pages],
  ['the state of health', 'GET /healthz', 200, json, never, pages],
  ['the form for enquiries', 'GET /contact', 200, html, now, pages],
  ['a form without words', 'POST /contact', 422, html, never, pages],
  ['that an enquiry was sent', 'GET /contact/sent', 200, html, never, pages],
  ['an answer that is loaded again', 'GET /contact/send', 303, undefined, never, pages],
  ['the desk', 'GET /desk', 200, html, never, scripts],
  ['the desk, of whoever is signed out', 'GET /desk/trpc/me.whoami', 401, 'application/json', never, scripts],
  ['nobody’s session', 'GET /desk/auth/get-session', 200, 'application/json', never, scripts],
  ['what is no door of the desk', 'GET /desk/auth/sign-up', 404, json, never, pages],
  ['what another site sent to the desk', 'POST /desk/auth/sign-out', 403, json, never, pages],
  ['a preview, of whoever is signed out', 'GET /desk/preview/x', 401, html, never, scripts],
] as const

test.each(kinds)('%s has the headers that keep a browser safe', async (_what, asked, status, type, kept, policy) => {
  const [method = '', path = ''] = asked.split(' ')
  for (const answer of [await site.ask({ method, path }), await site.ask({ method, path })]) {
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe(type)
    expect(answer.headers).toMatchObject({
      'cache-control': kept,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    })
    expect(answer.headers['referrer-policy']).toMatch(/^(?:same-origin|no-referrer)$/)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['server'] ?? answer.headers['x-powered-by']).toBeUndefined()
  }
})

test('only what is public and whole may be read by other sites', async () => {
  const open = []
  for (const [what, asked] of kinds) {
    const [method = '', path = ''] = asked.split(' ')
    const { headers } = await site.ask({ method, path, headers: { origin: 'https://elsewhere.example' } })
    if (headers['access-control-allow-origin'] !== undefined) open.push(what)
  }
  expect(open).toEqual(['a chart', 'the figures of a chart', 'the tracker', 'the tracker of an edition', 'a table', 'a calendar'])
})

/** What is answered to bytes that no browser would send. */
function said(bytes: string): Promise<string> {
  const { hostname, port } = new URL(site.url)
  return new Promise((ended) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
    socket.once('error', () => undefined)
    socket.once('close', () => ended(text))
  })
}

test.each([
  ['two lengths', 'Content-Length: 4\r\nContent-Length: 40\r\n', 400],
  ['a length beside pieces', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', 400],
  ['pieces that are no pieces', 'Transfer-Encoding: xchunked\r\n', 400],
  ['a header with a line of its own', 'X: a\rY: b\r\n', 400],
  ['more headers than are read', `X: ${'x'.repeat(20_000)}\r\n`, 431],
])('a message with %s is refused whole, and what hides in it is not answered', async (_what, headers, status) => {
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'
  const answer = await said(`POST /desk/auth/sign-out HTTP/1.1\r\nHost: x\r\n${headers}\r\n0\r\n\r\n${hidden}`)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).not.toContain('alive')
  expect((await site.get('/')).status).toBe(200)
})

test('TRACE gives nothing back of what was sent', async () => {
  const answer = await site.ask({ method: 'TRACE', path: '/', headers: { ...ours, 'x-secret': 'told' } })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.body.toString()).not.toContain('told')
})
