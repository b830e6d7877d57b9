import { closeSync, openSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'
import type { Database, Db } from './database.ts'
import { atMostEvery } from './at-most-every.ts'
import { durable, logOf, type WriteAheadLog } from './durable-connection.ts'
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

/** Waits for other processes and for the disk without keeping this one from anything else. */
class PatientSqliteDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite.Database
  readonly #log: WriteAheadLog | undefined
  #connection: DatabaseConnection | undefined

  constructor(sqlite: BetterSqlite.Database, log: WriteAheadLog | undefined) {
    super({ database: cachingStatements(sqlite) })
    this.#sqlite = sqlite
    this.#log = log
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#connection ??= this.#waiting(await super.acquireConnection()))
  }

  #waiting(connection: DatabaseConnection): DatabaseConnection {
    const isInside = () => this.#sqlite.inTransaction
    const inTurn = patient(connection, isInside)
    return this.#log ? durable(inTurn, this.#log, isInside) : inTurn
  }
}

class LedgerDialect extends SqliteDialect {
  readonly #sqlite: BetterSqlite.Database
  readonly #log: WriteAheadLog | undefined

  constructor(sqlite: BetterSqlite.Database, log: WriteAheadLog | undefined) {
    super({ database: cachingStatements(sqlite) })
    this.#sqlite = sqlite
    this.#log = log
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#sqlite, this.#log)
  }
}

/**
 * Opens the ledger in a SQLite file, or in memory with `:memory:`. What is acknowledged is on the disk. A file that is made here, and what
 * SQLite keeps beside it, only its owner can read.
 */
export function openSqlite(file: string, pragmas: readonly string[] = []): Database {
  if (file !== ':memory:') makeForOwner(file)
  const sqlite = new BetterSqlite(file, { timeout: busyTimeoutMs })
  // Where there can be no such log (in memory, or on a disk that has no shared memory) SQLite itself waits for the disk.
  const log = sqlite.pragma('journal_mode = WAL', { simple: true }) === 'wal' ? logOf(file) : undefined
  // What is deleted is overwritten, so that what somebody had erased stands in no copy made afterwards.
  const settings = [
    `synchronous = ${log ? 'NORMAL' : 'FULL'}`,
    'foreign_keys = ON',
    'secure_delete = ON',
    ...pragmas,
    'busy_timeout = 0',
  ]
  for (const pragma of settings) sqlite.pragma(pragma)
  const db = queriesOf(sqlite, log)
  return {
    db,
    engine: 'sqlite',
    stamp: atMostEvery(askedEveryMs, newsIn(sqlite)),
    forgetDeleted: () => emptyLog(sqlite),
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      await log?.[Symbol.asyncDispose]()
      sqlite.close()
    },
  }
}

/** Writes the log back into the ledger and leaves it empty; throws while somebody else reads or writes, of which SQLite only tells. */
function emptyLog(sqlite: BetterSqlite.Database): void {
  if (sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 1)
    throw new Error('The log is in use, and was not emptied.')
}

/**
 * A number that differs from the one before once an edition was published, or something held or taken from hold, by whatever process. Asked
 * beside the queries, so that no reader waits behind one that waits for the disk.
 */
function newsIn(sqlite: BetterSqlite.Database): () => number {
  const byOthers = sqlite.prepare<[], number>('pragma data_version').pluck()
  const byUs = sqlite.prepare<[], number>('select total_changes()').pluck()
  let ofLedger: BetterSqlite.Statement<[], string> | undefined
  let written: number | undefined
  let [news, told] = [0, '']
  return () => {
    const now = (byOthers.get() ?? 0) + (byUs.get() ?? 0)
    if (now === written) return news
    // Not before: a ledger that is being made has no tables yet.
    ofLedger ??= sqlite.prepare<[], string>(newsQuery).pluck()
    const tells = ofLedger.get() ?? ''
    if (tells !== told) news += 1
    ;[written, told] = [now, tells]
    return news
  }
}

const newsQuery = `select coalesce((select max(number) from edition), 0) || ' ' ||
  coalesce((select min(due_at) from proposal where state = 'held'), '')`

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

function queriesOf(sqlite: BetterSqlite.Database, log?: WriteAheadLog): Db {
  return new Kysely<Tables>({ dialect: new LedgerDialect(sqlite, log) })
}
