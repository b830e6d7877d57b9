import { packageSize } from '../package-size.ts'
import type { Finding, Scenario } from '../scenario.ts'

interface Budget {
  readonly name: string
  readonly kilobytes: number
  /** What it is built on, and is not counted with it. */
  readonly without: readonly RegExp[]
  readonly withoutWords: string
}

const budgets: readonly Budget[] = [
  // 65 kB before freedom of information, statistics and disclosure control came to it; see docs/decisions/0055.
  { name: 'domain', kilobytes: 100, without: [/^zod$/], withoutWords: 'zod' },
  {
    name: 'bill-text',
    kilobytes: 70,
    without: [/^@dutywatch\/domain/, /^saxes$/, /^@noble\//],
    withoutWords: 'domain, parser and hash',
  },
  { name: 'returns', kilobytes: 35, without: [/^@dutywatch\/domain/, /^zod$/], withoutWords: 'domain and zod' },
]

/** What importing the whole of a published package puts on a page. */
export const publishedPackages: Scenario = {
  name: 'published-packages',
  measure: () => Promise.all(budgets.map(measured)),
}

async function measured({ name, kilobytes, without, withoutWords }: Budget): Promise<Finding> {
  const own = await packageSize(name, { without })
  const whole = await packageSize(name, { without: [] })
  return {
    what: `\`@dutywatch/${name}\`, all of it`,
    budget: `≤ ${kilobytes} kB gzipped, without ${withoutWords}`,
    measured: `${(own / 1000).toFixed(1)} kB`,
    kept: own <= kilobytes * 1000,
    how: `The root entry, bundled and minified; with ${withoutWords} ${(whole / 1000).toFixed(1)} kB. Importing one noun takes less.`,
  }
}
