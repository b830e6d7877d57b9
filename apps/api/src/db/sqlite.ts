import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import type { Database, Db } from './database.ts'
import { atMostEvery } from './at-most-every.ts'
import { cachingStatements } from './statement-cache.ts'
import type { Tables } from './tables.ts'

const busyTimeoutMs = 5_000
/** Asking the file whether it changed costs a fifth of an answer from memory, and nobody reads within two milliseconds of publishing. */
const askedEveryMs = 2

/** SQLite does roll back table changes with their transaction; told so, Kysely migrates all or nothing. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

/** Opens the ledger in a SQLite file, or in memory with `:memory:`. What is acknowledged is on the disk. */
export function openSqlite(file: string, pragmas: readonly string[] = []): Database {
  const sqlite = new BetterSqlite(file, { timeout: busyTimeoutMs })
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', ...pragmas]) sqlite.pragma(pragma)
  const db = queriesOf(sqlite)
  const byOthers = sqlite.prepare<[], number>('pragma data_version').pluck()
  const byUs = sqlite.prepare<[], number>('select total_changes()').pluck()
  return {
    db,
    engine: 'sqlite',
    stamp: atMostEvery(askedEveryMs, () => (byOthers.get() ?? 0) + (byUs.get() ?? 0)),
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      sqlite.close()
    },
  }
}

/** A SQLite file opened only to be read. Closes with its scope. */
export interface SqliteReader extends AsyncDisposable {
  readonly db: Db
}

/** Opens a ledger in a SQLite file and changes nothing of it, whatever release it was made by. Throws when there is no such file. */
export function readSqlite(file: string): SqliteReader {
  const sqlite = new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs })
  const db = queriesOf(sqlite)
  return {
    db,
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      sqlite.close()
    },
  }
}

function queriesOf(sqlite: BetterSqlite.Database): Db {
  return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database: cachingStatements(sqlite) }) })
}
