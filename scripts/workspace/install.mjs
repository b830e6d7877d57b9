import { existsSync } from 'node:fs'
import { at, manifests, pinnedNode, pinnedPnpm } from './folders.mjs'
import { pnpm } from './run.mjs'
import { progress, say } from './say.mjs'
import { contentStamp, remember, remembered } from './stamp.mjs'
import { troubleFrom } from './trouble.mjs'

/** Installs exactly what the lockfile says, unless that is what is installed already. */
export async function ensureInstalled() {
  const stamp = contentStamp([at('pnpm-lock.yaml'), at('pnpm-workspace.yaml'), ...manifests()])
  if (remembered('installed') === stamp && existsSync(pinnedNode)) return

  say(`Fetching ${pinnedPnpm().replace('@', ' ')}…`)
  const line = progress()
  let announced = false
  const { code, output } = await pnpm(['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'], {
    onLine(text) {
      const counts = /reused (\d+), downloaded (\d+), added (\d+)/.exec(text)
      if (!announced && /^(Scope|Lockfile|Progress|✓)/.test(text)) {
        announced = true
        say('Installing what the lockfile names…')
      }
      if (counts) line.show(`  ${Number(counts[1]) + Number(counts[2])} packages fetched, ${counts[3]} in place`)
    },
  })
  line.done()
  if (code !== 0 || !existsSync(pinnedNode)) throw troubleFrom('Installing', output)
  remember('installed', stamp)
}
