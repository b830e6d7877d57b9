import { median } from '../race.ts'
import type { Finding, Scenario } from '../scenario.ts'
import { ask } from '../yardstick.ts'
import type { Product } from '../product.ts'
import { publicPages } from '../public-pages.ts'

const msPerDay = 86_400_000
const budgetMs = 10
const warmUps = 40
const renders = 160

/** Pages that nobody has asked for yet: each on a past day of its own, one at a time, with the CPU each took. */
export const pageAnew: Scenario = {
  name: 'page-anew',
  measure: async ({ server }) => {
    const product = await server()
    const pages = await publicPages(product)
    await render(product, pages, { from: '2021-01-01', count: warmUps })
    await product.ask('requests')
    await render(product, pages, { from: '2022-01-01', count: renders })
    const { requestMicros } = await product.ask('requests')
    const each = requestMicros.map((micros) => micros / 1000)
    const middle = median(each)
    const slowest = each.toSorted((one, other) => other - one)[Math.floor(each.length / 20)] ?? Number.NaN
    const finding: Finding = {
      what: 'page rendered anew, CPU at the median',
      budget: `≤ ${budgetMs} ms`,
      measured: `${middle.toFixed(1)} ms`,
      kept: middle <= budgetMs,
      how: `${each.length} requests over ${pages.length} pages, each on a day of its own: query, drawing, compression and sending. One in twenty took more than ${slowest.toFixed(1)} ms.`,
    }
    return [finding]
  },
}

async function render(
  product: Product,
  pages: readonly string[],
  { from, count }: { from: string; count: number },
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.parse(from) + index * msPerDay).toISOString().slice(0, 10)
    const page = pages[index % pages.length] ?? '/'
    const { status } = await ask(`${product.url}${page}?asOf=${day}`, { 'accept-encoding': 'br' })
    if (status >= 500) throw new Error(`${page} on ${day} answers ${status}`)
  }
}
