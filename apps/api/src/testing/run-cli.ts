import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestPlace } from './engines.ts'

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** How a run of the command line ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Whether those who read what it says stay to the end, or leave at the first word, as `head` does. */
type Readers = 'stay' | 'leave'

/** Runs `dutywatch` as a process of its own on the ledger of a place. */
export async function runCli({ place }: TestPlace, args: readonly string[], readers: Readers = 'stay'): Promise<Ended> {
  const env = { DATA_DIR: place.DATA_DIR, DATABASE_URL: place.DATABASE_URL ?? '' }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  if (readers === 'leave') {
    for (const stream of [child.stdout, child.stderr]) stream.once('data', () => stream.destroy())
  }
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  return { code, out, err }
}
