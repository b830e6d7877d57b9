import { auditDependencies } from './workspace/audit.mjs'
import { ensureInstalled } from './workspace/install.mjs'
import { pnpm, tool } from './workspace/run.mjs'
import { say } from './workspace/say.mjs'
import { main } from './workspace/trouble.mjs'

const turbo = ['exec', 'turbo', 'run', 'check:types', '--continue', '--output-logs=errors-only', '--ui=stream']

const checks = [
  { name: 'format', mend: 'npm run fix', run: () => tool('oxfmt', ['--check']) },
  { name: 'lint', mend: 'npm run fix, then by hand', run: () => tool('oxlint', []) },
  { name: 'walls', mend: 'see CONTRIBUTING.md', run: () => tool('node', ['tooling/walls/src/main.ts']) },
  { name: 'types', mend: 'by hand', run: () => pnpm(turbo, { env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } }) },
  { name: 'dead code', mend: 'remove what nothing uses', run: () => tool('knip', ['--no-progress']) },
  { name: 'dependencies', mend: 'take a version without it: docs/security.md, “Libraries”', run: auditDependencies },
]
const longest = Math.max(...checks.map(({ name }) => name.length))

await main(async () => {
  await ensureInstalled()
  let failed = 0
  for (const { name, mend, run } of checks) {
    const begun = Date.now()
    // Without a code nobody knows: that is neither passed nor failed, and is said.
    const { code, output, told } = await run()
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    const isFailed = code !== undefined && code !== 0
    if (isFailed) {
      failed += 1
      say(output.trimEnd())
    }
    const mark = isFailed ? '✗' : code === 0 ? '✓' : '?'
    const words = isFailed ? `to mend: ${mend}` : told
    say(`${mark} ${name.padEnd(longest)} ${seconds.padStart(5)} s${words ? `   ${words}` : ''}`)
  }
  if (failed > 0) say(`\n${failed} of ${checks.length} checks failed.`)
  process.exitCode = failed > 0 ? 1 : 0
})
