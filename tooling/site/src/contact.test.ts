import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, sideways } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { desk, phone } from './visits.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runSite(), launchChromium()])
  stack.use(site)
  stack.use(browser)
})
afterAll(() => stack.disposeAsync())

/** Moves on by the keyboard until the focus is on a field or a button. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not come to ${selector}.`)
}

async function type(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.type(words)
}

/** What is kept of enquiries. */
function kept(): unknown[] {
  using ledger = new DatabaseSync(path.join(site.dataDir, 'dutywatch.db'), { readOnly: true })
  return ledger.prepare('select name, email, subject, message, state from enquiry').all()
}

test('without a script and by keyboard alone an enquiry is written, put right, read once more, changed and sent', async () => {
  await using context = await browser.newContext({ ...desk, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.address}/method`)
  await page.getByRole('link', { name: 'Make an enquiry' }).first().press('Enter')
  await page.waitForURL('**/contact')
  await type(page, '#name', 'Jo <b>Writer</b>')
  await type(page, '#email', 'jo at paper')
  await type(page, '#subject', 'Figures of Kent')
  await type(page, '#message', 'How many')
  await tabTo(page, 'main button')
  await page.keyboard.press('Enter')

  await page.locator('.problem-summary:focus').waitFor()
  expect(await page.title()).toContain('To be put right')
  await tabTo(page, '.problem-summary a')
  await page.keyboard.press('Enter')
  await page.locator('#email:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('jo@paper.example')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Read it once more before it is sent' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Jo <b>Writer</b>')
  await tabTo(page, 'button.other')
  await page.keyboard.press('Enter')
  await page.locator('#message').waitFor()
  await tabTo(page, '#message')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' answered?')
  await tabTo(page, 'main button')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send it' }).waitFor()
  await page.waitForTimeout(2_100)
  await tabTo(page, 'main button')
  await page.keyboard.press('Enter')

  await page.waitForURL('**/contact/sent')
  expect(await page.locator('h1').textContent()).toBe('It is sent')
  await page.reload()
  expect([await context.cookies(), kept()]).toEqual([
    [],
    [
      {
        name: 'Jo <b>Writer</b>',
        email: 'jo@paper.example',
        subject: 'Figures of Kent',
        message: 'How many answered?',
        state: 'new',
      },
    ],
  ])
})

test.each([
  ['a desk in light', { ...desk, colorScheme: 'light' }],
  ['a phone in dark', { ...phone, colorScheme: 'dark' }],
] as const)(
  'each step on %s has nothing that axe finds, asks nothing elsewhere and does not scroll sideways',
  async (_where, options) => {
    await using context = await browser.newContext(options)
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => void (request.url().startsWith(site.address) || said.push(request.url())))
    const look = async () => [...(await axeFindings(page)), ...(await sideways(page))]
    await page.goto(`${site.address}/contact`)
    await page.getByRole('button', { name: 'Read it once more' }).click()
    const found = [await page.title(), ...(await look())]
    await page.fill('#name', 'Jo Writer')
    await page.fill('#email', 'jo@paper.example')
    await page.fill('#subject', 'Figures')
    await page.fill('#message', `Long: ${'a'.repeat(400)}`)
    await page.getByRole('button', { name: 'Read it once more' }).click()
    found.push(await page.title(), ...(await look()))
    await page.getByRole('button', { name: 'Send it' }).click()
    found.push(await page.title(), ...(await look()))
    await page.goto(`${site.address}/contact/sent`)
    found.push(await page.title(), ...(await look()))
    const titles = ['To be put right: make an enquiry', 'Read it once more', 'Read it once more', 'It is sent']
    expect(found).toEqual(titles.map((title) => `${title} – Dutywatch`))
    // That answers have other statuses than 200 is said by the browser.
    expect(said.filter((words) => !words.includes('422'))).toEqual([])
  },
)
