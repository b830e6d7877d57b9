import { existsSync } from 'node:fs'
import { at, manifests } from './folders.mjs'
import { pnpm } from './run.mjs'
import { say } from './say.mjs'
import { contentStamp, remember, remembered, timeStamp } from './stamp.mjs'
import { troubleFrom } from './trouble.mjs'

/**
 * Builds the pages unless they were built from what lies here. The API is not looked at: pages take only its types, which leave no
 * trace in the bundle.
 */
export async function ensurePagesBuilt() {
  const sources = timeStamp([at('apps/web'), at('packages/domain/src'), at('tooling/tsconfig')])
  const stamp = `${sources} ${contentStamp([at('pnpm-lock.yaml'), ...manifests()])}`
  if (remembered('pages') === stamp && existsSync(at('apps/web/dist/server/entry.js'))) return

  say('Building the pages…')
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NODE_ENV: 'production' }
  const parameters = ['exec', 'turbo', 'run', 'build', '--filter=@dutywatch/web', '--output-logs=errors-only', '--ui=stream']
  const { code, output } = await pnpm(parameters, { env })
  if (code !== 0) throw troubleFrom('Building the pages', output)
  remember('pages', stamp)
}
