import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { keyboardOf } from './desk-keyboard.ts'
import { approveAndPublish, aTeam, runDutywatch, type Visitor } from './desk-visitor.ts'
import { axeFindings } from './page-findings.ts'
import { runSite, type RunningSite } from './running-site.ts'

const stack = new AsyncDisposableStack()
let site: RunningSite
let browser: Browser
let author: Visitor
let reviewer: Visitor

beforeAll(async () => {
  site = stack.use(await runSite())
  browser = stack.use(await launchChromium())
  const team = await aTeam(site, browser)
  author = stack.use(await team.come('Ida', 'editor'))
  reviewer = stack.use(await team.come('Jo', 'reviewer'))
})

afterEach(() => {
  if (author.said.length + reviewer.said.length > 0) throw new Error([...author.said, ...reviewer.said].join(' | '))
})

afterAll(() => stack.disposeAsync())

/** Terms as they are published, with another note. */
async function noted(places: readonly number[], note: string) {
  const { terms } = await published()
  return places.map((place) => {
    const term = terms[place] ?? { id: '' }
    return { collection: 'terms', id: term.id, record: { ...term, note } }
  })
}

async function published(): Promise<{ readonly terms: readonly { readonly id: string; readonly term?: string }[] }> {
  const answer = await fetch(`${site.address}/data/tracker.json`)
  return await answer.json()
}

/** Proposes changes in the name of the author; answers the proposal. */
async function proposed(note: string, places: readonly number[]): Promise<string> {
  const { proposal } = await author.ask('proposals.start', { note, changes: await noted(places, note) })
  await author.ask('proposals.submit', { proposal })
  return proposal
}

