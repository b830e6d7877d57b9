import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyboardOf } from './desk-keyboard.ts'
import { aVisitor, codeShown, invited, password } from './desk-visitor.ts'
import { axeFindings, sideways } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'
import { desk } from './visits.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser

beforeAll(async () => {
  site = stack.use(await runSite())
  browser = stack.use(await launchChromium())
})

afterAll(() => stack.disposeAsync())

/** It is one long walk, and the machine may have much else to do. */
const longestMs = 240_000

/** A page of the journey is fit to be used by everybody. */
async function fit(page: Page): Promise<void> {
  await page.waitForLoadState()
  expect([await axeFindings(page), await sideways(page)], page.url()).toEqual([[], []])
}

/** What a page says, with every space one space. */
async function words(page: Page, part = 'main'): Promise<string> {
  return ((await page.locator(part).first().textContent()) ?? '').replaceAll(/\s+/g, ' ')
}

test(
  'a promise’s date is moved by keyboard alone, from the invitation to what the public reads',
  async () => {
    await using rea = await aVisitor(site, browser)
    await using edi = await aVisitor(site, browser)

    // A reviewer is invited, joins and sets a second factor.
    const reviewer = rea.page
    const r = keyboardOf(reviewer)
    await reviewer.goto(await invited(site, 'rea@charity.example', 'admin'))
    await r.write(reviewer.getByLabel('Your name'), 'Rea')
    await r.write(reviewer.getByLabel('Password'), password)
    await fit(reviewer)
    await r.press(reviewer.getByRole('button', { name: 'Make my account' }))
    await reviewer.getByRole('heading', { name: 'Today' }).waitFor()
    await fit(reviewer)
    await r.press(reviewer.getByRole('link', { name: 'Set it up in your account' }))
    await r.write(reviewer.locator('form').filter({ hasText: 'Set up' }).getByLabel('Your password'), password)
    await r.press(reviewer.getByRole('button', { name: 'Set up' }))
    const secret = (await reviewer.locator('code.secret').textContent()) ?? ''
    await fit(reviewer)
    await r.write(reviewer.getByLabel('Six digits'), codeShown(secret))
    await reviewer.keyboard.press('Enter')
    await reviewer.getByText('It is on.').waitFor()

    // She invites an editor, and hands the link on.
    await r.press(reviewer.getByRole('link', { name: 'People' }))
    await r.write(reviewer.getByLabel('E-mail address'), 'edi@charity.example')
    await r.choose(reviewer.getByLabel('Role', { exact: true }), 'editor')
    await r.press(reviewer.getByRole('button', { name: 'Invite' }))
    const link = await reviewer.getByLabel('Link for edi@charity.example').inputValue()
    await fit(reviewer)
    await r.press(reviewer.getByRole('button', { name: 'Sign out', exact: true }))
    await reviewer.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()

    // The editor joins.
    const author = edi.page
    const a = keyboardOf(author)
    await author.goto(link)
    await a.write(author.getByLabel('Your name'), 'Edi')
    await a.write(author.getByLabel('Password'), password)
    await a.press(author.getByRole('button', { name: 'Make my account' }))
    await author.getByRole('heading', { name: 'Today' }).waitFor()

    // He finds the promise, and records that Ofcom moved its date.
    await a.press(author.getByRole('link', { name: 'Records' }))
    await a.press(author.getByRole('link', { name: 'Commitments' }))
    await a.write(author.getByRole('searchbox'), 'ofcom-register-july-2026')
    await author.getByText(/^1 of \d+\.$/).waitFor()
    await fit(author)
    await a.press(author.locator('.record-list').getByRole('link'))
    await a.press(author.getByRole('link', { name: 'Record a new date' }))
    await author.getByRole('heading', { name: 'Add a date stated' }).waitFor()
    expect(await author.getByRole('note').textContent()).toContain('Publish the register of categorised services')
    expect(await author.locator('#field\\.milestone').inputValue()).toBe('Register of categories published')
    expect(await author.locator('#field\\.kind').inputValue()).toBe('scheduled')
    await a.write(author.locator('#field\\.timing\\.words'), '30 November 2026')
    await a.write(author.locator('#field\\.saidOn'), '29 June 2026')
    await a.lookUp(author.locator('#field\\.by'), 'ofcom', 'Ofcom')
    await a.write(author.locator('#field\\.knownFrom'), '28 June 2026')
    await a.press(author.getByRole('button', { name: 'Cite a new source' }))
    const dialog = author.getByRole('dialog')
    await a.write(dialog.getByLabel('Title'), 'Update on the register of categorised services')
    await a.write(dialog.getByLabel('Publisher'), 'Ofcom')
    await a.choose(dialog.getByLabel('Kind'), 'Official record')
    await fit(author)
    await a.press(dialog.getByRole('button', { name: 'Cite it' }))
    await a.choose(author.locator('select[id$=".confidence"]'), 'Confirmed')
    await fit(author)

    // The rules of the tracker refuse it at its field; he mends it there.
    await a.press(author.getByRole('button', { name: 'Propose…' }))
    await author.getByRole('heading', { name: 'One thing is wrong' }).waitFor()
    await fit(author)
    await a.press(author.getByRole('link', { name: 'Publicly known from' }))
    const knownFrom = author.locator('#field\\.knownFrom')
    expect(await knownFrom.evaluate((field) => document.activeElement === field)).toBe(true)
    await expect.poll(() => knownFrom.getAttribute('aria-describedby')).toContain('wrong')
    expect(await author.locator('#field\\.knownFrom-wrong').textContent()).toBe(
      'It is known from 28 June 2026, but it was said on 29 June 2026; correct one of the days.',
    )
    await a.write(knownFrom, '29 June 2026')

    // Before he hands it in he looks at what it would change, and at the page that the public would read.
    await a.press(author.getByRole('button', { name: 'Preview' }))
    await author.getByRole('heading', { name: 'As it would be, once published' }).waitFor()
    expect(await words(author)).toContain('moved from “July 2026” to 30 November 2026: second move')
    expect(await words(author)).toContain('A new source goes along with it: “Update on the register of categorised services”.')
    await fit(author)
    await a.press(author.getByRole('link', { name: /^As the public would read it/ }).first())
    await author.getByLabel('You are looking at a preview').waitFor()
    expect(await words(author, '#register-of-categories >> xpath=ancestor::section[1]')).toContain('30 November 2026')
    await author.goBack()
    await author.getByText(/^Saved \d\d:\d\d$/).waitFor()
    await a.press(author.getByRole('button', { name: 'Propose…' }))
    await a.write(author.getByLabel('Why'), 'Ofcom moved the register to the end of November.')
    await fit(author)
    await a.press(author.getByRole('button', { name: 'Propose', exact: true }))
    await author.getByRole('heading', { name: 'Ofcom moved the register to the end of November.' }).waitFor()
    await author.getByText('second move').waitFor()
    expect(await words(author)).toContain(
      'Register of categories published moved from “July 2026” to 30 November 2026: second move',
    )
    await fit(author)

    // He looks at the page that the public would read, and comes back.
    await a.press(author.getByRole('link', { name: /^As the public would read it.*: scheduled/ }))
    await author.getByLabel('You are looking at a preview').waitFor()
    expect(await words(author, '#register-of-categories >> xpath=ancestor::section[1]')).toContain('30 November 2026')
    await fit(author)
    await author.goBack()

    // The reviewer signs in with her second factor, finds it on her page of today, looks at it and asks for a change.
    await r.write(reviewer.getByLabel('E-mail address'), 'rea@charity.example')
    await r.write(reviewer.getByLabel('Password'), password)
    await reviewer.keyboard.press('Enter')
    await r.write(reviewer.getByLabel('Six digits'), codeShown(secret, 1))
    await reviewer.keyboard.press('Enter')
    await reviewer.getByRole('heading', { name: 'People' }).waitFor()
    await r.press(reviewer.getByRole('link', { name: 'Today' }))
    await r.press(reviewer.getByRole('link', { name: /^Mine/ }))
    await reviewer.getByRole('heading', { name: 'Waiting for your review' }).waitFor()
    await fit(reviewer)
    await r.press(reviewer.getByRole('link', { name: 'Ofcom moved the register to the end of November.' }))
    await r.press(reviewer.getByRole('button', { name: 'Ask for changes' }))
    await r.write(reviewer.getByLabel('What should change'), 'Name the address of the update in a note.')
    await r.press(reviewer.getByRole('button', { name: 'Ask for changes' }).last())
    await reviewer.getByText('Its author is asked to change it.').waitFor()
    await fit(reviewer)

    // The author changes it within the proposal and hands it in again.
    await a.press(author.getByRole('link', { name: 'Today' }))
    await a.press(author.getByRole('link', { name: /^Mine/ }))
    await author.getByRole('heading', { name: 'Changes asked of you' }).waitFor()
    await fit(author)
    await a.press(author.getByRole('link', { name: 'Ofcom moved the register to the end of November.' }))
    await author.getByText('Name the address of the update in a note.').waitFor()
    await a.press(author.getByRole('link', { name: /^Change it in this proposal.*: scheduled/ }))
    const panel = author.getByRole('note').filter({ hasText: 'What was asked for' })
    expect(await panel.textContent()).toContain('Name the address of the update in a note.')
    await a.write(author.locator('#field\\.note'), 'From the update of 29 June 2026 on its site.')
    await a.press(author.getByRole('button', { name: 'Put into the proposal…' }))
    await a.press(author.getByRole('button', { name: 'Put it in' }))
    await author.getByRole('heading', { name: 'Ofcom moved the register to the end of November.' }).waitFor()
    await a.press(author.getByRole('button', { name: 'Hand in for review' }))
    await author.getByText('It is handed in: somebody else is to review it.').waitFor()
    await fit(author)

    // The reviewer approves it and publishes it.
    await r.press(reviewer.getByRole('link', { name: 'Today' }))
    await r.press(reviewer.getByRole('link', { name: /^Mine/ }))
    await r.press(reviewer.getByRole('link', { name: 'Ofcom moved the register to the end of November.' }))
    await reviewer.getByRole('button', { name: 'Approve' }).waitFor()
    await r.press(reviewer.getByRole('button', { name: 'Approve' }))
    await r.press(reviewer.getByRole('button', { name: 'Approve' }).last())
    await reviewer.getByText('You approved it as it is shown here.').waitFor()
    await r.press(reviewer.getByRole('button', { name: 'Publish' }))
    await r.press(reviewer.getByRole('button', { name: 'Publish' }).last())
    await reviewer.getByText('It is published.').waitFor()
    await reviewer.getByText('second move').waitFor()
    expect(await words(reviewer)).toContain(
      'Register of categories published moved from “July 2026” to 30 November 2026: second move',
    )
    expect(await reviewer.getByRole('link', { name: /^As the public reads it.*: scheduled/ }).getAttribute('href')).toBe(
      '/promises#register-of-categories',
    )
    await fit(reviewer)
    expect([rea.said, edi.said]).toEqual([[], []])

    // What the public reads without scripts, on the day and on the day before.
    await using reading = await aReader()
    const { read } = reading
    const promise = '/promises/ofcom-register-july-2026'
    const after = await read(promise)
    expect(after).toContain(
      'In October 2025 Ofcom promised this “July 2026”. On 29 June 2026 it was put off to 30 November 2026.',
    )
    expect(after).toContain('First given as “July 2025”, then moved twice. Slipped: 487 days; 334 days late by 30 June 2026.')
    expect(after).toContain(
      '29 June 2026: set 30 November 2026, by Ofcom. Put off by 122 days.From the update of 29 June 2026 on its site. Confirmed: Ofcom',
    )
    for (const earlier of [`${promise}?asOf=2026-06-28`, `/edition/1${promise}?asOf=2026-06-29`]) {
      const before = await read(earlier)
      expect(before).toContain('In October 2025 Ofcom promised this “July 2026”. There is time until 31 July 2026.')
      expect(before).toContain('First given as “July 2025”, then moved once. Slipped: 365 days')
      expect(before).not.toContain('30 November 2026')
    }
    const edition = await read('/editions/2')
    expect(edition).toContain('with 2 changes.WhyOfcom moved the register to the end of November.')
    expect(edition).not.toMatch(/\bRea\b/)
    expect(edition).toContain('Register of categories published: scheduled, 30 November 2026Date stated')
    const record = await read('/record/dateStatements/register-of-categories')
    expect(record).toContain(
      'Publicly known from29 June 2026Citations Confirmed: OfcomNoteFrom the update of 29 June 2026 on its site.',
    )
    expect(record).toMatch(/in edition 2: published\s*Why: Ofcom moved the register to the end of November\./)
    expect(record).not.toContain('Rea')
    // What an edition only adds takes nothing back.
    expect(await read('/corrections')).toContain('Nothing that was published here has been taken back.')
    expect([await movesTold('2026-06-28'), await movesTold('2026-06-29')]).toEqual([
      [1, 'July 2026'],
      [2, '30 November 2026'],
    ])
  },
  longestMs,
)

/** How often the date of the promise was moved and what it stands at, as the API tells it of a day. */
async function movesTold(asOf: string): Promise<unknown> {
  const input = encodeURIComponent(JSON.stringify({ id: 'ofcom-register-july-2026', asOf }))
  const answer = await fetch(`${site.address}/trpc/promises.byId?input=${input}`)
  const { ledger } = (await answer.json()).result.data.history
  return [ledger.timesMoved, ledger.current.window.words]
}

/** Somebody who reads public pages without scripts. That they are fit is asked of the same pages in a browser that has them. */
async function aReader() {
  const [context, checking] = [await browser.newContext({ ...desk, javaScriptEnabled: false }), await browser.newContext(desk)]
  const [page, checked] = [await context.newPage(), await checking.newPage()]
  return {
    read: async (path: string) => {
      await Promise.all([page, checked].map((each) => each.goto(`${site.address}${path}`)))
      await fit(checked)
      return words(page)
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([context.close(), checking.close()])
    },
  }
}
