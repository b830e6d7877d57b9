import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { LedgerPlace } from './product.ts'
import { repository } from './repository.ts'

/** Runs a program of `apps/api/measure` in a process of its own, and answers what it prints as JSON. */
export async function measuredBy<Answer>(program: string, ...words: readonly (string | number)[]): Promise<Answer> {
  const script = path.join(repository, 'apps/api/measure', program)
  const options = { cwd: repository, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...words.map(String)], options)
  return JSON.parse(stdout)
}

/** The same for what is done with the ledger of a server. */
export function onLedger<Answer>(
  { folder, databaseUrl = '' }: LedgerPlace,
  ...words: readonly (string | number)[]
): Promise<Answer> {
  return measuredBy('desk-ledger.ts', folder, databaseUrl, ...words)
}
