import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Kysely } from 'kysely'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { storageFailure } from './storage-failure.ts'
import type { Tables } from './tables.ts'

/** The handle every query takes first: the database, or a transaction of it. */
export type Db = Kysely<Tables>

/** An open ledger database. Closes with its scope. */
export interface Database extends AsyncDisposable {
  readonly db: Db
  readonly engine: 'sqlite' | 'postgres'
  /**
   * Differs from its last answer when somebody may have published since: another process, or this one. Cheap enough to ask on every
   * request; it learns of a publication two milliseconds after the commit, on PostgreSQL a network trip
   * after.
   */
  readonly stamp: () => number
}

/** Where the ledger is kept: a PostgreSQL address, or the folder of the SQLite file. */
export interface DatabasePlace {
  readonly DATABASE_URL?: string | undefined
  readonly DATA_DIR: string
}

/**
 * Opens the ledger and brings its tables up to date. Refuses, in a sentence that says what to do, when the folder cannot be written or
 * the server cannot be reached.
 */
export async function openDatabase(place: DatabasePlace): Promise<Outcome<Database, 'database-unavailable'>> {
  const { DATABASE_URL: url, DATA_DIR: folder } = place
  try {
    if (url !== undefined) return accept(await migrated(await openPostgres(url)))
    mkdirSync(folder, { recursive: true })
    return accept(await migrated(openSqlite(join(folder, 'dutywatch.db'))))
  } catch (error) {
    return refuse('database-unavailable', unavailable(place, error))
  }
}

async function migrated(database: Database): Promise<Database> {
  try {
    await migrate(database.db)
    return database
  } catch (error) {
    await database[Symbol.asyncDispose]()
    throw error
  }
}

function unavailable({ DATABASE_URL: url, DATA_DIR: folder }: DatabasePlace, error: unknown): string {
  const cause = error instanceof Error ? error.message || error.name : String(error)
  if (url !== undefined) {
    return `The database at ${withoutPassword(url)} cannot be used: ${cause}. Check DATABASE_URL and that the server is running.`
  }
  const why = storageFailure(error) ?? `cannot be used: ${cause}`
  return `The data folder ${folder} ${why}. Make it writable, free some space, or set DATA_DIR to another folder.`
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return 'DATABASE_URL'
  parsed.password = ''
  parsed.search = ''
  return parsed.href
}
