import { launchChromium } from '@dutywatch/harness/chromium'
import { struckWords } from '@dutywatch/harness/struck-words'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from './crawl.ts'
import { examplePages } from './example-pages.ts'
import { pagePaths } from './page-paths.ts'
import { desk, visitsIn, type Visit } from './visits.ts'

let browser: Browser
let visit: Visit
let examples: readonly string[]

beforeAll(async () => {
  ;[browser, examples] = await Promise.all([launchChromium(), examplePages()])
  visit = visitsIn(browser)
})
afterAll(() => browser.close())

describe('an example of every kind of page', () => {
  test('exists for every page there is', async () => {
    const paths = await pagePaths()
    const seen = new Set(examples.map((url) => kindOf(new URL(url).pathname, paths)))
    expect(paths.filter((path) => !seen.has(path) && !path.startsWith('/record/'))).toEqual([])
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
