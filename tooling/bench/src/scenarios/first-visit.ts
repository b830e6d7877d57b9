import { launchChromium, type Browser } from '@dutywatch/harness/chromium'
import type { Scenario } from '../scenario.ts'
import { publicPages } from '../public-pages.ts'

const budgetBytes = 100_000

/** What a first visit loads, page by page, in a real browser with nothing kept: everything, headers included. */
export const firstVisit: Scenario = {
  name: 'first-visit',
  measure: async ({ server }) => {
    const product = await server()
    await using browser = await launchChromium()
    const visits: { page: string; bytes: number }[] = []
    for (const page of await publicPages(product)) visits.push({ page, bytes: await bytesOf(browser, `${product.url}${page}`) })
    const front = visits[0]?.bytes ?? Number.NaN
    const heaviest = visits.toSorted((one, other) => other.bytes - one.bytes)[0] ?? { page: '/', bytes: Number.NaN }
    return [
      {
        what: 'a page on the wire, first visit',
        budget: '≤ 100 kB compressed, all of it',
        measured: `${kilobytes(heaviest.bytes)} at the heaviest`,
        kept: heaviest.bytes <= budgetBytes,
        how: `The heaviest of ${visits.length} pages is ${heaviest.page}; the front page takes ${kilobytes(front)}. Measured by Chromium.`,
      },
    ]
  },
}

async function bytesOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  await context.close()
  return bytes
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
