import { parseArgs } from 'node:util'
import { startProduct, type Product } from './product.ts'
import { writeResults } from './results.ts'
import type { Finding, Scenario } from './scenario.ts'
import { cachedPage } from './scenarios/cached-page.ts'
import { deskOpening } from './scenarios/desk-opening.ts'
import { disclosure } from './scenarios/disclosure.ts'
import { editorsAndReaders } from './scenarios/editors-and-readers.ts'
import { firstVisit } from './scenarios/first-visit.ts'
import { freshClone } from './scenarios/fresh-clone.ts'
import { pageAnew } from './scenarios/page-anew.ts'
import { printComparing } from './scenarios/print-comparing.ts'
import { printReading } from './scenarios/print-reading.ts'
import { publication } from './scenarios/publication.ts'
import { publicQuery } from './scenarios/public-query.ts'
import { publishedPackages } from './scenarios/published-packages.ts'
import { returnCells } from './scenarios/return-cells.ts'
import { returnImport } from './scenarios/return-import.ts'
import { tableReading } from './scenarios/table-reading.ts'
import { textGrowth } from './scenarios/text-growth.ts'
import { textImport } from './scenarios/text-import.ts'
import { textSearch } from './scenarios/text-search.ts'

const scenarios: readonly Scenario[] = [
  cachedPage,
  publicQuery,
  pageAnew,
  firstVisit,
  freshClone,
  publishedPackages,
  printReading,
  printComparing,
  textGrowth,
  textSearch,
  textImport,
  returnCells,
  returnImport,
  disclosure,
  tableReading,
  publication,
  editorsAndReaders,
  deskOpening,
]
const names = scenarios.map((scenario) => scenario.name)
const usage = `Usage: npm run bench [-- NAME… [--write] [--prints FOLDER]]

Measures the budgets and writes bench/RESULTS.md. With names, only these, and nothing is written: ${names.join(', ')}.

--write          writes the rows of what was named, and leaves the others as they are
--prints FOLDER  measures with the prints of a folder instead of our own`

const { values, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, prints: { type: 'string' }, write: { type: 'boolean' } },
})

if (values.help) {
  console.log(usage)
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
    await using servers = new AsyncDisposableStack()
    // A server of its own for each that asks for one, so that none inherits what another left in memory.
    let started: Promise<Product> | undefined
    const server = () => (started ??= startProduct().then((product) => servers.use(product)))
    for (const finding of await run({ server, prints: values.prints })) {
      findings.push(finding)
      console.log(
        `  ${finding.kept === undefined ? '–' : finding.kept ? '✓' : '✗'} ${finding.what}: ${finding.measured} (${finding.budget})`,
      )
      if (finding.how) console.log(`    ${finding.how}`)
    }
  }
  if (chosen.length === 0 || values.write) console.log(`\nWritten to ${writeResults(findings, { isAll: chosen.length === 0 })}`)
  process.exitCode = findings.some((finding) => finding.kept === false) ? 1 : 0
}
