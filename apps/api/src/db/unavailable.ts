import { join } from 'node:path'
import type { DatabasePlace } from './database.ts'
import { storageFailure } from './storage-failure.ts'

/** The name of the SQLite ledger in the data folder. */
export const ledgerName = 'dutywatch.db'

/**
 * Why the ledger cannot be used and what to do, in sentences; `undefined` when the error is no failure of the storage but a bug. Never
 * tells a password.
 */
export function whyUnusable(place: DatabasePlace, error: unknown): string | undefined {
  return place.DATABASE_URL === undefined ? folderFailure(place.DATA_DIR, error) : serverFailure(place.DATABASE_URL, error)
}

/** The ledger's place as people know it. Never tells a password. */
export function nameOfPlace({ DATABASE_URL: url, DATA_DIR: folder }: DatabasePlace): string {
  return url === undefined ? `the ledger ${join(folder, ledgerName)}` : `the database at ${withoutPassword(url)}`
}

function folderFailure(folder: string, error: unknown): string | undefined {
  const failure = storageFailure(error)
  if (failure === undefined) return undefined
  if (failure.kind === 'unusable') {
    return `The data folder ${folder} ${failure.why}. ${failure.advice}, or set DATA_DIR to another folder.`
  }
  return (
    `The ledger ${join(folder, ledgerName)} ${failure.why}. Nothing in it was changed. ${failure.advice}; or, to begin a new ledger, ` +
    `move it away together with any ${ledgerName}-wal and ${ledgerName}-shm beside it.`
  )
}

const serverFailures: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'cannot be reached: nothing listens there. Start the server, or correct DATABASE_URL.'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'cannot be reached: there is no host of that name. Correct DATABASE_URL.'],
  [/^(ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/, 'cannot be reached. Check the network and DATABASE_URL.'],
  [/^(28P01|28000)$/, 'refuses this user or password. Correct DATABASE_URL.'],
  [/^3D000$/, 'does not exist. Create it (createdb), or correct DATABASE_URL.'],
  [/^(57P0[1-3]|53300)$/, 'takes no more connections just now. Try again in a moment.'],
]

function serverFailure(url: string, error: unknown): string | undefined {
  const place = `The database at ${withoutPassword(url)}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = serverFailures.find(([pattern]) => pattern.test(code))?.[1]
  if (known !== undefined) return `${place} ${known}`
  if (error instanceof Error && /timeout|timed out|terminated/i.test(error.message)) {
    return `${place} does not answer. Check the network, that the server is running, and DATABASE_URL.`
  }
  const failure = storageFailure(error)
  if (failure === undefined) return undefined
  return `${place} ${failure.why}. Nothing in it was changed. ${failure.advice}, or set DATABASE_URL to another database.`
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return 'DATABASE_URL'
  parsed.password = ''
  parsed.search = ''
  return parsed.href
}
