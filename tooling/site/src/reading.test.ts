import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { crawl, readPage, type CrawledPage } from './crawl.ts'
import { listedPaths } from './page-paths.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
let pages: Map<string, CrawledPage>
const problemsOf = (wrong: (page: CrawledPage) => string[]) =>
  [...pages.values()].flatMap((page) => wrong(page).map((problem) => `${page.url}: ${problem}`))

beforeAll(async () => {
  site = await sharedSite('shipped')
  pages = await crawl(site.address, '/', (url) => !/asOf=|^\/edition\/|^\/data\/|^\/trpc\//.test(url))
})

describe('every page that a link leads to', () => {
  test('is there', () => {
    expect(pages.size).toBeGreaterThan(100)
    expect(problemsOf(({ status }) => (status === 200 ? [] : [`status ${status}`]))).toEqual([])
  })

  test('is in the sitemap, and no other page is', async () => {
    const linked = [...pages.keys()].filter((url) => !url.includes('?'))
    const listed = await listedPaths(site.address)
    expect(listed.toSorted()).toEqual(linked.toSorted())
  })

  test('has the part that a link names', () => {
    const dead = problemsOf(({ fragments }) =>
      fragments.filter(([url, id]) => pages.get(url)?.ids.has(id) === false).map(([url, id]) => `${url}#${id} leads nowhere`),
    )
    expect([...new Set(dead)]).toEqual([])
  })

  test('sets no cookie', () => {
    expect(problemsOf(({ headers }) => (headers.has('set-cookie') ? ['sets a cookie'] : []))).toEqual([])
  })

  test('allows nothing from elsewhere and no inline code', () => {
    const policies = new Set([...pages.values()].map(({ headers }) => headers.get('content-security-policy')))
    expect(policies.size).toBe(1)
    const [policy] = policies
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(
      problemsOf(({ html }) => [...html.matchAll(/<(?:script|iframe|style)\b|\sstyle="|\son\w+="/g)].map(([found]) => found)),
    ).toEqual([])
    expect(
      problemsOf(({ html }) =>
        [...html.matchAll(/(?:src|srcset)="(?:https?:)?\/\/[^"]+"|<link[^>]+href="(?:https?:)?\/\/[^"]+"/g)]
          .map(([found]) => found)
          .filter((found) => !found.includes('rel="canonical"')),
      ),
    ).toEqual([])
  })

  test('has one title of its own, one main heading, a language and a description', () => {
    expect(
      problemsOf(({ html }) => [
        ...(html.match(/<h1\b/g)?.length === 1 ? [] : ['not one h1']),
        ...(/<html lang="en-GB"/.test(html) ? [] : ['no language']),
        ...(/<meta name="description" content="[^"]{20,}"/.test(html) ? [] : ['no description']),
      ]),
    ).toEqual([])
    const titles = new Map<string, string[]>()
    for (const { url, html } of pages.values()) {
      if (url.includes('?')) continue
      const title = /<title>([^<]+)</.exec(html)?.[1] ?? ''
      titles.set(title, [...(titles.get(title) ?? []), url])
    }
    expect([...titles].filter(([title, urls]) => title === '' || urls.length > 1)).toEqual([])
  })

  test('names no element twice', () => {
    expect(
      problemsOf(({ html }) => {
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
        return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `id "${id}" twice`)
      }),
    ).toEqual([])
  })

  test('leaks no value that has no words', () => {
    expect(
      problemsOf(({ html }) =>
        [...html.replaceAll(/<[^>]*>/g, ' ').matchAll(/\b(?:undefined|NaN|\[object Object\]|Infinity|null)\b/g)].map(
          ([found]) => found,
        ),
      ),
    ).toEqual([])
  })
})

test('a first visit to the front page costs at most 100 kB on the wire, fonts and all', async () => {
  const bytes = async (url: string) => (await fetchRaw(site.address + url)).byteLength
  const { html } = await readPage(site.address, '/')
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url)
  const total = (await Promise.all(['/', ...new Set(assets)].map(bytes))).reduce((sum, each) => sum + each, 0)
  expect(total).toBeLessThanOrEqual(100_000)
})

