import { launchChromium } from '@dutywatch/harness/chromium'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplePages } from './example-pages.ts'
import { axeFindings, findingsInLightAndDark, sideways } from './page-findings.ts'
import { sharedSite } from './shared-site.ts'
import { desk, phone, visitsIn, type Visit } from './visits.ts'

let browser: Browser
let visit: Visit
let examples: readonly string[]

beforeAll(async () => {
  ;[browser, examples] = await Promise.all([launchChromium(), examplePages()])
  visit = visitsIn(browser)
})
afterAll(() => browser.close())

describe('an example of every kind of page', () => {
  test.each([
    ['a desk', desk],
    ['a phone', phone],
  ] as const)(
    'on %s, in light and in dark, has nothing that axe finds, no console message, no request elsewhere, no sideways scroll',
    async (_where, options) => {
      const look = async (page: Page) => [...(await sideways(page)), ...(await findingsInLightAndDark(page))]
      expect(await visit(examples, options, look)).toEqual([])
    },
  )

  test('of a past day has nothing that axe finds', async () => {
    const site = await sharedSite('shipped')
    const past = examples
      .filter((url) => url.startsWith(site.address) && new URL(url).pathname.split('/').length <= 2)
      .map((url) => `${url}?asOf=2020-05-29`)
    expect(await visit(past, phone, async (page) => [...(await axeFindings(page)), ...(await sideways(page))])).toEqual([])
  })
})
