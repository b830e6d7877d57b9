import { beforeAll, describe, expect, test } from 'vitest'
import { crawl, readPage } from './crawl.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
/** Every file that a page of the evidence offers, each once. */
let files: string[]

beforeAll(async () => {
  site = await sharedSite('shipped')
  const pages = await crawl(site.address, '/evidence', (url) => url.startsWith('/evidence') && !url.includes('asOf='))
  files = [...new Set([...pages.values()].flatMap((page) => page.files))]
})

const get = (url: string, headers: Record<string, string> = {}) => fetch(site.address + url, { headers })
const ending = (form: string) => files.filter((url) => url.split('?')[0]?.endsWith(`.${form}`))

describe('every chart that a page offers', () => {
  test('is offered as a drawing, as a picture and as a table', () => {
    expect(ending('svg').length).toBeGreaterThan(0)
    expect([ending('png').length, ending('csv').length]).toEqual([ending('svg').length, ending('svg').length])
  })

  test('is a drawing that needs nothing else and says what it is, who answered, where it comes from and its licence', async () => {
    for (const url of ending('svg')) {
      const answer = await get(url)
      const svg = await answer.text()
      expect(answer.headers.get('content-type'), url).toBe('image/svg+xml; charset=utf-8')
      expect(svg, url).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
      expect(svg, url).not.toMatch(/<script|<style|class=|href=|url\(|undefined|NaN/)
      const words = svg.replaceAll(/<(?:title|desc)[\s\S]*?<\/(?:title|desc)>/g, '').replaceAll(/<[^>]*>/g, ' ')
      expect(words, url).toMatch(/answered|forces/)
      expect(words, url).toMatch(/Source: |\d+ sources, published by/)
      expect(words, url).toContain('Dutywatch, edition 1. CC BY 4.0.')
    }
  })

  test('is a picture twice the size of its drawing, with its words', async () => {
    for (const url of ending('png')) {
      const bytes = Buffer.from(await (await get(url)).arrayBuffer())
      expect(bytes.subarray(0, 8).toString('latin1'), url).toBe('\x89PNG\r\n\x1a\n')
      const svg = await (await get(url.replace('.png', '.svg'))).text()
      expect(bytes.readUInt32BE(16), url).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]))
      expect(bytes.length, url).toBeGreaterThan(20_000)
    }
  })

  test('is a table that says of every row its unit, its period, who answered, its release and its sources', async () => {
    for (const url of ending('csv')) {
      const answer = await get(url)
      expect(answer.headers.get('content-disposition'), url).toMatch(/^attachment; filename="[\w.-]+\.csv"$/)
      const [heads = '', ...rows] = (await answer.text()).replace('\ufeff', '').trimEnd().split('\r\n')
      for (const column of ['unit', 'period_from', 'period_to', 'forces_answered', 'forces_asked', 'release', 'sources'])
        expect(heads.split(','), url).toContain(column)
      expect(rows.length, url).toBeGreaterThan(0)
    }
  })

  test('can be read by other sites, and is kept until the edition changes', async () => {
    for (const url of files) {
      const { headers, status } = await get(url)
      expect([url, status, headers.get('access-control-allow-origin')]).toEqual([url, 200, '*'])
      expect((await get(url, { 'if-none-match': headers.get('etag') ?? '' })).status, url).toBe(304)
    }
  })
})

describe('a chart in a frame', () => {
  const frames = () => ending('svg').map((url) => url.replace('/charts/', '/embed/').replace('.svg', ''))

  test('may stand on any site, which no other page may', async () => {
    for (const url of frames()) {
      const first = await get(url)
      const again = await get(url, { 'if-none-match': first.headers.get('etag') ?? '' })
      expect(again.status).toBe(304)
      for (const { headers } of [first, again]) expect(headers.get('content-security-policy'), url).toContain('frame-ancestors *')
    }
    for (const url of ['/evidence', '/embed/none', ...files.slice(0, 3)])
      expect((await get(url)).headers.get('content-security-policy'), url).toContain("frame-ancestors 'none'")
  })

  test('is the drawing, its sentence and the way to its page, without script or cookie', async () => {
    for (const url of frames()) {
      const { html, headers, links, status } = await readPage(site.address, url)
      expect([status, headers.has('set-cookie'), links.length], url).toEqual([200, false, 1])
      expect(html, url).not.toMatch(/<script|<form|<nav|\sstyle=/)
      expect(html.match(/<svg class="drawing/g)?.length, url).toBe(2)
    }
  })
})

test('a chart of a past day says the day, and one that was not yet there says so', async () => {
  expect(await (await get('/charts/offences.svg?asOf=2020-05-29')).text()).toContain('as known on 29')
  expect((await get('/charts/offences.svg?asOf=2017-06-01')).status).toBe(404)
  expect((await get('/charts/none.png')).status).toBe(404)
})

test('a chart of a named edition stays what it was', async () => {
  expect(await (await get('/edition/1/charts/offences.csv')).text()).toBe(await (await get('/charts/offences.csv')).text())
})
