import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '@dutywatch/harness/global-postgres'
import { createDatabase } from '@dutywatch/harness/postgres'
import { inject } from 'vitest'
import { openDatabase, type Database, type DatabasePlace } from '../db/database.ts'

/** An engine the ledger runs on: every query test runs on each. */
export type Engine = 'sqlite' | 'postgres'

export const engines: readonly Engine[] = ['sqlite', 'postgres']

/** Somewhere to keep a ledger, empty at first. Deleted with its scope. */
export interface TestPlace extends AsyncDisposable {
  readonly place: DatabasePlace
}

/** An empty place of an engine: a folder of its own, or a database of its own on the run's PostgreSQL server. */
export async function testPlace(engine: Engine): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'dutywatch-api-'))
  const url =
    engine === 'postgres' ? await createDatabase(inject('postgresUrl'), `t${randomUUID().replaceAll('-', '')}`) : undefined
  return {
    place: { DATA_DIR: folder, DATABASE_URL: url },
    [Symbol.asyncDispose]: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

/** Opens the ledger of a place. */
export async function openedDatabase({ place }: TestPlace): Promise<Database> {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

/** An empty ledger of an engine, migrated. Closed and deleted with its scope. */
export async function testDatabase(engine: Engine): Promise<Database & { readonly place: TestPlace }> {
  const place = await testPlace(engine)
  const database = await openedDatabase(place)
  return {
    ...database,
    place,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}
