import { describe, expect, test } from 'vitest'
import { publish, publishProposal } from '../ledger/index.ts'
import { handClock } from '../testing/hand-clock.ts'
import { fountainsPrints, fountainsTracker, papersOfFountains, publishPrints } from '../testing/fountains.ts'
import { testServer, type TestServer } from '../testing/test-server.ts'
import { aTerm, publishAll } from '../testing/trackers.ts'
import { trackerOfTwo } from '../testing/desk-of-two.ts'
import { loadWebApp } from '../web-app.ts'
import { importPapers } from '../commands/import-paper/index.ts'

const baseUrl = 'https://tracker.example'

async function builtRenderer() {
  const loaded = await loadWebApp({ baseUrl })
  if (!loaded.ok) throw new Error(loaded.message)
  return loaded.value.renderer
}

async function listed(site: TestServer): Promise<Map<string, string | undefined>> {
  const { status, headers, body } = await site.get('/sitemap.xml')
  expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
  const urls = [
    ...body.toString().matchAll(/<url><loc>https:\/\/tracker\.example([^<]*)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g),
  ]
  expect(urls.length).toBe(body.toString().split('<url>').length - 1)
  return new Map(urls.map(([, path = '', day]) => [path, day]))
}

/** Every page that can be reached by links from the first, but pasts, editions, data, and what answers a question of the reader’s. */
async function reached(site: TestServer): Promise<{ pages: Set<string>; wrong: string[] }> {
  const pages = new Set(['/'])
  const wrong: string[] = []
  for (const path of pages) {
    const { status, body } = await site.get(path)
    if (status !== 200) wrong.push(`${path} ${status}`)
    for (const [, link = ''] of body.toString().matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)(?:#[^"]*)?"/g))
      if (!/^\/(?:edition|data|charts|embed)\/|^\/bill\/compare\/[^/]+\/[^/]+\/./.test(link)) pages.add(link)
  }
  return { pages, wrong }
}

describe('the sitemap', () => {
  test('of a Bill whose prints are held lists just the pages that links lead to', async () => {
    await using site = await testServer({
      baseUrl,
      renderer: await builtRenderer(),
      clock: handClock('2024-06-20T12:00:00.000Z'),
      prepare: async ({ db }) => {
        await publishAll(db, fountainsTracker())
        await publishPrints(db, Object.values(fountainsPrints))
        const papers = await importPapers(db, { files: [...papersOfFountains], by: 'Ada', at: '2024-06-04T09:00:00.000Z' })
        if (!papers.ok) throw new Error(papers.message)
        const publication = { by: 'Ada', note: 'Papers.', at: '2024-06-05T09:00:00.000Z' }
        expect(await publishProposal(db, papers.value.proposal ?? '', publication)).toMatchObject({ ok: true })
      },
    })
    const { pages, wrong } = await reached(site)
    expect(wrong).toEqual([])
    const paths = [...(await listed(site)).keys()]
    expect(new Set(paths).size).toBe(paths.length)
    expect({
      missing: [...pages].filter((path) => !paths.includes(path)),
      unlinked: paths.filter((path) => !pages.has(path)),
    }).toEqual({ missing: [], unlinked: [] })
  })

  test('says of a record since when it is told as it is: its own edition, that of what it points at and of what pointed at it', async () => {
    const [one, other] = [aTerm('one', 'As it was.'), aTerm('other', 'As it was.')]
    const before = trackerOfTwo({ terms: [one, other] })
    await using site = await testServer({
      baseUrl,
      renderer: await builtRenderer(),
      prepare: async ({ db }) => {
        await publishAll(db, before)
        const after = trackerOfTwo({ terms: [{ ...one, meaning: 'Otherwise.' }, other] })
        const at = `2024-06-05T09:00:00.000Z`
        expect(await publish(db, after, { by: 'Ada', note: 'Mended.', at })).toMatchObject({ ok: true })
      },
    })
    const pages = await listed(site)
    expect(pages.get('/record/terms/one')).toBe('2024-06-05')
    const source = one.citations?.[0]?.source
    expect(pages.get(`/record/sources/${source}`)).toBe('2024-06-05')
    expect(pages.get('/record/terms/other')).toBe('2024-06-01')
    expect([pages.get('/editions/1') !== '2024-06-05', pages.get('/editions/2')]).toEqual([true, '2024-06-05'])
    expect([pages.get('/'), pages.get('/promises')]).toEqual([undefined, undefined])
  })

  test('is named to robots where the site knows its address, and is not there where it does not', async () => {
    await using known = await testServer({ baseUrl, prepare: ({ db }) => publishAll(db, fountainsTracker()) })
    await using unknown = await testServer({ prepare: ({ db }) => publishAll(db, fountainsTracker()) })
    expect((await known.get('/robots.txt')).body.toString()).toContain('\n\nSitemap: https://tracker.example/sitemap.xml\n')
    expect((await unknown.get('/robots.txt')).body.toString()).not.toContain('Sitemap')
    const none = await unknown.get('/sitemap.xml')
    expect([none.status, none.body.toString()]).toEqual([404, expect.stringContaining('BASE_URL')])
    expect((await known.get('/sitemap/1.xml')).status).toBe(404)
    await using empty = await testServer({ baseUrl })
    expect((await empty.get('/sitemap.xml')).status).toBe(503)
  })
})