const open = (page: Page, proposal: string) => page.goto(`${site.address}/desk/proposals/${proposal}`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('a part of a proposal is put aside, and the focus goes where it is said', async () => {
  const { page } = author
  const keys = keyboardOf(page)
  await open(page, await proposed('Two notes.', [0, 1]))
  await keys.press(page.getByRole('button', { name: 'Put a part aside…' }))
  await keys.press(page.getByRole('checkbox').first(), 'Space')
  expect(await axeFindings(page)).toEqual([])
  await keys.press(page.getByRole('button', { name: 'Keep these, put the others aside' }))
  const aside = page.getByRole('link', { name: 'a proposal of their own' })
  await aside.waitFor()
  await expect.poll(() => focused(page)).toBe('The others are now in a proposal of their own.')
  await keys.press(aside)
  await page.getByText(/It was part of/).waitFor()
  await expect.poll(() => page.locator('.proposed > li').count()).toBe(1)
})

test('what an edition said of a record is read in its history, taken back there, and told as a correction', async () => {
  const { page } = author
  const proposal = await proposed('A note that is wrong.', [2])
  const edition = await approveAndPublish(reviewer, proposal)
  const { id = '', term = '' } = (await published()).terms[2] ?? {}

  await page.goto(`${site.address}/desk/records/terms/${id}`)
  const keys = keyboardOf(page)
  await keys.press(page.locator('summary', { hasText: 'What was published of it, and when' }))
  const step = page.locator('.events > li').first()
  expect((await step.textContent())?.replaceAll(/\s+/g, ' ')).toContain(
    `It changed in edition ${edition}, published by Jo: A note that is wrong.`,
  )
  expect(await step.locator('ins').textContent()).toBe('A note that is wrong.')
  await keys.press(step.getByRole('button', { name: 'Take this back…' }))
  await keys.write(step.getByLabel('Why it is taken back'), 'Nobody says so.')
  expect(await axeFindings(page)).toEqual([])
  await keys.press(step.getByRole('button', { name: 'Propose to take it back' }))
  const taken = `Edition ${edition} taken back for “${term}”: Nobody says so.`
  await page.getByRole('heading', { name: taken }).waitFor()
  await page.getByText('waits for review').waitFor()
  const undoing = page.url().split('/').at(-1) ?? ''
  const later = await approveAndPublish(reviewer, undoing)

  await page.goto(`${site.address}/corrections`)
  const said = (await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ')
  expect(said).toContain(`the last is in edition ${later}.`)
  expect(said).toMatch(new RegExp(`Edition ${later}.*Why: ${taken}.*: ${term}Note: it saidA note that is wrong\\.It saysnothing`))

  await page.goto(`${site.address}/desk/records/terms/${id}`)
  await page.locator('summary', { hasText: 'What was published of it, and when' }).click()
  await page.getByText(`in edition ${later}, published by Jo: ${taken}`).waitFor()
  const earlier = page.locator('.events > li').nth(1)
  await earlier.getByRole('button', { name: 'Take this back…' }).click()
  await earlier.getByLabel('Why it is taken back').fill('Once more.')
  await earlier.getByRole('button', { name: 'Propose to take it back' }).click()
  await earlier.getByText('It was changed again since').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('an embargo is set, keeps the change from everybody, and is lifted again', async () => {
  const { page } = reviewer
  const proposal = await proposed('Under embargo until spring.', [3])
  await author.ask('proposals.giveReasons', { proposal, informedTo: '2099-06-01' })
  await open(page, proposal)
  await page.getByText('Its sources reach to 1 June 2099, a later day than today. It can be approved before').waitFor()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve' }).last().click()
  await page.getByText('You approved it as it is shown here.').waitFor()
  await page.getByText('so it cannot be published yet. Hold it until then.').waitFor()
  expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Hold until a time…' }).click()
  expect(await page.getByLabel('Day on which it is published').inputValue()).toBe('1 June 2099')
  await page.getByRole('button', { name: 'Hold it' }).click()
  const time = page.getByLabel('UK time at which it is published')
  await page.getByText('Fill in “UK time at which it is published” first.').waitFor()
  expect(await time.evaluate((field) => field === document.activeElement)).toBe(true)
  await time.fill('soon')
  await page.getByRole('button', { name: 'Hold it' }).click()
  await page.getByText('Say at what time, such as 09:00.').waitFor()
  await time.fill('09:00')
  await page.getByRole('button', { name: 'Hold it' }).click()
  await page.getByText('until 1 June 2099, 09:00 BST (under embargo)').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(JSON.stringify(await published())).not.toContain('Under embargo until spring.')

  await page.getByRole('button', { name: 'Take from hold…' }).click()
  await page.getByLabel('Why (may be left out)').fill('It may be known now.')
  await page.getByRole('button', { name: 'Take from hold' }).last().click()
  await page.getByText('It is taken from hold and stands approved.').waitFor()
  await page.getByText('(under embargo)').waitFor({ state: 'detached' })
  await author.ask('proposals.giveReasons', { proposal, informedTo: null })
  await page.reload()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve' }).last().click()
  await page.getByText('It can be published as it is.').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Publish' }).last().click()
  await page.getByText('It is published.').waitFor()
  expect(JSON.stringify(await published())).toContain('Under embargo until spring.')
})

test('what a connector found is accepted in part, with the source it was found in', async () => {
  const list = path.join(site.dataDir, 'forces.csv')
  const rows = [
    'Kent Constabulary,England,Police Force',
    'The Metropolitan Police,England,Police Force',
    'National Crime Agency,England,Police Force',
  ]
  await writeFile(list, `Public Authority,Country,Category\n${rows.join('\n')}\n`)
  await runDutywatch(site, ['import', 'authorities', list, '--by', 'The list'])

  const { page } = reviewer
  await page.goto(`${site.address}/desk`)
  await page.getByRole('link', { name: 'Names and bodies from the list of authorities “forces.csv”.' }).click()
  await page.getByRole('button', { name: 'Accept in part…' }).click()
  const kept = page.getByRole('group', { name: 'Changes that stay in this proposal' })
  await kept.getByLabel(/^List of public authorities/).check()
  await kept.getByLabel(/^Kent/).check()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep these, put the others aside' }).click()
  await page.getByRole('link', { name: 'a proposal of their own' }).waitFor()
  await page.locator('.proposed > li').nth(2).waitFor({ state: 'detached' })
  const kent = page.locator('.proposed > li').filter({ hasText: 'Kent' })
  await kent.locator('summary').click()
  expect(await kent.textContent()).toContain('Kent Constabulary')
  expect(await page.locator('.proposed').textContent()).toContain('List of public authorities (forces.csv)')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve' }).last().click()
  await page.getByText('You approved it as it is shown here.').waitFor()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Publish' }).last().click()
  await page.getByText('It is published.').waitFor()

  // What was put aside still waits, says what is wrong with it, and how far the sources reach is said there.
  await page.goto(`${site.address}/desk`)
  await page.getByRole('link', { name: 'Names and bodies from the list of authorities “forces.csv”.' }).click()
  await page.getByText('say that they reach further').waitFor()
  await page.getByText('It cannot be published as it is: one thing is wrong.').waitFor()
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  await page.getByRole('button', { name: /^Change the reason/ }).click()
  await page.getByLabel('The sources then reach to').fill(sayToday())
  await page.getByText('Whoever changes it is one of its authors.').waitFor()
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByText(`Once it is published, the tracker’s sources reach to ${sayToday()}.`).waitFor()
  await page.getByText('say that they reach further').waitFor({ state: 'detached' })
  await page.getByText('You had a part in this proposal, so somebody else approves it.').waitFor()
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  const tracker = JSON.stringify(await published())
  expect(tracker).toContain('Kent Constabulary')
  expect(tracker).not.toContain('National Crime Agency, England')
})

function sayToday(): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' }).format()
}

test('a record that was published anew is looked at in both versions within the proposal, and put in again over the new one', async () => {
  const { page } = author
  const proposal = await proposed('Mine in the proposal.', [4])
  const [theirs] = await noted([4], 'Published meanwhile.')
  const { proposal: other } = await author.ask('proposals.start', { note: 'Meanwhile.', changes: [theirs] })
  await author.ask('proposals.submit', { proposal: other })
  await approveAndPublish(reviewer, other)

  await open(page, proposal)
  const notice = page.getByText('Published anew since this was proposed').locator('xpath=..')
  expect(await axeFindings(page)).toEqual([])
  const keys = keyboardOf(page)
  await keys.press(notice.getByRole('link'))
  const since = page.getByRole('region', { name: 'Published anew since you began' })
  await since.waitFor()
  for (const words of ['Mine in the proposal.', 'Published meanwhile.']) expect(await since.textContent()).toContain(words)
  await keys.press(since.getByRole('button', { name: 'Save mine only' }))
  await since.waitFor({ state: 'detached' })
  await keys.press(page.getByRole('button', { name: 'Put into the proposal…' }))
  await keys.press(page.getByRole('button', { name: 'Put it in' }))
  await page.getByText('note from “Published meanwhile.” to “Mine in the proposal.”').waitFor()
  await page.getByText('Published anew since this was proposed').waitFor({ state: 'detached' })
  await approveAndPublish(reviewer, proposal)
  expect(JSON.stringify(await published())).toContain('Mine in the proposal.')
})

test('a record that was put in by mistake is taken out of a proposal, and a published one out of the tracker, by keyboard', async () => {
  const { page } = author
  const keys = keyboardOf(page)
  const [kept, mistaken] = await noted([5, 6], 'Two more notes.')
  const { proposal } = await author.ask('proposals.start', { note: 'Two more notes.', changes: [kept, mistaken] })
  await open(page, proposal)
  await expect.poll(() => page.locator('.proposed > li').count()).toBe(2)
  await keys.press(page.getByRole('button', { name: 'Take a record out…' }))
  await page.getByLabel('What is taken out').selectOption(`terms/${mistaken?.id}`)
  expect(await axeFindings(page)).toEqual([])
  await keys.press(page.getByRole('button', { name: 'Take it out of the proposal' }))
  await expect.poll(() => focused(page)).toBe('It is taken out. What it said stands under “What happened”.')
  await expect.poll(() => page.locator('.proposed > li').count()).toBe(1)

  const word = { ...(await published()).terms[5], id: 'word-that-goes', term: 'A word that goes' }
  const added = { collection: 'terms', id: word.id, record: word }
  const adding = await author.ask('proposals.start', { note: 'Another word.', changes: [added] })
  await author.ask('proposals.submit', adding)
  await approveAndPublish(reviewer, adding.proposal)
  await page.goto(`${site.address}/desk/records/terms/${word.id}`)
  await keys.press(page.getByRole('button', { name: 'Take this record out of the tracker…' }))
  await keys.press(page.getByRole('button', { name: 'Propose to take it out' }))
  expect(await page.getByLabel('Why it is taken out').evaluate((field) => field.matches(':focus:invalid'))).toBe(true)
  await keys.write(page.getByLabel('Why it is taken out'), 'Nobody uses it.')
  expect(await axeFindings(page)).toEqual([])
  await keys.press(page.getByRole('button', { name: 'Propose to take it out' }))
  await page.getByRole('heading', { name: 'Nobody uses it.' }).waitFor()
  const goes = page.url().split('/').at(-1) ?? ''
  await keys.press(page.getByRole('button', { name: 'Hand in for review' }))
  await page.getByText('It is handed in: somebody else is to review it.').waitFor()
  await approveAndPublish(reviewer, goes)
  expect(JSON.stringify(await published())).not.toContain('A word that goes')
})
