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
export async function onBothEngines<Found>(
  measure: (engine: MeasuredEngine) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'dutywatch-bench-'))
  const newFolder = () => mkdtemp(path.join(root, 'ledger-'))
  try {
    const onSqlite = await measure({ name: 'SQLite', newPlace: async () => ({ folder: await newFolder() }) })
    // As it runs in earnest: what is acknowledged is on the disk, as with SQLite.
    await using postgres = await startPostgres(['fsync=on', 'full_page_writes=on'])
    let places = 0
    const newPlace = async () => {
      places += 1
      return { folder: await newFolder(), databaseUrl: await postgres.createDatabase(`ledger_${places}`) }
    }
    return [...onSqlite, ...(await measure({ name: 'PostgreSQL', newPlace }))]
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
