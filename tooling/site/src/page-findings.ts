import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, by the rules of WCAG 2.2 AA and good practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run: { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] } = await (
      globalThis as unknown as { axe: { run(options: object): Promise<never> } }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    return run.violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${String(nodes[0]?.target)} ${nodes[0]?.failureSummary ?? ''}`,
    )
  })
}

/** By how much a page scrolls sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return extra > 0 ? [`scrolls sideways by ${extra} px`] : []
}
