import { beforeAll, describe, expect, test } from 'vitest'
import { crawl, kindOf, type CrawledPage } from './crawl.ts'
import { chartNames, pagePaths, pathsOfWords } from './page-paths.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
let bare: SharedSite
let pages: Map<string, CrawledPage>
beforeAll(async () => {
  site = await sharedSite('lets')
  bare = await sharedSite('lets-without-returns')
  pages = await crawl(site.address, '/', (url) => !/asOf=|^\/edition\/|^\/data\//.test(url))
})

/** What comes over the wire at an address: its status, what it is, and every byte. */
async function bytesAt({ address }: SharedSite, url: string): Promise<string> {
  const answer = await fetch(address + url, { redirect: 'manual' })
  const type = answer.headers.get('content-type') ?? ''
  return `${answer.status} ${type} ${Buffer.from(await answer.arrayBuffer()).toString('latin1')}`
}

/** The addresses at which the site says something else than it does without what authorities sent. */
async function differing(urls: readonly string[]): Promise<string[]> {
  const different: string[] = []
  for (const url of urls) {
    const [one, other] = await Promise.all([site, bare].map((each) => bytesAt(each, url)))
    if (one !== other) different.push(url)
  }
  return different
}

/** The numbers of the editions, the newest first. */
async function editions(): Promise<number[]> {
  const listed: unknown = await (await fetch(`${site.address}/data/editions.json`)).json()
  return (listed as { number: number }[]).map(({ number }) => number)
}

/** Pages of single things that this campaign has none of: they tell of law, promises and statements. */
const without = [
  ...pathsOfWords,
  '/bill/clauses/:id',
  '/duties/:id',
  '/evidence/claims/:id',
  '/offences/:id',
  '/powers/:id',
  '/promises/:id',
].filter((path) => path.includes(':'))

describe('a site from which everything is gone that authorities sent, and all that is withheld', () => {
  test('has the same pages and offers the same files, to the byte', async () => {
    const files = [...pages.values()].flatMap((page) => page.files)
    const single = (await pagePaths()).filter((path) => !path.includes(':'))
    expect([...pages.values()].filter(({ status }) => status !== 200)).toEqual([])
    expect(pages.size).toBeGreaterThan(50)
    expect(await differing([...new Set([...pages.keys(), ...single, ...files])])).toEqual([])
  })

  test('has the same pages of evidence and requests in every edition, and of an earlier day', async () => {
    const told = [...pages.keys()].filter((url) =>
      /^\/(?:evidence|foi|news|record\/(?:figures|forceFigures|shares|returns))/.test(url),
    )
    const [current = 0, ...earlier] = await editions()
    const asked = told
      .filter((url) => !url.includes('?'))
      .flatMap((url) => [current, ...earlier.slice(0, 2)].map((number) => `/edition/${number}${url}`))
    expect(await differing(asked)).toEqual([])
    expect(await differing(told.map((url) => `${url}${url.includes('?') ? '&' : '?'}asOf=2024-06-01`))).toEqual([])
  })

  test('has the same charts, as drawings, pictures, tables and in frames', async () => {
    const names = await chartNames()
    const asked = names.flatMap((name) => [...['svg', 'png', 'csv'].map((form) => `/charts/${name}.${form}`), `/embed/${name}`])
    expect(asked.length).toBeGreaterThan(20)
    expect(await differing(asked)).toEqual([])
  })

  test('was asked for every kind of page', async () => {
    const paths = await pagePaths()
    const seen = new Set([...pages.keys()].map((url) => kindOf(url, paths)))
    const unseen = paths.filter((path) => path.includes(':') && !seen.has(path))
    expect(unseen.toSorted()).toEqual(without.toSorted())
  })
})
