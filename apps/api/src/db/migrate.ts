import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './database.ts'
import * as ledger from './migrations/0001-ledger.ts'
import * as texts from './migrations/0002-texts.ts'

const migrations: Record<string, Migration> = { '0001-ledger': ledger, '0002-texts': texts }

/** Brings the tables up to date, all or nothing; two processes that start together take turns. Throws when it cannot. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
