import { ensureInstalled } from './workspace/install.mjs'
import { at } from './workspace/folders.mjs'
import { handOver } from './workspace/run.mjs'
import { main } from './workspace/trouble.mjs'

await main(async () => {
  await ensureInstalled()
  // npm moves to the top of the repository and remembers where the reader stood: files are named from there.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  process.exitCode = await handOver([at('apps/api/src/cli/main.ts'), ...process.argv.slice(2)], { cwd })
})
