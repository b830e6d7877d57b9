import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTeam } from './desk-visitor.ts'
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

/** Somebody writes to the campaign from the page that is there for it. */
async function write(message: string): Promise<void> {
  await using context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.address}/contact`)
  for (const [field, words] of [
    ['name', 'Jo <b>Writer</b>'],
    ['email', 'jo@paper.example'],
    ['subject', 'Figures of Kent'],
    ['message', message],
  ] as const)
    await page.locator(`#${field}`).fill(words)
  await page.locator('main button').click()
  await page.getByRole('heading', { name: 'Read it once more before it is sent' }).waitFor()
  // Nobody reads that fast, and what is sent at once is taken for a machine’s.
  await page.waitForTimeout(2_500)
  await page.locator('button:not(.other)').last().click()
  await page.waitForURL('**/contact/sent')
}

/** Puts enquiries that look like spam where they arrive, of these subjects. */
function suspect(subjects: readonly string[]): void {
  using ledger = new DatabaseSync(path.join(site.dataDir, 'dutywatch.db'))
  const campaign = ledger.prepare('select campaign from enquiry').get()?.['campaign'] ?? ''
  const at = new Date().toISOString()
  for (const subject of subjects) {
    ledger
      .prepare(
        `insert into enquiry (id, campaign, received_at, name, email, subject, message, state, suspicion, events, last_at)
         values (?, ?, ?, 'Ann', 'ann@sell.example', ?, 'Buy.', 'suspected-spam', '["selling-words"]', 1, ?)`,
      )
      .run(`enquiry-${subject.slice(0, 4)}`, campaign, at, subject, at)
    ledger
      .prepare("insert into enquiry_event (enquiry, seq, at, kind, words) values (?, 1, ?, 'received', '')")
      .run(`enquiry-${subject.slice(0, 4)}`, at)
  }
}

/** What is wrong with a page on a desk and on a phone. */
async function wrongWith(page: Page): Promise<unknown[]> {
  const found: unknown[] = []
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    found.push(...(await axeFindings(page)), ...(await sideways(page)))
  }
  return found
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().press('Enter')

test('an enquiry is taken, answered by hand where no mail is set up, closed, handed over and erased, by keyboard', async () => {
  await write('How many?\n\n<script>alert(1)</script>')
  const team = await aTeam(site, browser)
  await using cy = await team.come('Cy', 'editor')
  await using di = await team.come('Di', 'admin')
  const { page } = cy

  await page.goto(`${site.address}/desk`)
  await page.getByRole('link', { name: 'Figures of Kent' }).press('Enter')
  await page.getByRole('heading', { name: 'Figures of Kent' }).waitFor()
  expect(await page.locator('#message ~ blockquote, section:has(#message) blockquote').first().textContent()).toBe(
    'How many?\n\n<script>alert(1)</script>',
  )
  expect(await page.getByText('Hand over or erase').count()).toBe(0)
  await press(page, 'Take it')
  await page.locator('.done:focus').getByText('It is yours.').waitFor()
  await press(page, 'Answer…')
  await page.locator('textarea:focus').waitFor()
  await page.getByText('No mail can be sent from here').waitFor()
  await page.keyboard.type('Forty-one forces answered.')
  expect(await wrongWith(page)).toEqual([])
  await page.reload()
  await press(page, 'Go on with your answer…')
  expect(await page.getByLabel('What was answered').inputValue()).toBe('Forty-one forces answered.')
  await page.getByRole('button', { name: 'Sign out' }).press('Enter')
  await page.getByRole('dialog', { name: 'An answer is typed and not sent' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('Close the enquiry with it').press('Space')
  await press(page, 'Put it on record')
  await page.locator('.done:focus').getByText('on record').waitFor()
  await page.getByText('Answered by hand').waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])

  await page.goto(`${site.address}/desk/enquiries`)
  await page.getByText('Nobody waits for an answer. What').waitFor()
  await page.getByRole('link', { name: 'Closed (1)' }).press('Enter')
  await page.getByRole('link', { name: 'Figures of Kent' }).waitFor()
  expect(await wrongWith(page)).toEqual([])

  // What looks like spam is judged at once, after a look and a question, and that is taken back.
  suspect(['Casino bonus', 'Backlinks'])
  await page.goto(`${site.address}/desk/enquiries?list=spam`)
  await page.getByText('Buy.').first().waitFor()
  await page.getByRole('checkbox', { name: 'Mark “Backlinks” from Ann with the others' }).press('Space')
  await press(page, 'Mark 1 of the 2 that look like spam…')
  await page.getByRole('dialog', { name: 'Mark one enquiry as spam?' }).waitFor()
  await press(page, 'Leave it as it is')
  await page.getByRole('checkbox', { name: 'Mark “Backlinks” from Ann with the others' }).press('Space')
  await press(page, 'Mark all 2 that look like spam…')
  await page.getByRole('dialog', { name: 'Mark 2 enquiries as spam?' }).waitFor()
  expect(await page.locator('dialog button:focus').textContent()).toBe('Leave it as it is')
  await press(page, 'Leave it as it is')
  await page.locator('button:focus').getByText('Mark all 2').press('Enter')
  await page.locator('dialog button:focus').getByText('Leave it as it is').waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.locator('.done:focus').getByText('2 enquiries are marked as spam.').waitFor()
  expect(await wrongWith(page)).toEqual([])
  await press(page, 'Undo')
  await page.locator('.done:focus').getByText('2 enquiries are as before: nobody has judged.').waitFor()
  await page.getByRole('link', { name: 'Casino bonus' }).press('Enter')
  await page.getByText('marked it as spam, at once with others that looked like it').waitFor()

  // Whoever wants to be told by letter says so at their account.
  await page.goto(`${site.address}/desk/account`)
  const tell = page.getByLabel('Tell me when an enquiry comes in')
  const told = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await tell.press('Space')
  await told
  await page.reload()
  await tell.waitFor()
  await expect.poll(() => tell.isChecked()).toBe(true)
  expect(await wrongWith(page)).toEqual([])

  const admin = di.page
  await admin.goto(`${site.address}/desk/enquiries?list=closed`)
  await admin.getByRole('link', { name: 'Figures of Kent' }).press('Enter')
  await admin.getByRole('link', { name: 'Hand over or erase what is held on this person' }).press('Enter')
  await press(admin, 'Look')
  await admin.getByRole('heading', { name: 'Held on jo@paper.example' }).waitFor()
  const [file] = await Promise.all([admin.waitForEvent('download'), press(admin, 'Download it all (JSON)')])
  expect(file.suggestedFilename()).toMatch(/\.json$/)
  await press(admin, 'Erase it…')
  await admin.getByLabel('Type the address again').fill('another@paper.example')
  await press(admin, 'Erase it for ever')
  await admin.getByText('That is another address. To erase what is held, type jo@paper.example.').waitFor()
  expect(await wrongWith(admin)).toEqual([])
  await admin.getByLabel('Type the address again').fill('jo@paper.example')
  await press(admin, 'Erase it for ever')
  await admin.locator('.done:focus').getByText('Erased: one enquiry').waitFor()
  await admin.goto(`${site.address}/desk/enquiries?list=closed`)
  await admin.getByText('None is closed.').waitFor()
  expect([cy.said, di.said]).toEqual([[], []])
})
