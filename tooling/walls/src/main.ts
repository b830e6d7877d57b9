import path from 'node:path'
import { breaches } from './breaches.ts'

const found = breaches(path.resolve(import.meta.dirname, '../../..'))
for (const { wall, file, line, sentence } of found) console.error(`${file}:${line} ${sentence} (${wall})`)
if (found.length > 0) {
  console.error(
    `\n${found.length === 1 ? '1 import breaks' : `${found.length} imports break`} a wall. CONTRIBUTING.md draws them.`,
  )
  process.exitCode = 1
}
