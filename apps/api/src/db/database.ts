import { join } from 'node:path'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Kysely } from 'kysely'
import { makeFolder } from './data-folder.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { ledgerName, nameOfPlace, whyUnusable } from './unavailable.ts'

/** The handle every query takes first: the database, or a transaction of it. */
export type Db = Kysely<Tables>

/** An open ledger database. Closes with its scope. */
export interface Database extends AsyncDisposable {
  readonly db: Db
  readonly engine: 'sqlite' | 'postgres'
  /**
   * Differs from its last answer when somebody published since, or held something: another process, or this one. Cheap enough to ask on every
   * request; it learns of a publication two milliseconds after the commit, on PostgreSQL a network trip
   * after.
   */
  readonly stamp: () => number
  /** Leaves nothing of what was deleted in what the engine keeps beside the ledger. Throws while somebody reads or writes there: then try again. */
  readonly forgetDeleted: () => void
}

/** Where the ledger is kept: a PostgreSQL address, or the folder of the SQLite file. */
export interface DatabasePlace {
  readonly DATABASE_URL?: string | undefined
  readonly DATA_DIR: string
}

export type DatabaseRefusal = 'database-unavailable' | 'made-by-newer-release'

/**
 * Opens the ledger and brings its tables up to date. Refuses, in a sentence that says what to do, when the folder cannot be written, the
 * server cannot be reached, or the ledger is damaged or was made by a newer release.
 */
export async function openDatabase(place: DatabasePlace): Promise<Outcome<Database, DatabaseRefusal>> {
  try {
    return await migrated(await opened(place), place)
  } catch (error) {
    return refuse('database-unavailable', whyUnusable(place, error) ?? unforeseen(place, error))
  }
}

function opened({ DATABASE_URL: url, DATA_DIR: folder }: DatabasePlace): Promise<Database> | Database {
  if (url !== undefined) return openPostgres(url)
  makeFolder(folder)
  return openSqlite(join(folder, ledgerName))
}

async function migrated(database: Database, place: DatabasePlace): Promise<Outcome<Database, DatabaseRefusal>> {
  try {
    const brought = await migrate(database.db)
    if (brought.ok) return accept(database)
    await database[Symbol.asyncDispose]()
    return refuse(brought.reason, `${capitalised(nameOfPlace(place))} ${brought.message}`)
  } catch (error) {
    await database[Symbol.asyncDispose]()
    throw error
  }
}

function unforeseen(place: DatabasePlace, error: unknown): string {
  const cause = error instanceof Error ? error.message || error.name : String(error)
  const setting = place.DATABASE_URL === undefined ? 'DATA_DIR to another folder' : 'DATABASE_URL to another database'
  return `${capitalised(nameOfPlace(place))} cannot be used: ${cause}. Nothing in it was changed. Set ${setting}, or mend what it names.`
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
