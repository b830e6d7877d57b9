import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { filled, sendForm } from '../testing/contact-form.ts'
import { builtRenderer, contactSite, later } from '../testing/contact-site.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import type { PageRenderer } from './page-renderer.ts'

let renderer: PageRenderer
beforeAll(async () => {
  renderer = await builtRenderer()
})
const aSite = () => contactSite(renderer)

describe('a form that', () => {
  test.each([
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }, 403, 'a page of another site'],
    ['comes from a neighbour', { 'sec-fetch-site': 'same-site' }, 403, 'a page of another site'],
  ])('%s is refused with a page', async (_what, headers, status, words) => {
    await using site = await aSite()
    for (const path of ['/contact', '/contact/send']) {
      const answer = await site.post(path, filled, headers)
      expect([answer.status, answer.page.includes(words)]).toEqual([status, true])
      expect(answer.page).toMatch(/^<!doctype html><html lang="en-GB"/)
    }
    const noted = site.server.logged.filter(({ msg }) => msg === 'a form was kept out')
    expect(noted).toMatchObject(
      ['/contact', '/contact/send'].map((path) => ({ reason: 'from-another-site', path, address: '127.0.0.0' })),
    )
    expect(JSON.stringify(noted)).not.toContain(filled.message)
  })

  test('comes from a browser that tells only its origin is taken from this site alone', async () => {
    await using site = await aSite()
    const { status } = await bare(site.server.url, { origin: site.server.url })
    expect(status).toBe(200)
    for (const origin of ['https://evil.example', 'null']) {
      expect((await bare(site.server.url, { origin })).status).toBe(403)
    }
  })

  test.each([
    ['is far too long', 'application/x-www-form-urlencoded', `message=${'a'.repeat(70_000)}`, 413, '5,000 characters'],
    ['holds files', 'multipart/form-data; boundary=x', '--x--', 415, 'files cannot be sent'],
    ['is JSON', 'application/json', '{"name":"Jo"}', 415, 'not the form of the contact page'],
    ['is of no kind', '', 'name=Jo', 415, 'not the form of the contact page'],
    ['is empty', 'application/x-www-form-urlencoded', '', 422, '4 things need putting right'],
    ['is garbled', 'application/x-www-form-urlencoded', '%zz%ff&&&=name=%00&message', 422, 'things need putting right'],
  ])('%s is answered with a page of the site', async (_what, type, body, status, words) => {
    await using site = await aSite()
    for (const path of ['/contact', '/contact/send']) {
      const answer = await bare(site.server.url + path, { 'content-type': type, 'sec-fetch-site': 'same-origin' }, body)
      expect([answer.status, answer.page.includes(words)]).toEqual([status, true])
      expect(answer.page).toMatch(/^<!doctype html><html lang="en-GB"/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(await site.kept()).toEqual([])
  })

  test('comes with hundreds of others in a minute waits', async () => {
    await using site = await aSite()
    const answers = await Promise.all(Array.from({ length: 32 }, () => site.post('/contact', { name: 'Jo' })))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
  })

  async function bare(url: string, headers: Readonly<Record<string, string>>, body = new URLSearchParams(filled).toString()) {
    const path = url.includes('/contact') ? url : `${url}/contact`
    const type = 'content-type' in headers ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = new Headers(Object.entries({ ...type, ...headers }).filter(([, value]) => value !== ''))
    const answer = await fetch(path, { method: 'POST', headers: sent, body: Buffer.from(body), redirect: 'manual' })
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }
})

test('words are not lost when they cannot be kept: the page shows them, and they can be sent again', async () => {
  await using site = await aSite()
  const { held } = await site.post('/contact', filled)
  site.clock.set(later(3))
  await sql`pragma query_only = on`.execute(site.db)
  const failed = await site.post('/contact/send', held)
  expect([failed.status, failed.held['message']]).toEqual([503, filled.message])
  expect(failed.page).toContain('it could not be kept here just now')
  await sql`pragma query_only = off`.execute(site.db)
  expect((await site.post('/contact/send', failed.held)).status).toBe(303)
  expect(await site.kept()).toHaveLength(1)
})

test('even where the page of the answer cannot be drawn, the answer is a page', async () => {
  const broken: PageRenderer = { ...renderer, render: () => Promise.reject(new Error('A bug in a page.')) }
  await using server = await testServer({ renderer: broken, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
  const { status, page, headers } = await sendForm(server, '/contact', { fields: filled })
  expect([status, headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
  expect(page).toContain('Nothing was sent: something went wrong on our side.')
  expect(server.logged.map(({ msg }) => msg)).toContain('a form could not be answered')
})

test('before anything is published, a form is answered with a page that says so', async () => {
  await using server = await testServer({ renderer })
  const { status, page } = await sendForm(server, '/contact', { fields: filled })
  expect([status, page.includes('Nothing has been published yet')]).toEqual([503, true])
})
