import { startProduct } from './product.ts'
import { writeResults } from './results.ts'
import type { Finding, Scenario } from './scenario.ts'
import { cachedPage } from './scenarios/cached-page.ts'
import { domainPackage } from './scenarios/domain-package.ts'
import { firstVisit } from './scenarios/first-visit.ts'
import { freshClone } from './scenarios/fresh-clone.ts'
import { pageAnew } from './scenarios/page-anew.ts'
import { publicQuery } from './scenarios/public-query.ts'

const scenarios: readonly Scenario[] = [cachedPage, publicQuery, pageAnew, firstVisit, freshClone, domainPackage]
const names = scenarios.map((scenario) => scenario.name)
const chosen = process.argv.slice(2)

if (chosen.includes('--help')) {
  console.log(
    `Usage: npm run bench [-- NAME…]\n\nMeasures the budgets. With names, only these, and nothing is written: ${names.join(', ')}.`,
  )
} else if (chosen.some((name) => !names.includes(name))) {
  console.error(`There is no measurement of that name. There are: ${names.join(', ')}.`)
  process.exitCode = 2
} else {
  await measure(scenarios.filter((scenario) => chosen.length === 0 || chosen.includes(scenario.name)))
}

async function measure(all: readonly Scenario[]): Promise<void> {
  const findings: Finding[] = []
  for (const { name, measure: run } of all) {
    console.log(`${name}…`)
    // A server of its own for each, so that none inherits what another left in memory.
    await using product = await startProduct()
    for (const finding of await run(product)) {
      findings.push(finding)
      console.log(`  ${finding.kept ? '✓' : '✗'} ${finding.what}: ${finding.measured} (${finding.budget})`)
      if (finding.how) console.log(`    ${finding.how}`)
    }
  }
  if (chosen.length === 0) console.log(`\nWritten to ${writeResults(findings)}`)
  process.exitCode = findings.every((finding) => finding.kept) ? 0 : 1
}
