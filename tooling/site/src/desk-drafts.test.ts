import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyboardOf } from './desk-keyboard.ts'
import { approveAndPublish, aTeam, emailOf, password, type Team, type Visitor } from './desk-visitor.ts'
import { axeFindings } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { desk } from './visits.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser
let team: Team

beforeAll(async () => {
  site = stack.use(await runSite())
  browser = stack.use(await launchChromium())
  team = await aTeam(site, browser)
})

afterAll(() => stack.disposeAsync())

const note = (page: Page) => page.locator('#field\\.note')
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor()

/** Opens a term of the tracker: each test has one of its own. */
async function openTerm(page: Page, place: number): Promise<void> {
  await page.goto(`${site.address}/desk/records/terms/${(await termAt(place)).id}`)
  await note(page).waitFor()
}

/** A term as it is published, by its place among them. */
async function termAt(place: number): Promise<{ readonly id: string }> {
  const answer = await fetch(`${site.address}/data/tracker.json`)
  return (await answer.json()).terms[place]
}

/** Has a record proposed by one person, and approved and published by another; answers the edition. */
async function publishMeanwhile(author: Visitor, reviewer: Visitor, record: { readonly id: string }): Promise<number> {
  const changes = [{ collection: 'terms', id: record.id, record }]
  const { proposal } = await author.ask('proposals.start', { note: 'Meanwhile.', changes })
  await author.ask('proposals.submit', { proposal })
  return approveAndPublish(reviewer, proposal)
}

/** The same person in a second browser. */
async function elsewhere({ context }: Visitor) {
  const second = await browser.newContext({ ...desk, storageState: { cookies: await context.cookies(), origins: [] } })
  return { page: await second.newPage(), [Symbol.asyncDispose]: () => second.close() }
}

