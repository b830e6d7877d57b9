import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { memory } from './workspace/folders.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { ensurePagesBuilt } from './workspace/pages.mjs'
import { handOver } from './workspace/run.mjs'
import { tell, Trouble } from './workspace/trouble.mjs'

const countFile = process.env.DUTYWATCH_TEST_COUNT ?? path.join(memory, 'test-count.json')

/** Tells a Trouble and counts it as one failure, so that the closing line never claims more than was seen. */
async function attempt(work) {
  try {
    await work()
    return 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    tell(error)
    return 1
  }
}

async function runTests() {
  rmSync(countFile, { force: true })
  const vitest = 'node_modules/vitest/vitest.mjs'
  const asked = process.argv.slice(2)
  // One more than processors, for tests wait for servers, browsers and disks; left to itself vitest keeps a processor free.
  const workers = asked.some((word) => word.startsWith('--maxWorkers')) ? [] : [`--maxWorkers=${availableParallelism() + 1}`]
  const code = await handOver([vitest, 'run', ...workers, ...asked], { env: { DUTYWATCH_TEST_COUNT: countFile } })
  try {
    return { code, ...JSON.parse(readFileSync(countFile, 'utf8')) }
  } catch {
    return { code: code || 1, passed: 0, failed: 1, skipped: 0 }
  }
}

let broken = await attempt(ensureInstalled)
let result = { code: 1, passed: 0, failed: 0, skipped: 0 }
if (broken === 0) {
  broken = await attempt(ensurePagesBuilt)
  result = await runTests()
}
const failed = result.failed + broken
process.exitCode = failed > 0 ? 1 : result.code
if (broken === 0 && result.passed + failed + result.skipped === 0) {
  process.exitCode = 1
  const asked = process.argv.slice(2).join(' ')
  console.log(
    `\nNo test was run${asked === '' ? '' : `: no test file matches "${asked}"`}. ` +
      'Name a part of the path of a test file, like: npm test -- src/date/slip',
  )
}
console.log(`${result.passed} passed, ${failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}`)
