import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTeam, emailOf, type Team } from './desk-visitor.ts'
import { axeFindings, sideways } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { desk, phone } from './visits.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser
let team: Team

beforeAll(async () => {
  ;[site, browser] = await Promise.all([runSite(), launchChromium()])
  stack.use(site)
  stack.use(browser)
  team = await aTeam(site, browser)
})
afterAll(() => stack.disposeAsync())

test('Today leads to a record begun for what it shows, and two new records are drafted side by side', async () => {
  await using cy = await team.come('Cy', 'editor')
  const { page, said } = cy
  await page.goto(`${site.address}/desk`)
  const dates = page.getByRole('region', { name: /^Dates reached/ })
  const needed = dates.getByRole('listitem').first()
  const name = (await needed.getByRole('link').first().textContent()) ?? ''
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect([await axeFindings(page), await sideways(page)]).toEqual([[], []])
  }
  await dates
    .getByRole('link', { name: /^Record a new date/ })
    .first()
    .press('Enter')
  await page.getByText('Begun from Today').waitFor()
  expect(await page.locator('main').textContent()).toContain(name)
  await page.locator('#field\\.timing\\.words').fill('by the end of 2026')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.goto(`${site.address}/desk/records/dateStatements/new`)
  await page.locator('#field\\.timing\\.words').fill('in the spring')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
  await page.goto(`${site.address}/desk/records/dateStatements`)
  const begun = page.getByRole('region', { name: 'Begun by you (2)' }).getByRole('link')
  await begun.last().press('Enter')
  await page.locator('#field\\.timing\\.words').waitFor()
  expect(await page.locator('#field\\.timing\\.words').inputValue()).toBe('by the end of 2026')

  await page.goto(`${site.address}/desk`)
  await page.getByRole('link', { name: 'Mine (2)' }).press('Enter')
  await page.getByRole('region', { name: 'Your drafts (2)' }).waitFor()
  expect(await dates.count()).toBe(0)
  expect(said).toEqual([])
})

test('records are found by their words and by what they are, at an address that finds them again, and one begins another', async () => {
  await using bo = await team.come('Bo', 'editor')
  const { page, said } = bo
  await page.goto(`${site.address}/desk/records/commitments`)
  const found = page.locator('.record-list li')
  await found.first().waitFor()
  const all = await found.count()
  await page.getByLabel('Kind').selectOption({ index: 1 })
  await page.getByText(/^\d+ of \d+\.$/).waitFor()
  const ofKind = await found.count()
  expect(ofKind).toBeLessThan(all)
  await page.getByLabel('Find by name').fill('no such words at all')
  await page.getByText('None is like that.').waitFor()
  await page.getByLabel('Find by name').fill('')
  await found.nth(ofKind - 1).waitFor()
  await page.reload()
  await found.first().waitFor()
  expect(await found.count()).toBe(ofKind)
  expect([await axeFindings(page), await sideways(page)]).toEqual([[], []])
  await found.first().getByRole('link').press('Enter')
  await page.getByRole('link', { name: 'Begin another like this' }).press('Enter')
  await page.getByText('Begun like another record').waitFor()
  expect(await page.locator('#field\\.what').inputValue()).not.toBe('')
  expect(said).toEqual([])
})

test('an admin changes a role after being asked, sends an invitation again and takes it back', async () => {
  await using di = await team.come('Di', 'admin')
  await using fay = await team.come('Fay', 'viewer')
  const { page, said } = di
  await page.goto(`${site.address}/desk/people`)
  const row = page.getByRole('row').filter({ hasText: emailOf('Fay') })
  await row.getByRole('button', { name: 'Change role' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Role').selectOption('editor')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Leave it as it is' }).press('Enter')
  expect(await row.textContent()).toContain('viewer')
  await row.getByRole('button', { name: 'Change role' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Role').selectOption('editor')
  await page.getByRole('button', { name: 'Change the role' }).press('Enter')
  await page.locator('.done:focus').getByText('Fay is editor now.').waitFor()

  await page.getByLabel('E-mail address').fill('gus@charity.example')
  await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
  const link = page.getByLabel('Link for gus@charity.example')
  const first = await link.inputValue()
  await page.getByRole('button', { name: 'Make a new link for gus' }).press('Enter')
  await expect.poll(() => link.inputValue()).not.toBe(first)
  await page.getByRole('button', { name: 'Withdraw the invitation of gus' }).press('Enter')
  await page.getByRole('button', { name: 'Withdraw it' }).press('Enter')
  await page.getByText(/withdrawn on/).waitFor()
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect([await axeFindings(page), await sideways(page)]).toEqual([[], []])
  }
  expect([said, fay.said]).toEqual([[], []])
})
