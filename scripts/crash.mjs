import { ensureInstalled } from './workspace/install.mjs'
import { ensurePagesBuilt } from './workspace/pages.mjs'
import { handOver } from './workspace/run.mjs'
import { main } from './workspace/trouble.mjs'

await main(async () => {
  await ensureInstalled()
  await ensurePagesBuilt()
  process.exitCode = await handOver(['apps/api/src/testing/crash/main.ts', ...process.argv.slice(2)])
})
