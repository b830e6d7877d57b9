import { launchChromium } from '@dutywatch/harness/chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplePages } from './example-pages.ts'
import { axeFindings, sideways } from './page-findings.ts'
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
    const site = await sharedSite('shipped')
    const past = examples
      .filter((url) => url.startsWith(site.address) && new URL(url).pathname.split('/').length <= 2)
      .map((url) => `${url}?asOf=2020-05-29`)
    expect(await visit(past, phone, async (page) => [...(await axeFindings(page)), ...(await sideways(page))])).toEqual([])
  })
})
