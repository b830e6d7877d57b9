import { createServer } from 'node:http'
import { launchChromium } from '@dutywatch/harness/chromium'
import { struckWords } from '@dutywatch/harness/struck-words'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsInLightAndDark, sideways } from './page-findings.ts'
import { sharedSite, type SharedSite } from './shared-site.ts'

let site: SharedSite
let browser: Browser
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([sharedSite('shipped'), launchChromium()])
  page = await browser.newPage()
})
afterAll(() => browser.close())

/** Every chart in a frame, and pages of charts as they are after a choice. */
const charts = [
  '/embed/offences',
  '/embed/platforms',
  '/embed/shares?figure=april-2017-to-october-2019',
  '/embed/coverage?figure=2024-25',
  '/embed/forces',
  '/embed/forces?show=rate',
  '/embed/force?force=kent',
  '/embed/offences?asOf=2020-05-29',
  '/evidence/forces?show=rate',
  '/evidence/forces?release=nspcc-2024-11-south-east&period=2021-04_2022-03',
]

const sizes = {
  phone: { width: 320, height: 700 },
  narrow: { width: 360, height: 700 },
  desk: { width: 1280, height: 900 },
} as const

async function opened<Found>(path: string, size: keyof typeof sizes, look: (page: Page) => Promise<Found>): Promise<Found> {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(site.address + path)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return look(page)
}

describe.each(charts)('%s', (path) => {
  test.each(['phone', 'desk'] as const)(
    'has nothing that axe finds on a %s, in light or in dark, and scrolls no way but down',
    async (size) => {
      const found = await opened(path, size, async (page) => [...(await sideways(page)), ...(await findingsInLightAndDark(page))])
      expect(found).toEqual([])
    },
  )

  test('has drawings whose words nothing covers or strikes through', async () => {
    expect(await opened(path, 'narrow', struckWords)).toEqual([])
    expect(await opened(path, 'desk', struckWords)).toEqual([])
  })
})

test('a chart is shown in a frame of another site, where a page is not', async () => {
  const frame = (path: string) => `<iframe src="${site.address}${path}" width="900" height="600"></iframe>`
  const elsewhere = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`${frame('/embed/offences')}${frame('/evidence')}`)
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const bound = elsewhere.address()
  try {
    await page.goto(`http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`)
    const headings = await Promise.all(page.frames().map((each) => each.locator('h1').allTextContents()))
    expect(headings.flat()).toEqual(['Sexual communication with a child: what each release counted'])
  } finally {
    elsewhere.close()
  }
})
