import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where scripts keep what they remember between runs; it goes when node_modules goes. */
export const memory = path.join(root, 'node_modules/.dutywatch')

/** The binary of the pinned Node. */
export const pinnedNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** A path of the repository. */
export function at(...parts) {
  return path.join(root, ...parts)
}

/** The pinned package manager as npx takes it, like `pnpm@12.21.0`. */
export function pinnedPnpm() {
  return JSON.parse(readFileSync(at('package.json'), 'utf8')).packageManager.split('+')[0]
}

/** The package.json of the repository and of every room in it. */
export function manifests() {
  const rooms = ['apps', 'packages', 'tooling'].flatMap((group) =>
    readdirSync(at(group)).map((room) => `${group}/${room}/package.json`),
  )
  return ['package.json', ...rooms].map((file) => at(file)).filter(isFile)
}

function isFile(file) {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}
