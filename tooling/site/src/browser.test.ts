import { launchChromium } from '@dutywatch/harness/chromium'
import { struckWords } from '@dutywatch/harness/struck-words'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOf } from './crawl.ts'
import { examplePages } from './example-pages.ts'
import { pagePaths } from './page-paths.ts'
import { desk, visitsIn } from './visits.ts'

let browser: Browser
let examples: readonly string[]

beforeAll(async () => {
  ;[browser, examples] = await Promise.all([launchChromium(), examplePages()])
})
afterAll(() => browser.close())

/** Answers what is wrong with a page, each look at what the looks before have left of it. */
type Look = (page: Page, url: string) => Promise<readonly string[]>

/** Opens every page once, and answers what each look finds wrong with them; as `visit` what is wrong with the visit itself. */
async function found<Name extends string>(options: object, looks: Readonly<Record<Name, Look>>) {
  const wrong = Object.entries<Look>(looks).map(([name, look]) => ({ name, look, problems: [] as string[] }))
  const visit = await visitsIn(browser)(examples, options, async (page, url) => {
    for (const { look, problems } of wrong) problems.push(...(await look(page, url)).map((problem) => `${url}: ${problem}`))
    return []
  })
  return Object.fromEntries([...wrong.map(({ name, problems }) => [name, problems]), ['visit', visit]]) as Readonly<
    Record<Name | 'visit', readonly string[]>
  >
}

/** Walks on by keyboard. */
async function keyboard(page: Page): Promise<string[]> {
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

async function paper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const folded = await page
    .locator('details:not(.as-of-control) > :not(summary)')
    .evaluateAll((parts) =>
      parts.filter((part) => !part.checkVisibility()).map((part) => `${part.id || part.className} is folded`),
    )
  await page.emulateMedia({ media: 'screen' })
  return folded
}

/** Follows a link to what is folded. */
async function folded(page: Page, url: string): Promise<string[]> {
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

/** Unfolds everything and leaves it so. */
async function drawings(page: Page): Promise<string[]> {
  await page.locator('.folded').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
  return struckWords(page)
}

test('an example exists for every kind of page there is', async () => {
  const paths = await pagePaths()
  const seen = new Set(examples.map((url) => kindOf(new URL(url).pathname, paths)))
  expect(paths.filter((path) => !seen.has(path) && !path.startsWith('/record/'))).toEqual([])
})

describe('an example of every kind of page, on a desk', () => {
  let wrong: Readonly<Record<'words' | 'keyboard' | 'paper' | 'drawings' | 'visit', readonly string[]>>

  beforeAll(async () => {
    await using withoutScripts = await browser.newContext({ ...desk, javaScriptEnabled: false })
    const off = await withoutScripts.newPage()
    const words: Look = async (page, url) => {
      await off.goto(url)
      const [without, by] = await Promise.all([off, page].map((each) => each.locator('main').innerText()))
      return without === by ? [] : [`without scripts it reads “${without}”, and with them “${by}”`]
    }
    wrong = await found(desk, { words, keyboard, paper, drawings })
  }, 240_000)

  test('reads the same with scripts off', () => expect(wrong.words).toEqual([]))
  test('can be walked by keyboard, with the focus always seen', () => expect(wrong.keyboard).toEqual([]))
  test('shows on paper what is folded on a screen', () => expect(wrong.paper).toEqual([]))
  test('has drawings whose words nothing covers or strikes through', () => expect(wrong.drawings).toEqual([]))
  test('asks nothing elsewhere, prints nothing to the console and sets no cookie', () => expect(wrong.visit).toEqual([]))
})

describe('an example of every kind of page, on a phone', () => {
  let wrong: Readonly<Record<'folded' | 'drawings' | 'visit', readonly string[]>>

  beforeAll(async () => {
    wrong = await found({ viewport: { width: 360, height: 800 } }, { folded, drawings })
  }, 240_000)

  test('opens what is folded for a link to it, with its heading in sight', () => expect(wrong.folded).toEqual([]))
  test('has drawings whose words nothing covers or strikes through', () => expect(wrong.drawings).toEqual([]))
  test('asks nothing elsewhere, prints nothing to the console and sets no cookie', () => expect(wrong.visit).toEqual([]))
})
