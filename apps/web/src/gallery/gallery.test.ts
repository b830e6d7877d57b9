import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PageApi } from '@dutywatch/api/page-renderer'
import { launchChromium } from '@dutywatch/harness/chromium'
import { struckWords } from '@dutywatch/harness/struck-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rendererOf } from '../rendering/renderer.tsx'
import { builtClient, served } from '../testing/built-client.ts'
import { galleryPage } from './gallery-page.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const today = '2026-11-24'
const about = {
  title: 'A legal duty of care online',
  summary: '',
  informedTo: '2026-06-30',
  licence: 'CC BY 4.0',
  firstDay: '2014-12-01',
  known: { bill: true, act: true, claims: true },
}
const api = { tracker: { about: { query: async () => about } } } as unknown as PageApi

type Browser = Awaited<ReturnType<typeof launchChromium>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const stack = new AsyncDisposableStack()
let page: Page
let said: string[] = []
let address: string

beforeAll(async () => {
  const client = stack.use(await builtClient())
  const renderer = rendererOf({ pages: [galleryPage], charts: [] }, { assets: client.assets })
  const site = await served(client.folder, async (url) => {
    const asOf = new URL(url, 'http://site.invalid').searchParams.get('asOf') ?? undefined
    const edition = {
      number: 1,
      publishedAt: '2026-11-20T10:00:00.000Z',
      publishedOn: '2026-11-20',
      publishedBy: 'ed',
      note: 'First.',
      digest: '0',
    }
    const moment = { on: asOf ?? today, today, ...(asOf !== undefined && { asOf }) }
    return (await renderer.render({ url, edition, permanent: false, api, ...moment })).html
  })
  stack.use(site)
  address = site.address
  const browser = stack.use(await launchChromium())
  page = await browser.newPage()
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => void (request.url().startsWith(address) || said.push(`asks ${request.url()}`)))
})

afterAll(() => stack.disposeAsync())

/** How the gallery is looked at. */
interface Sight {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

/** Opens the gallery, answers what a look at it finds, and what the browser had to say besides. */
async function look<Found>(
  { viewport, colorScheme = 'light' }: Sight,
  find: (page: Page) => Promise<Found>,
): Promise<{ found: Found; said: readonly string[] }> {
  said = []
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme })
  await page.goto(`${address}/gallery`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { found: await find(page), said }
}

const phone = { viewport: { width: 360, height: 800 } }
const desk = { viewport: { width: 1280, height: 900 } }

describe.each([
  ['a phone', phone],
  ['a desk', desk],
] as const)('every part of the site, on %s', (_, size) => {
  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds in the %s theme, and the browser says nothing',
    async (colorScheme) => {
      const { found, said } = await look({ ...size, colorScheme }, async (page) => {
        await page.evaluate(axe)
        return page.evaluate(async () => {
          const { axe: engine } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
          return (await engine.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        })
      })
      expect(found).toEqual([])
      expect(said).toEqual([])
    },
  )
})

test.each([320, 360, 480, 640, 768, 900, 1024, 1280, 1440])(
  'fits a window of %d pixels without scrolling sideways, and letters drawings there at 14 pixels or more',
  async (width) => {
    const { found } = await look({ viewport: { width, height: 800 } }, (page) =>
      page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        small: [...document.querySelectorAll<SVGTextElement>('svg.drawing text')]
          .filter((text) => text.getClientRects().length > 0)
          .map(
            (text) =>
              Number.parseFloat(getComputedStyle(text).fontSize) *
              Math.hypot(text.getScreenCTM()?.a ?? 0, text.getScreenCTM()?.b ?? 0),
          )
          .filter((size, index, sizes) => size < 14 && sizes.indexOf(size) === index),
      })),
    )
    expect(found.width).toBeLessThanOrEqual(width)
    expect(found.small).toEqual([])
  },
)

test('shows each drawing in one proportion, whatever the room', async () => {
  for (const size of [phone, desk]) {
    const { found } = await look(size, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.drawings')].map(
          (pair) => [...pair.children].filter((svg) => svg.getClientRects().length > 0).length,
        ),
      ),
    )
    expect(new Set(found)).toEqual(new Set([1]))
  }
})

test('keeps every word and every mark of a drawing inside it', async () => {
  for (const size of [phone, desk]) {
    const { found } = await look(size, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
          .filter((svg) => svg.getClientRects().length > 0)
          .flatMap((svg) => {
            const edge = svg.getBoundingClientRect()
            return [...svg.querySelectorAll('text, path, circle, rect')]
              .filter((part) => {
                const box = part.getBoundingClientRect()
                return (
                  box.left < edge.left - 2 || box.right > edge.right + 2 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2
                )
              })
              .map((part) => `${svg.querySelector('title')?.textContent}: ${part.textContent || part.outerHTML}`)
          }),
      ),
    )
    expect(found).toEqual([])
  }
})

test('lets no words of a drawing be covered by others, or struck by a strong line or a mark', async () => {
  for (const size of [phone, desk]) expect((await look(size, struckWords)).found).toEqual([])
})

test('gives controls targets of at least 44 pixels, and every link outside a sentence at least 24', async () => {
  const { found } = await look(phone, (page) =>
    page.evaluate(() => {
      const small = (selector: string, least: number) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < least)
          .map((element) => `${element.textContent} ${element.getBoundingClientRect().height}`)
      return [
        ...small('button, input:not([type=hidden]), .as-of-control summary', 43.5),
        ...small('nav a, .anchor, .chart-table summary', 24),
      ]
    }),
  )
  expect(found).toEqual([])
})

test('does not jump when its fonts arrive late', async () => {
  const { found } = await look(desk, (page) =>
    page.evaluate(() => {
      const opening = document.querySelector<HTMLElement>('.as-of-control')
      if (opening === null) throw new Error('The gallery shows no control')
      const before = opening.getBoundingClientRect().bottom
      document.documentElement.style.setProperty('--text', "'Text fallback'")
      document.documentElement.style.setProperty('--title', "'Title fallback'")
      return Math.abs(opening.getBoundingClientRect().bottom - before)
    }),
  )
  expect(found).toBeLessThan(2)
})
