import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '@dutywatch/harness/postgres'
import type { LedgerPlace } from './product.ts'

/** An engine to measure on, with as many empty places for ledgers as are wanted. */
export interface MeasuredEngine {
  readonly name: 'SQLite' | 'PostgreSQL'
  readonly newPlace: () => Promise<LedgerPlace>
}

/** Measures on SQLite and on PostgreSQL, and puts what was found together. Everything is deleted at the end. */
export function onBothEngines<Found>(measure: (engine: MeasuredEngine) => Promise<readonly Found[]>): Promise<readonly Found[]> {
  return inNewFolder(async (root) => {
    const newFolder = () => mkdtemp(path.join(root, 'ledger-'))
    const onSqlite = await measure({ name: 'SQLite', newPlace: async () => ({ folder: await newFolder() }) })
    // As it runs in earnest: what is acknowledged is on the disk, as with SQLite.
    await using postgres = await startPostgres(['fsync=on', 'full_page_writes=on'])
    let places = 0
    const newPlace = async () => {
      places += 1
      return { folder: await newFolder(), databaseUrl: await postgres.createDatabase(`ledger_${places}`) }
    }
    return [...onSqlite, ...(await measure({ name: 'PostgreSQL', newPlace }))]
  })
}

/** Does something in an empty folder, and deletes it afterwards. */
export async function inNewFolder<Found>(use: (folder: string) => Promise<Found>): Promise<Found> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dutywatch-bench-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
