import { launchChromium } from '@dutywatch/harness/chromium'
import { struckWords } from '@dutywatch/harness/struck-words'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crawl, kindOf } from './crawl.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { axeFindings, sideways } from './page-findings.ts'
import { pagePaths, pathsOfWords } from './page-paths.ts'
import { runFountains } from './testing/fountains-site.ts'
import { runLets } from './testing/lets-site.ts'

const phone = { viewport: { width: 320, height: 800 }, isMobile: true, hasTouch: true } as const
const desk = { viewport: { width: 1280, height: 900 } } as const

let site: RunningSite
let prints: RunningSite
let lets: RunningSite
let browser: Browser
/** Whole addresses: of the campaign that ships, of a Bill whose prints are held, and of a batch of requests. */
let examples: string[]

beforeAll(async () => {
  ;[site, prints, lets, browser] = await Promise.all([runSite(), runFountains(), runLets(), launchChromium()])
  const paths = await pagePaths()
  const [shipped, held] = await Promise.all([examplesOf(site, '/', paths), examplesOf(prints, '/bill', paths)])
  const ofWords = [...pathsOfWords, '/bill/clauses/:id'].flatMap((path) => held.get(path) ?? [])
  const comparison = held.get('/bill/compare/:from/:to') ?? ''
  const asked = ['/search?q=water', `${comparison}?show=all&view=side&renumbering=show`]
  const plain = [...shipped].flatMap(([path, url]) => (pathsOfWords.includes(path) && path !== '/bill/texts/:id' ? [] : [url]))
  examples = [
    ...plain.map((url) => site.address + url),
    ...[...ofWords, ...asked].map((url) => prints.address + url),
    ...['/foi', '/foi/lets'].map((url) => lets.address + url),
  ]
})
afterAll(async () => {
  await browser.close()
  await Promise.all([site, prints, lets].map((each) => each[Symbol.asyncDispose]()))
})

/** For each kind of page one address of it. */
async function examplesOf({ address }: RunningSite, start: string, paths: readonly string[]): Promise<Map<string, string>> {
  const pages = await crawl(address, start, (url) => !/asOf=|^\/edition\/|^\/data\/|^\/trpc\//.test(url))
  const byKind = new Map<string, string>()
  for (const [url, { status }] of pages) {
    const kind = kindOf(url, paths)
    if (kind !== undefined && status === 200 && !url.includes('?') && !byKind.has(kind)) byKind.set(kind, url)
  }
  return byKind
}

/** Opens pages one after another and gathers what is said to be wrong with each. */
async function visit(
  urls: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, url: string) => Promise<string[]>,
): Promise<string[]> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const wrong: string[] = []
  let at = ''
  page.on('console', (message) => wrong.push(`${at}: console: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(`${at}: error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(at).origin) && !request.url().startsWith('data:'))
      wrong.push(`${at}: asks ${request.url()}`)
  })
  for (const url of urls) {
    at = url
    await page.goto(url)
    wrong.push(...(await look(page, url)).map((problem) => `${url}: ${problem}`))
  }
  if ((await context.cookies()).length > 0) wrong.push('a cookie was set')
  await context.close()
  return wrong
}

describe('an example of every kind of page', () => {
  test('exists for every page there is', async () => {
    const paths = await pagePaths()
    const seen = new Set(examples.map((url) => kindOf(new URL(url).pathname, paths)))
    expect(paths.filter((path) => !seen.has(path) && !path.startsWith('/record/'))).toEqual([])
  })

  test.each([
    ['a desk in light', { ...desk, colorScheme: 'light' }],
    ['a desk in dark', { ...desk, colorScheme: 'dark' }],
    ['a phone in light', { ...phone, colorScheme: 'light' }],
    ['a phone in dark', { ...phone, colorScheme: 'dark' }],
  ] as const)(
    'on %s has nothing that axe finds, no console message, no request elsewhere, no sideways scroll',
    async (_where, options) => {
      expect(await visit(examples, options, async (page) => [...(await axeFindings(page)), ...(await sideways(page))])).toEqual(
        [],
      )
    },
  )

  test('of a past day has nothing that axe finds', async () => {
    const past = examples
      .filter((url) => url.startsWith(site.address) && new URL(url).pathname.split('/').length <= 2)
      .map((url) => `${url}?asOf=2020-05-29`)
    expect(await visit(past, phone, async (page) => [...(await axeFindings(page)), ...(await sideways(page))])).toEqual([])
  })

  test.each([
    ['a phone', { viewport: { width: 360, height: 800 } }],
    ['a desk', desk],
  ] as const)('on %s has drawings whose words nothing covers or strikes through', async (_where, options) => {
    const look = async (page: Page): Promise<string[]> => {
      await page.locator('.folded').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
      return struckWords(page)
    }
    expect(await visit(examples, options, look)).toEqual([])
  })

  test('opens what is folded for a link to it, with its heading in sight', async () => {
    const look = async (page: Page, url: string): Promise<string[]> => {
      const ids = await page
        .locator('.folded:not([open]) > .folded-part')
        .evaluateAll((parts) => parts.flatMap((part) => [part.id, part.querySelector('li[id], tr[id]')?.id ?? part.id]))
      const wrong: string[] = []
      for (const id of ids.slice(-2)) {
        await page.goto('about:blank')
        await page.goto(`${url}#${id}`)
        const target = page.locator(`[id="${id}"]`)
        if (!(await target.isVisible())) wrong.push(`#${id} stays folded`)
        const top = await page
          .locator('.folded', { has: target })
          .last()
          .evaluate((fold) => fold.getBoundingClientRect().top)
        if (ids.indexOf(id) % 2 === 0 && (top < 0 || top > 700)) wrong.push(`the heading of #${id} is at ${top}`)
      }
      return wrong
    }
    expect(await visit(examples, { viewport: { width: 360, height: 800 } }, look)).toEqual([])
  })

  test('shows on paper what is folded on a screen', async () => {
    const look = async (page: Page): Promise<string[]> => {
      await page.emulateMedia({ media: 'print' })
      return page
        .locator('details:not(.as-of-control) > :not(summary)')
        .evaluateAll((parts) =>
          parts.filter((part) => !part.checkVisibility()).map((part) => `${part.id || part.className} is folded`),
        )
    }
    expect(await visit(examples, desk, look)).toEqual([])
  })

  test('reads the same with scripts off', async () => {
    const context = await browser.newContext({ ...desk, javaScriptEnabled: false })
    const withScripts = await browser.newContext(desk)
    const [off, on] = [await context.newPage(), await withScripts.newPage()]
    for (const url of examples) {
      await Promise.all([off.goto(url), on.goto(url)])
      expect(await off.locator('main').innerText(), url).toBe(await on.locator('main').innerText())
    }
    await Promise.all([context.close(), withScripts.close()])
  })

  test('can be walked by keyboard, with the focus always seen', async () => {
    const look = async (page: Page): Promise<string[]> => {
      await page.keyboard.press('Tab')
      const first = await page.evaluate(() => document.activeElement?.textContent?.trim())
      const problems = first?.startsWith('Skip') ? [] : [`the first stop is "${first}", not the skip link`]
      for (let stop = 0; stop < 12; stop += 1) {
        const unseen = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return undefined
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          const shown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
          return shown ? undefined : element.outerHTML.slice(0, 120)
        })
        if (unseen) problems.push(`the focus is not seen on ${unseen}`)
        await page.keyboard.press('Tab')
      }
      return problems
    }
    expect(await visit(examples, desk, look)).toEqual([])
  })
})
