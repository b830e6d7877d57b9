import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeShown, invited, join, password } from './desk-visitor.ts'
import { axeFindings, sideways } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { desk, phone } from './visits.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser

beforeAll(async () => {
  site = stack.use(await runSite())
  browser = stack.use(await launchChromium())
})

afterAll(() => stack.disposeAsync())

/** Somebody at the desk, with what the browser had to say; that somebody is signed out is said by the answer 401. */
async function comingIn(name: string, role: string) {
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  const said: string[] = []
  page.on(
    'console',
    (message) => void (/\b401\b/.test(message.text()) || said.push(`${message.text()} ${message.location().url}`)),
  )
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => void (request.url().startsWith(site.address) || said.push(`asks ${request.url()}`)))
  await join(page, await invited(site, `${name.toLowerCase()}@charity.example`, role), name)
  return { context, page, said, [Symbol.asyncDispose]: () => context.close() }
}

async function setUpSecondFactor(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Set it up in your account' }).click()
  await page.locator('form').filter({ hasText: 'Set up' }).getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByRole('img', { name: 'The square that an app for codes reads' }).waitFor()
  expect(await page.locator('.backup-codes li').count()).toBe(10)
  await page.getByLabel('Six digits').fill(codeShown((await page.locator('code.secret').textContent()) ?? ''))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByText('It is on.').waitFor()
}

const note = (page: Page) => page.locator('#field\\.note')

test('an admin sets up a second factor, and the desk opens', async () => {
  await using ada = await comingIn('Ada', 'admin')
  const { page, said } = ada
  await setUpSecondFactor(page)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('cell', { name: 'ada@charity.example' }).waitFor()
  for (const room of ['/', '/people', '/records', '/records/asks', '/account', '/audit', '/nowhere']) {
    await page.goto(`${site.address}/desk${room}`)
    await page.locator('h1').waitFor()
    for (const size of [desk, phone]) {
      await page.setViewportSize(size.viewport)
      expect([await axeFindings(page), await sideways(page)], room).toEqual([[], []])
    }
  }
  expect(said).toEqual([])
})

