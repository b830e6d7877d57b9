import { closeSync, openSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'
import type { Database, Db } from './database.ts'
import { atMostEvery } from './at-most-every.ts'
import { patient } from './patient-connection.ts'
import { cachingStatements } from './statement-cache.ts'
import type { Tables } from './tables.ts'

/** How long an opening waits for another process, which is all it does. */
const busyTimeoutMs = 5_000
/** A ledger holds accounts. */
const ownerOnly = 0o600
/** Asking the file whether it changed costs a fifth of an answer from memory, and nobody reads within two milliseconds of publishing. */
const askedEveryMs = 2

/** SQLite does roll back table changes with their transaction; told so, Kysely migrates all or nothing. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Waits for other processes without keeping this one from anything else. */
class PatientSqliteDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite.Database
  #patient: DatabaseConnection | undefined

  constructor(sqlite: BetterSqlite.Database) {
    super({ database: cachingStatements(sqlite) })
    this.#sqlite = sqlite
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#patient ??= patient(await super.acquireConnection(), () => this.#sqlite.inTransaction))
  }
}

class LedgerDialect extends SqliteDialect {
  readonly #sqlite: BetterSqlite.Database

  constructor(sqlite: BetterSqlite.Database) {
    super({ database: cachingStatements(sqlite) })
    this.#sqlite = sqlite
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#sqlite)
  }
}

/**
 * Opens the ledger in a SQLite file, or in memory with `:memory:`. What is acknowledged is on the disk. A file that is made here, and what
 * SQLite keeps beside it, only its owner can read.
 */
export function openSqlite(file: string, pragmas: readonly string[] = []): Database {
  if (file !== ':memory:') makeForOwner(file)
  const sqlite = new BetterSqlite(file, { timeout: busyTimeoutMs })
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', ...pragmas]) sqlite.pragma(pragma)
  sqlite.pragma('busy_timeout = 0')
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

/** What keeps a file from being made, SQLite then says in its own words. */
function makeForOwner(file: string): void {
  try {
    closeSync(openSync(file, 'wx', ownerOnly))
  } catch {
    // It is there already, or cannot be.
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
  return new Kysely<Tables>({ dialect: new LedgerDialect(sqlite) })
}
