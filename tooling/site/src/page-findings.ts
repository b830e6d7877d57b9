import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const rulesOfColour = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds wrong with a page, by the rules of WCAG 2.2 AA and good practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return findingsOf(page, everyRule)
}

/**
 * What axe finds wrong with a page in light, and then in the dark: there by the rules of colour alone, which are all that can find
 * something else, as long as nothing shows elsewhere or not at all. That is looked at too.
 */
export async function findingsInLightAndDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axeFindings(page)
  const before = await page.evaluate(whatShowsWhere)
  await page.emulateMedia({ colorScheme: 'dark' })
  const moved = (await page.evaluate(whatShowsWhere)).filter((part, index) => part !== before[index])
  return [
    ...light,
    ...moved.slice(0, 1).map((part) => `shows something elsewhere than in light: ${part}`),
    ...(await findingsOf(page, rulesOfColour)),
  ]
}

async function findingsOf(page: Page, runOnly: object): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const run: { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] } = await (
      globalThis as unknown as { axe: { run(options: object): Promise<never> } }
    ).axe.run({ runOnly: rules, resultTypes: ['violations'] })
    return run.violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${String(nodes[0]?.target)} ${nodes[0]?.failureSummary ?? ''}`,
    )
  }, runOnly)
}

/** Each element with the room it takes up, if it shows; runs in the page. */
function whatShowsWhere(): string[] {
  return [...document.querySelectorAll('body, body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const shows = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    return `${element.tagName} ${element.id} ${shows} ${[x, y, width, height].join(' ')}`
  })
}

/** By how much a page scrolls sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return extra > 0 ? [`scrolls sideways by ${extra} px`] : []
}
