import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import '@dutywatch/harness/global-postgres'
import { createDatabase, dropDatabase } from '@dutywatch/harness/postgres'
import { scratchFolder } from '@dutywatch/harness/scratch-folder'
import { inject } from 'vitest'
import { openDatabase, type Database, type DatabasePlace } from '../db/database.ts'
import { ledgerName } from '../db/unavailable.ts'

/** An engine the ledger runs on: every query test runs on each. */
export type Engine = 'sqlite' | 'postgres'

export const engines: readonly Engine[] = ['sqlite', 'postgres']

/** Somewhere to keep a ledger, empty at first. Deleted with its scope. */
export interface TestPlace extends AsyncDisposable {
  readonly place: DatabasePlace
}

/** An empty place of an engine: a folder of its own, or a database of its own on the run's PostgreSQL server. */
export async function testPlace(engine: Engine): Promise<TestPlace> {
  return placeWith(engine === 'postgres' ? await createDatabase(inject('postgresUrl'), newName()) : undefined)
}

function placeWith(url: string | undefined): TestPlace {
  const folder = mkdtempSync(join(scratchFolder(), 'dutywatch-api-'))
  return {
    place: { DATA_DIR: folder, DATABASE_URL: url },
    [Symbol.asyncDispose]: async () => {
      rmSync(folder, { recursive: true, force: true })
      if (url !== undefined) await dropDatabase(url)
    },
  }
}

function newName(): string {
  return `t${randomUUID().replaceAll('-', '')}`
}

/** Opens the ledger of a place. */
export async function openedDatabase({ place }: TestPlace): Promise<Database> {
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

/** An empty ledger of an engine, migrated. Closed and deleted with its scope. */
export async function testDatabase(engine: Engine): Promise<Database & { readonly place: TestPlace }> {
  const place = await copyOfMigrated[engine]()
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

/** Copies of a ledger that was migrated once in this process: a copy costs a third of the migrations. */
const copyOfMigrated: Readonly<Record<Engine, () => Promise<TestPlace>>> = {
  sqlite: async () => {
    const copy = placeWith(undefined)
    writeFileSync(join(copy.place.DATA_DIR, ledgerName), await migratedFile())
    return copy
  },
  postgres: async () => placeWith(await createDatabase(inject('postgresUrl'), newName(), await migratedDatabase())),
}

const migratedFile = once(async () => {
  await using original = await testPlace('sqlite')
  await closedOnceOpened(original)
  return readFileSync(join(original.place.DATA_DIR, ledgerName))
})

const migratedDatabase = once(async () => {
  const name = newName()
  const address = await createDatabase(inject('postgresUrl'), name)
  await using folder = placeWith(undefined)
  await closedOnceOpened({ ...folder, place: { ...folder.place, DATABASE_URL: address } })
  return name
})

async function closedOnceOpened(place: TestPlace): Promise<void> {
  const database = await openedDatabase(place)
  await database[Symbol.asyncDispose]()
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => (made ??= make())
}
