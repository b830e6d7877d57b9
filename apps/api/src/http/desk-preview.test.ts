import { beforeAll, expect, test } from 'vitest'
import { DeskBrowser } from '../testing/desk-browser.ts'
import { drafted } from '../testing/reviewed.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer } from '../testing/test-server.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { loadWebApp } from '../web-app.ts'
import type { PageRenderer } from './page-renderer.ts'

let renderer: PageRenderer
beforeAll(async () => {
  const loaded = await loadWebApp({})
  if (!loaded.ok) throw new Error(loaded.message)
  renderer = loaded.value.renderer
})

const added = { collection: 'terms', id: 'new', record: aTerm('new', 'Said in a draft alone.') }
const wrong = { collection: 'terms', id: 'term-2', record: { id: 'term-2', colour: 'red' } }

/** A desk whose proposal p-1 adds a word, and p-2 something that is no record. */
async function aDesk() {
  return testServer({
    renderer,
    prepare: async ({ db }) => {
      await publishAll(db, aTrackerOfTerms(2))
      await drafted(db, [added])
      await drafted(db, [wrong], 'p-2')
    },
  })
}

const asMember = async (server: Awaited<ReturnType<typeof aDesk>>, campaign = 'care') =>
  (await signedIn(server, { name: campaign === 'care' ? 'Ada' : 'Bo', role: 'editor', campaign })).browser

test('a member sees any page as the proposal would have it, with a bar that says so, and every link stays inside', async () => {
  await using server = await aDesk()
  const ada = await asMember(server)
  const { status, body, headers } = await ada.get('/desk/preview/p-1/glossary')
  expect(status).toBe(200)
  const page = String(body)
  expect(page).toContain('Said in a draft alone.')
  expect(page).toContain('This is a preview')
  expect(page).toContain('name="robots" content="noindex"')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  const links = [...page.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => href)
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((href) => !/^\/desk\/|^\/data\//.test(href))).toEqual([])
  expect(String((await ada.get('/desk/preview/p-1')).body)).toContain('This is a preview')
  expect((await ada.get('/desk/preview/p-1/record/terms/new')).status).toBe(200)
})

test('a past day, a page that is not there and records that are none are answered as such', async () => {
  await using server = await aDesk()
  const ada = await asMember(server)
  expect((await ada.get('/desk/preview/p-1/glossary?asOf=2019-01-01')).status).toBe(400)
  expect(String((await ada.get('/desk/preview/p-1/glossary?asOf=2020-02-20')).body)).not.toContain('Said in a draft alone.')
  expect((await ada.get('/desk/preview/p-1/nowhere')).status).toBe(404)
  const refused = await ada.get('/desk/preview/p-2/glossary')
  expect(refused.status).toBe(422)
  expect(String(refused.body)).toContain('terms/term-2')
})

test('whoever types a draft sees any page as it would be, the latest that was saved, with the way back; nobody else does', async () => {
  await using server = await aDesk()
  const ada = await asMember(server)
  const place = { campaign: 'care', collection: 'terms', recordId: 'new~1' }
  const save = (version: number, meaning: string) =>
    ada.mutate('drafts.save', { ...place, baseEdition: 1, version, body: aTerm('damp', meaning) })
  const page = '/desk/preview/draft:care:terms:new~1/glossary'
  expect((await ada.get(page)).status).toBe(404)
  await save(0, 'Typed at first.')
  expect(String((await ada.get(page)).body)).toContain('Typed at first.')
  await save(1, 'Typed at last.')
  const { status, body, headers } = await ada.get(page)
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  for (const words of [
    'Typed at last.',
    'if the draft, as it was saved last, were published',
    'href="/desk/records/terms/new~1"',
  ])
    expect(String(body).replaceAll('<!-- -->', '')).toContain(words)
  const bo = await asMember(server, 'quiet-streets')
  const cy = (await signedIn(server, { name: 'Cy', role: 'editor', campaign: 'care' })).browser
  for (const other of [bo, cy, new DeskBrowser(server.url)]) {
    const seen = await other.get(page)
    expect([401, 404]).toContain(seen.status)
    expect(String(seen.body)).not.toContain('Typed at last.')
  }
  expect((await ada.get('/desk/preview/draft:care:terms:new~1:p-1/glossary')).status).toBe(404)
})

test('nobody else sees it: signed out, of another campaign, or by another site', async () => {
  await using server = await aDesk()
  const [out, other] = [new DeskBrowser(server.url), await asMember(server, 'quiet-streets')]
  expect((await out.get('/desk/preview/p-1/glossary')).status).toBe(401)
  const [hidden, missing] = [await other.get('/desk/preview/p-1/glossary'), await other.get('/desk/preview/p-9/glossary')]
  expect([hidden.status, missing.status]).toEqual([404, 404])
  expect(String(hidden.body)).toBe(String(missing.body).replaceAll('p-9', 'p-1'))
  const elsewhere = await (await asMember(server)).get('/desk/preview/p-1/glossary', { 'sec-fetch-site': 'cross-site' })
  expect(elsewhere.status).toBe(403)
  expect((await server.get('/glossary')).body.toString()).not.toContain('Said in a draft alone.')
})
