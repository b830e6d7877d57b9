import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { launchChromium } from '@dutywatch/harness/chromium'
import { collectionNames, type CollectionName } from '@dutywatch/domain/tracker'
import { tracker } from '@dutywatch/online-safety'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedScript } from '../testing/built-desk.ts'
import type { Bench } from '../testing/editor-bench.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Browser = Awaited<ReturnType<typeof launchChromium>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const stack = new AsyncDisposableStack()
let page: Page
let said: string[] = []

beforeAll(async () => {
  const site = stack.use(await servedScript('src/desk/testing/editor-bench.tsx'))
  const browser = stack.use(await launchChromium())
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(site.address)
  await page.waitForFunction(() => 'bench' in globalThis)
})

afterAll(() => stack.disposeAsync())

/** Shows a new editor, of which the browser has said nothing yet. */
async function showEditor(collection: CollectionName, id = ''): Promise<void> {
  said = []
  await page.evaluate(([of, record]) => (globalThis as unknown as { bench: Bench }).bench.show(of, record), [
    collection,
    id,
  ] as const)
  await page.locator('.record-editor').waitFor()
}

const held = () =>
  page.evaluate(() => {
    const { record, sources } = (globalThis as unknown as { bench: Bench }).bench
    return { record, sources }
  })
const focused = () => page.evaluate(() => document.activeElement?.id)

async function findings(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

test('a commitment is entered, with a new source, by keyboard alone', async () => {
  await showEditor('commitments')
  const { keyboard } = page
  await page.locator('#field\\.kind').focus()
  await keyboard.type('Pro')
  await keyboard.press('Tab')
  await keyboard.type('warm')
  await page.getByRole('option', { name: 'Matt Warman' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('House of Commons')
  await keyboard.press('Tab')
  await keyboard.type('Publish the response')
  // Past the milestone, which may be left out, to the button that adds a timing.
  await keyboard.press('Tab')
  await keyboard.press('Escape')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await page.locator('#field\\.timing\\.words').focus()
  await keyboard.type('by the end of the year')
  await page.locator('#field\\.saidOn').focus()
  await keyboard.type('13 February 2020')
  expect(await page.locator('.window-read').textContent()).toBe('13 February to 31 December 2020, as we read it')
  await page.locator('#field\\.knownFrom').focus()
  await keyboard.type('13/2/2020')
  await page.getByRole('button', { name: 'Cite a new source' }).focus()
  await keyboard.press('Enter')
  await keyboard.type('Oral statement')
  await keyboard.press('Tab')
  await keyboard.type('Hansard')
  await keyboard.press('Tab')
  await keyboard.type('Off')
  await page.getByRole('button', { name: 'Cite it' }).focus()
  await keyboard.press('Enter')
  await page.locator('#field\\.citations\\.0\\.confidence').focus()
  await keyboard.type('Conf')
  await page.locator('#field\\.id').focus()
  await keyboard.press('Tab')
  const { record, sources } = await held()
  expect(sources).toEqual([{ title: 'Oral statement', publisher: 'Hansard', kind: 'official', id: 'oral-statement' }])
  expect(record).toEqual({
    kind: 'promise',
    by: 'matt-warman',
    to: 'House of Commons',
    what: 'Publish the response',
    timing: { words: 'by the end of the year' },
    saidOn: '2020-02-13',
    knownFrom: '2020-02-13',
    citations: [{ source: 'oral-statement', confidence: 'confirmed' }],
    id: 'publish-the-response',
  })
  expect(said).toEqual([])
})

test('members of a list are moved by keyboard, and the focus goes with the member', async () => {
  await showEditor('asks', 'a2.3')
  const before = tracker.asks.find(({ id }) => id === 'a2.3')?.criteria.map(({ key }) => key) ?? []
  await page.getByRole('button', { name: 'Move Criterion 1 down' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'field.criteria.1-down')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'field.criteria.2-down')
  // At the end nothing moves, and nothing loses the focus.
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('field.criteria.2-down')
  const { record } = await held()
  expect((record as { criteria: { key: string }[] }).criteria.map(({ key }) => key)).toEqual([before[1], before[2], before[0]])
  expect(await page.locator('main > output').textContent()).toBe('Criterion 2 is now 3 of 3.')
})

test('what is wrong is said beside its control and in a summary that leads there', async () => {
  await showEditor('asks', 'a2.3')
  await page.locator('#field\\.criteria\\.1\\.test').fill('')
  await page.locator('#field\\.askedOn').fill('last week')
  await page.getByRole('button', { name: 'Check' }).click()
  const summary = page.getByRole('region', { name: '2 things are wrong' })
  expect(await summary.getByRole('listitem').allTextContents()).toEqual([
    'Criteria 2, test is missing: fill it in.',
    'Asked on is not a day of the calendar: write it like 29 May 2020.',
  ])
  await summary.getByRole('link', { name: 'Criteria 2, test' }).click()
  expect(await focused()).toBe('field.criteria.1.test')
  expect(await page.locator('#field\\.criteria\\.1\\.test').getAttribute('aria-describedby')).toContain('-wrong')
  expect(await findings()).toEqual([])
})

/** Of every collection the record with the most in it. */
const fullest = collectionNames.flatMap((name) => {
  const records: readonly { readonly id: string }[] = tracker[name]
  const [most] = records.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
  return most ? [[name, most] as const] : []
})

/** Between them they have every kind of control. */
const barriersSoughtIn = new Set(['sources', 'figures', 'requests', 'commitments', 'offences', 'enforcementActions'])

test.each(fullest)(
  'the editor of %s gives a record back when every control is touched and left as it was',
  async (name, record) => {
    await showEditor(name, record.id)
    if (barriersSoughtIn.has(name)) expect(await findings()).toEqual([])
    await page.evaluate(touchEveryControl)
    expect((await held()).record).toEqual(record)
    expect(said).toEqual([])
  },
)

/** Types something else into each control and then what it held; runs in the page. */
function touchEveryControl(): void {
  for (const control of document.querySelectorAll<HTMLInputElement>('input:not([type=checkbox]), textarea')) {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set
    const value = control.value
    control.focus()
    for (const typed of [`${value} `, value]) {
      setter?.call(control, typed)
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
    control.blur()
  }
}
