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

/** What happens around a run of the command line. */
export interface Around {
  /** Whether those who read what it says stay to the end, or leave at the first word, as `head` does. */
  readonly readers?: 'stay' | 'leave'
  /** The key Ctrl-C is pressed when it first says these words. */
  readonly interruptAt?: string
}

/** Runs `dutywatch` as a process of its own on the ledger of a place. */
export async function runCli({ place }: TestPlace, args: readonly string[], around: Around = {}): Promise<Ended> {
  const env = { DATA_DIR: place.DATA_DIR, DATABASE_URL: place.DATABASE_URL ?? '', CONTACT: 'ada@charity.example' }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => {
    const had = err
    err += chunk.toString()
    const words = around.interruptAt
    if (words !== undefined && err.includes(words) && !had.includes(words)) child.kill('SIGINT')
  })
  if (around.readers === 'leave') {
    for (const stream of [child.stdout, child.stderr]) stream.once('data', () => stream.destroy())
  }
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  return { code, out, err }
}
