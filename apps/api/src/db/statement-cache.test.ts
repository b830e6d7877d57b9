import BetterSqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { expect, test } from 'vitest'
import { cachingStatements } from './statement-cache.ts'

interface Numbers {
  n: { i: number }
}

function aDatabase() {
  const raw = new BetterSqlite(':memory:')
  raw.exec('create table n (i integer primary key)')
  let prepared = 0
  const counting = {
    close: () => raw.close(),
    get inTransaction() {
      return raw.inTransaction
    },
    prepare: (source: string) => {
      prepared += 1
      return raw.prepare(source)
    },
  }
  const db = new Kysely<Numbers>({ dialect: new SqliteDialect({ database: cachingStatements(counting as never) }) })
  return { db, raw, prepared: () => prepared, [Symbol.asyncDispose]: () => db.destroy() }
}

test('a statement is prepared once, however often it runs', async () => {
  await using database = aDatabase()
  for (let i = 1; i <= 50; i += 1) await database.db.insertInto('n').values({ i }).execute()
  expect(database.prepared()).toBe(1)
  expect(await database.db.selectFrom('n').selectAll().execute()).toHaveLength(50)
})

test('the number of statements kept is bounded, and a forgotten one runs again', async () => {
  await using database = aDatabase()
  for (let i = 0; i < 500; i += 1) await sql.raw(`select ${i}`).execute(database.db)
  const first = await sql.raw<{ 0: number }>('select 0').execute(database.db)
  expect(first.rows).toHaveLength(1)
  expect(database.prepared()).toBe(501)
})

test('rows read one by one are not disturbed by the same statement run meanwhile', async () => {
  await using database = aDatabase()
  database.raw.exec('insert into n values (1), (2), (3)')
  const statement = cachingStatements(database.raw).prepare('select i from n order by i')
  const seen: unknown[] = []
  for (const row of statement.iterate([])) seen.push(row, statement.all([]).length)
  expect(seen).toEqual([{ i: 1 }, 3, { i: 2 }, 3, { i: 3 }, 3])
})

test('a transaction that the engine has already rolled back ends with its own error', async () => {
  await using database = aDatabase()
  const work = database.db.transaction().execute(async () => {
    database.raw.exec('rollback')
    await Promise.reject(new Error('disk full'))
  })
  await expect(work).rejects.toThrow('disk full')
})
