import type BetterSqlite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const maxStatements = 200

/** A database that says whether a transaction is open, as better-sqlite3 does. */
type Preparing = Pick<BetterSqlite.Database, 'prepare' | 'close' | 'inTransaction'>

/**
 * A SQLite database that prepares each statement once and keeps the 200 used last, where Kysely's driver would prepare every time.
 * Transactions take the write lock when they begin, so two writers wait for each other instead of failing half-way; and a transaction
 * that SQLite has already rolled back (full disk) can be rolled back again.
 */
export function cachingStatements(database: Preparing): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => {
      prepared.clear()
      database.close()
    },
    prepare: (sql) => {
      if (sql === 'rollback' && !database.inTransaction) return nothing
      const held = prepared.get(sql)
      if (held) {
        prepared.delete(sql)
        prepared.set(sql, held)
        return held
      }
      const statement = reusable(database, sql === 'begin' ? 'begin immediate' : sql)
      prepared.set(sql, statement)
      const oldest = prepared.size > maxStatements ? prepared.keys().next().value : undefined
      if (oldest !== undefined) prepared.delete(oldest)
      return statement
    },
  }
}

/** A statement that may be run again at any time: rows that are read one by one come from a statement of their own. */
function reusable(database: Preparing, sql: string): SqliteStatement {
  const statement = database.prepare<unknown[]>(sql)
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    iterate: (parameters) => database.prepare<unknown[]>(sql).iterate(...parameters),
  }
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}
