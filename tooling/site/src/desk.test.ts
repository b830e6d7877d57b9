import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTeam } from './desk-visitor.ts'
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

test('every room of the desk is fit for everybody, on a desk and on a phone', async () => {
  const team = await aTeam(site, browser)
  await using bea = await team.come('Bea', 'admin')
  const { page, said } = bea
  await page.goto(`${site.address}/desk/people`)
  await page.getByRole('cell', { name: 'bea@charity.example' }).waitFor()
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
