import { domainSize } from '../domain-size.ts'
import type { Scenario } from '../scenario.ts'

const budgetBytes = 70_000

/** What the domain weighs for those who build on it. */
export const domainPackage: Scenario = {
  name: 'domain-package',
  measure: async () => {
    const own = await domainSize({ withZod: false })
    const whole = await domainSize({ withZod: true })
    return [
      {
        what: '`@dutywatch/domain`, all of it',
        budget: `≤ ${budgetBytes / 1000} kB gzipped, without zod`,
        measured: `${(own / 1000).toFixed(1)} kB`,
        kept: own <= budgetBytes,
        how: `The root entry, bundled and minified; with zod ${(whole / 1000).toFixed(1)} kB. Importing one noun takes less.`,
      },
    ]
  },
}