test('what is typed outlives the network, the window and the session, and two versions are brought together', async () => {
  await using bo = await comingIn('Bo', 'editor')
  const { context, page, said } = bo
  await page.goto(`${site.address}/desk/records/terms`)
  await page.locator('.record-list a').first().click()
  await note(page).waitFor()
  const record = page.url()
  await note(page).fill('A first note.')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor()

  await context.setOffline(true)
  await note(page).fill('Typed without a network.')
  await page.getByText('Not sent yet: you are offline; kept on this device').waitFor()
  await page.close()
  await context.setOffline(false)

  const second = await context.newPage()
  await second.goto(record)
  await note(second).waitFor()
  expect(await note(second).inputValue()).toBe('Typed without a network.')
  await second.getByText(/^Saved \d\d:\d\d$/).waitFor()

  await context.clearCookies()
  await note(second).fill('Typed after the session ended.')
  await second.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
  await second.getByLabel('E-mail address').fill('bo@charity.example')
  await second.getByLabel('Password').fill(password)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await note(second).waitFor()
  expect(await note(second).inputValue()).toBe('Typed after the session ended.')
  await second.getByText(/^Saved \d\d:\d\d$/).waitFor()

  const elsewhere = await browser.newContext({ ...desk, storageState: { cookies: await context.cookies(), origins: [] } })
  const other = await elsewhere.newPage()
  await other.goto(record)
  await note(other).fill('Typed on another machine.')
  await other.getByText(/^Saved \d\d:\d\d$/).waitFor()
  await note(second).fill('Typed on this one.')
  const conflict = second.getByRole('region', { name: 'There are two versions' })
  await conflict.waitFor()
  expect(await conflict.textContent()).toContain('Typed on another machine.')
  expect(await axeFindings(second)).toEqual([])
  await conflict.getByRole('button', { name: 'Take theirs here' }).click()
  await conflict.getByRole('button', { name: 'Save both together, as chosen' }).click()
  await second.getByText(/^Saved \d\d:\d\d$/).waitFor()
  expect(await note(second).inputValue()).toBe('Typed on another machine.')
  await elsewhere.close()
  expect(said.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('a change is proposed with a source of its own, sent back, changed, approved by a second person and published', async () => {
  await using cy = await comingIn('Cy', 'editor')
  await using di = await comingIn('Di', 'reviewer')
  const [author, reviewer] = [cy.page, di.page]
  await setUpSecondFactor(reviewer)
  await author.goto(`${site.address}/desk/records/terms`)
  await author.locator('.record-list a').first().click()
  await note(author).fill('Explained at the desk.')
  await author.getByRole('button', { name: 'Cite a new source' }).click()
  const dialog = author.getByRole('dialog')
  await dialog.getByLabel('Title').fill('A leaflet on words')
  await dialog.getByLabel('Publisher').fill('The campaign')
  await dialog.getByLabel('Kind').selectOption({ label: 'Published by the campaign or another party to it' })
  await dialog.getByRole('button', { name: 'Cite it' }).click()
  await author.locator('select[id$=".confidence"]').last().selectOption('confirmed')
  await author.getByRole('button', { name: 'Propose…' }).click()
  await author.getByLabel('Why').fill('The word needs a note.')
  await author.getByRole('button', { name: 'Propose', exact: true }).click()
  await author.getByRole('heading', { name: 'The word needs a note.' }).waitFor()
  const proposal = author.url()
  await author.locator('.proposed > li').nth(1).waitFor()

  await reviewer.goto(`${site.address}/desk`)
  await reviewer.getByRole('heading', { name: 'Waiting for your review' }).waitFor()
  await reviewer.getByRole('link', { name: 'The word needs a note.' }).click()
  await reviewer.getByRole('button', { name: 'Ask for changes' }).click()
  await reviewer.getByLabel('What should change').fill('Say by whom.')
  await reviewer.getByRole('button', { name: 'Ask for changes' }).last().click()
  await reviewer.getByText('Say by whom.').waitFor()

  await author.goto(proposal)
  await author.getByText('Say by whom.').waitFor()
  await author.getByRole('link', { name: 'Change it in this proposal' }).last().click()
  await note(author).waitFor()
  expect(await note(author).inputValue()).toBe('Explained at the desk.')
  await note(author).fill('Explained by the campaign.')
  await author.getByRole('button', { name: 'Put into the proposal…' }).click()
  await author.getByRole('button', { name: 'Propose', exact: true }).click()
  await author.getByRole('heading', { name: 'The word needs a note.' }).waitFor()
  await author.getByRole('button', { name: 'Hand in for review' }).click()
  await author.getByRole('button', { name: 'Hand in for review' }).last().click()
  await author.getByText('waits for review', { exact: false }).first().waitFor()
  expect(await axeFindings(author)).toEqual([])

  await reviewer.goto(proposal)
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByRole('button', { name: 'Approve' }).last().click()
  await reviewer.getByRole('button', { name: 'Publish' }).click()
  await reviewer.getByRole('button', { name: 'Publish' }).last().click()
  await reviewer.getByText(/published it in edition 2/).waitFor()
  const published = await fetch(`${site.address}/data/tracker.json`)
  expect(await published.text()).toContain('Explained by the campaign.')

  await author.goto(proposal)
  await author.getByRole('button', { name: 'Take edition 2 back…' }).press('Enter')
  await author.getByLabel('Why it is taken back').fill('The note is wrong.')
  await author.getByRole('button', { name: 'Propose to take it back' }).press('Enter')
  await author.getByRole('heading', { name: 'The note is wrong.' }).waitFor()
  await author.getByRole('button', { name: 'Accept in part…' }).press('Enter')
  await author.getByRole('checkbox').first().press('Space')
  expect(await axeFindings(author)).toEqual([])
  await author.getByRole('button', { name: 'Keep these, put the others aside' }).press('Enter')
  await author.getByRole('link', { name: 'a proposal of their own' }).press('Enter')
  await author.getByText(/It was part of/).waitFor()
  await author.goto(`${site.address}/desk`)
  await author.getByRole('region', { name: 'Begun by you, and not handed in' }).getByRole('link').nth(1).waitFor()
  expect([cy.said, di.said]).toEqual([[], []])
})