test('what is typed outlives the network, the window and the session', async () => {
  await using bo = await team.come('Bo', 'editor')
  const { context, page, said } = bo
  await openTerm(page, 0)
  await note(page).fill('A first note.')
  await saved(page)

  await context.setOffline(true)
  await note(page).fill('Typed without a network.')
  await page.getByText('Not sent yet: you are offline; kept on this device').waitFor()
  await page.close()
  await context.setOffline(false)

  const second = await context.newPage()
  await openTerm(second, 0)
  expect(await note(second).inputValue()).toBe('Typed without a network.')
  await saved(second)

  await context.clearCookies()
  await note(second).fill('Typed after the session ended.')
  await second.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
  await second.getByLabel('E-mail address').fill(emailOf('Bo'))
  await second.getByLabel('Password').fill(password)
  await second.getByRole('button', { name: 'Sign in' }).click()
  await note(second).waitFor()
  expect(await note(second).inputValue()).toBe('Typed after the session ended.')
  await saved(second)
  expect(said.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('two versions are brought together field by field with the keyboard, and nothing typed meanwhile is lost', async () => {
  await using cy = await team.come('Cy', 'editor')
  await using other = await elsewhere(cy)
  const { page } = cy
  await openTerm(page, 1)
  await openTerm(other.page, 1)
  await note(other.page).fill('Typed on another machine.')
  await other.page.locator('#field\\.meaning').fill('A meaning from another machine.')
  await saved(other.page)
  await note(page).fill('Typed on this one.')
  const conflict = page.getByRole('region', { name: 'There are two versions' })
  await conflict.waitFor()
  expect(await conflict.textContent()).toContain('A meaning from another machine.')
  await page.locator('#field\\.term').fill('A word of mine')
  expect(await axeFindings(page)).toEqual([])

  const keys = keyboardOf(page)
  await keys.press(conflict.getByRole('radio', { name: 'Yours: Typed on this one.' }), 'ArrowDown')
  await keys.press(conflict.getByRole('button', { name: 'Save both together, as chosen' }))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Both versions are brought together. Go on from here.')
  await saved(page)
  expect(await note(page).inputValue()).toBe('Typed on another machine.')
  expect(await page.locator('#field\\.meaning').inputValue()).toBe('A meaning from another machine.')
  expect(await page.locator('#field\\.term').inputValue()).toBe('A word of mine')
  expect(cy.said).toEqual([])
})

test('two people at one record are told of each other', async () => {
  await using di = await team.come('Di', 'editor')
  await using ed = await team.come('Ed', 'editor')
  await openTerm(di.page, 2)
  await note(di.page).fill('Typed by Di.')
  await saved(di.page)
  await openTerm(ed.page, 2)
  await ed.page.getByText('Di is at work on this record too.').waitFor()
  await note(ed.page).fill('Typed by Ed.')
  await saved(ed.page)
  // Whoever comes back to a page looks again.
  await di.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await di.page.getByText('Ed is at work on this record too.').waitFor()
  expect([di.said, ed.said]).toEqual([[], []])
})

test('a draft of a record that was published anew since says so, and both are brought together', async () => {
  await using flo = await team.come('Flo', 'editor')
  await using gil = await team.come('Gil', 'reviewer')
  const { page } = flo
  await openTerm(page, 3)
  await note(page).fill('Mine.')
  await saved(page)
  const record = { ...(await termAt(3)), note: 'Theirs.', meaning: 'A meaning that was published meanwhile.' }
  const edition = await publishMeanwhile(flo, gil, record)

  await page.reload()
  const since = page.getByRole('region', { name: 'Published anew since you began' })
  await since.waitFor()
  expect(await since.textContent()).toContain(`Gil published this record in edition ${edition}: Meanwhile.`)
  const keys = keyboardOf(page)
  await keys.press(page.getByRole('button', { name: 'Propose…' }))
  expect(await since.evaluate((region) => document.activeElement === region)).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  await keys.press(since.getByRole('button', { name: 'Save both together, as chosen' }))
  await since.waitFor({ state: 'detached' })
  await saved(page)
  expect(await note(page).inputValue()).toBe('Mine.')
  expect(await page.locator('#field\\.meaning').inputValue()).toBe('A meaning that was published meanwhile.')
  await keys.press(page.getByRole('button', { name: 'Propose…' }))
  await keys.write(page.getByLabel('Why'), 'A note of mine.')
  await keys.press(page.getByRole('button', { name: 'Propose', exact: true }))
  await page.getByRole('heading', { name: 'A note of mine.' }).waitFor()
  await page.getByText('note from “Theirs.” to “Mine.”').waitFor()
  expect(await page.getByText('Published anew since this was proposed').count()).toBe(0)
  expect([flo.said, gil.said]).toEqual([[], []])
})

test('two people in one proposal: who puts a record in second is shown both versions, and no word of either is lost', async () => {
  await using hal = await team.come('Hal', 'editor')
  await using ivy = await team.come('Ivy', 'editor')
  const record = await termAt(4)
  const changes = [{ collection: 'terms', id: record.id, record: { ...record, note: 'As proposed.' } }]
  const { proposal } = await hal.ask('proposals.start', { note: 'Together.', changes })
  await hal.ask('proposals.submit', { proposal })
  const address = `${site.address}/desk/records/terms/${record.id}?proposal=${proposal}`
  for (const { page } of [hal, ivy]) {
    await page.goto(address)
    await note(page).waitFor()
    expect(await note(page).inputValue()).toBe('As proposed.')
  }
  await note(hal.page).fill('Of Hal.')
  await hal.page.getByRole('button', { name: 'Put into the proposal…' }).click()
  await hal.page.getByRole('button', { name: 'Put it in' }).click()
  await hal.page.getByRole('heading', { name: 'Together.' }).waitFor()

  const { page } = ivy
  await note(page).fill('Of Ivy.')
  await saved(page)
  await hal.page.reload()
  await hal.page.getByText(/, saved by Ivy on /).waitFor()
  const keys = keyboardOf(page)
  await keys.press(page.getByRole('button', { name: 'Put into the proposal…' }))
  await keys.press(page.getByRole('button', { name: 'Put it in' }))
  const conflict = page.getByRole('region', { name: 'The proposal says otherwise by now' })
  await conflict.waitFor()
  for (const words of ['As proposed.', 'Of Hal.', 'Of Ivy.']) expect(await conflict.textContent()).toContain(words)
  expect(await axeFindings(page)).toEqual([])
  await keys.press(conflict.getByRole('radio', { name: 'Yours: Of Ivy.' }), 'ArrowDown')
  await keys.press(conflict.getByRole('button', { name: 'Save both together, as chosen' }))
  await conflict.waitFor({ state: 'detached' })
  expect(await note(page).inputValue()).toBe('Of Hal.')
  await note(page).fill('Of Hal and Ivy.')
  await keys.press(page.getByRole('button', { name: 'Put it in' }))
  await page.getByRole('heading', { name: 'Together.' }).waitFor()
  await page.getByText('note from', { exact: false }).first().waitFor()
  const told = await page.getByRole('region', { name: 'What happened' }).textContent()
  for (const words of ['Of Hal.', 'Of Hal and Ivy.']) expect(told).toContain(words)
  expect(await page.getByText('Typed, and not put into the proposal yet').count()).toBe(0)
  expect([hal.said, ivy.said]).toEqual([[], []])
})

test('a record known after the sources end is proposed once who proposes it has looked what is told of other dates, and once only', async () => {
  await using kay = await team.come('Kay', 'editor')
  const { page } = kay
  await openTerm(page, 5)
  await page.getByText('As it is published').waitFor()
  await note(page).fill('Proposed once.')
  await page.locator('#field\\.knownFrom').fill('20 November 2026')
  const keys = keyboardOf(page)
  await keys.press(page.getByRole('button', { name: 'Propose…' }))
  await keys.press(page.getByRole('button', { name: 'Propose', exact: true }))
  await page.getByText('Say in a sentence why you propose it.').waitFor()
  await page.getByLabel('Why').fill('A first reason.')
  const reach = page.getByRole('group', { name: 'How far the sources reach' })
  expect(await reach.textContent()).toContain('so once it is published the tracker must say that they reach to that day')
  await reach
    .getByRole('link', { name: /: overdue, \d+ days late on 20.November.2026/ })
    .first()
    .waitFor()
  await keys.press(page.getByRole('button', { name: 'Propose', exact: true }))
  await page.getByText('Look at the other dates of which readers would be told otherwise, and tick that it is so.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await keys.press(reach.getByRole('checkbox'), 'Space')
  await page.route('**/desk/trpc/proposals.submit*', (route) => route.abort(), { times: 1 })
  await keys.press(page.getByRole('button', { name: 'Propose', exact: true }))
  await page.getByText('The server cannot be reached.').waitFor()
  await page.getByLabel('Why').fill('A better reason.')
  await keys.press(page.getByRole('button', { name: 'Propose', exact: true }))
  await page.getByRole('heading', { name: 'A better reason.' }).waitFor()
  await page.getByText('waits for review').first().waitFor()
  await page.getByText('the tracker’s sources reach to 20 November 2026.').waitFor()
  expect(JSON.stringify(await kay.look('proposals.list', {})).match(/"createdBy":"Kay"/g)).toHaveLength(1)
  expect(kay.said.filter((words) => !words.includes('ERR_FAILED'))).toEqual([])
})