/** The compressed bytes, as they travel. */
async function fetchRaw(url: string): Promise<ArrayBuffer> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        if (response.headers['content-encoding'] === 'br') brotliDecompressSync(body)
        resolve(new Uint8Array(body).buffer)
      })
    }).on('error', reject)
  })
}

describe('on the day of the article, 29 May 2020', () => {
  const day = '?asOf=2020-05-29'
  let past: Map<string, CrawledPage>
  beforeAll(async () => {
    past = await crawl(site.address, `/${day}`, (url) => url.includes('asOf=2020-05-29'))
  })

  test('every page knows neither the draft Bill nor the Act', () => {
    expect(past.size).toBeGreaterThan(50)
    const words = (page: CrawledPage) =>
      page.html
        .replace(/^[\s\S]*<main\b/, '')
        .replace(/<footer\b[\s\S]*$/, '')
        .replaceAll(/<[^>]*>/g, ' ')
    const knowing = [...past.values()]
      .filter((page) => page.status === 200 && /Online Safety (?:Act|Bill)/.test(words(page)))
      .map((page) => page.url)
    expect(knowing).toEqual([])
    expect([...past.values()].filter((page) => page.status !== 200).map((page) => page.url)).toEqual([])
  })

  test('the header, the menu and the foot of every page name no Act, no Bill and no regulator that there was not', async () => {
    const around = ({ html }: CrawledPage) =>
      html
        .replace(/^[\s\S]*<body\b/, '')
        .replace(/<main\b[\s\S]*<\/main>/, ' ')
        .replaceAll(/<[^>]*>/g, ' ')
    const knowing = [...past.values()].filter((page) =>
      /Online Safety|Royal Assent|The Bill through|Clause numbers|the regulator/i.test(around(page)),
    )
    expect(knowing.map((page) => page.url)).toEqual([])
    expect(around(await readPage(site.address, '/asks/a9.9?asOf=2020-05-29'))).not.toMatch(/Royal Assent/)
    const [then, now] = await Promise.all([readPage(site.address, `/${day}`), readPage(site.address, '/')])
    expect(then.html).toContain('<title>The Online Harms campaign')
    expect(now.html).toContain('<title>The Online Safety campaign')
  })

  test('a source that came out later says so wherever it is cited', async () => {
    const dated = /<a href="\/sources\/[^>]*>(?:(?!read later)[^<])*, (?:\d+\s)?(?:\w+\s)?202[1-9]<\/a>/g
    const unmarked = [...past.values()].flatMap(({ url, html }) => [...html.matchAll(dated)].map(([link]) => `${url}: ${link}`))
    expect(unmarked).toEqual([])
    const sources = await readPage(site.address, `/sources${day}`)
    expect(sources.html).toMatch(/published after 29\sMay\s2020 and read later/)
    expect(sources.html).toContain('Read later: published')
    expect((await readPage(site.address, `/glossary${day}`)).html).toContain('read later: published')
    expect((await readPage(site.address, '/sources')).html).not.toContain('ead later')
  })

  test('the front page says that the eighteen months have just begun', async () => {
    const { html } = await readPage(site.address, `/${day}`)
    expect(html).toMatch(/29 November 2021/)
    expect(html).toMatch(/29 May 2020/)
  })

  test('every link keeps the day', async () => {
    const { links } = await readPage(site.address, `/${day}`)
    const stray = links.filter((url) => !url.includes('asOf=2020-05-29') && !/^\/(?:data|edition|assets)\//.test(url))
    expect(stray.length).toBeLessThanOrEqual(1)
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    ['/nowhere', 404],
    ['/asks/a9.9', 404],
    ['/edition/99', 404],
    ['/?asOf=yesterday', 400],
    ['/?asOf=1901-01-01', 400],
    ['/?asOf=2999-01-01', 400],
    ['/%E0%A4%A', 400],
  ])('%s is answered with %i and a way on', async (url, status) => {
    const page = await readPage(site.address, url)
    expect(page.status).toBe(status)
    expect(page.html).toContain('<h1')
    expect(page.links.length).toBeGreaterThan(3)
  })
})
