import { ensureInstalled } from './workspace/install.mjs'
import { handOver } from './workspace/run.mjs'
import { main } from './workspace/trouble.mjs'

// Vite runs inside the server and reloads the pages; Node itself starts the server anew when the API or the domain changes.
await main(async () => {
  await ensureInstalled()
  const watched = ['apps/api/src', 'packages/domain/src', 'packages/online-safety/src'].map((folder) => `--watch-path=${folder}`)
  const parameters = [...watched, '--watch-preserve-output', 'apps/api/src/dev.ts', ...process.argv.slice(2)]
  process.exitCode = await handOver(parameters, { env: { NODE_ENV: 'development' } })
})
