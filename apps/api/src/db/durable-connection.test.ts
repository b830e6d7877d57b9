import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openedDatabase, testPlace } from '../testing/engines.ts'
import { logOf } from './durable-connection.ts'
import { ledgerName } from './unavailable.ts'
import { openSqlite } from './sqlite.ts'

/** Whether something is answered without waiting for anything outside, the disk among it. */
async function isAnsweredAtOnce(work: Promise<unknown>): Promise<boolean> {
  let isAnswered = false
  void work.then(() => (isAnswered = true))
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
  return isAnswered
}

test('what is written is answered once the disk has it, and the process goes on meanwhile; what is read waits for no disk', async () => {
  await using place = await testPlace('sqlite')
  await using database = await openedDatabase(place)
  const { db } = database
  const made = sql`create table note (words text)`.execute(db)
  expect(await isAnsweredAtOnce(made)).toBe(false)
  await made
  const work = db.transaction().execute(async (trx) => {
    const inside = sql`insert into note values ('kept')`.execute(trx)
    expect(await isAnsweredAtOnce(inside)).toBe(true)
  })
  expect(await isAnsweredAtOnce(work)).toBe(false)
  await work
  const reading = sql`select words from note`.execute(db)
  expect(await isAnsweredAtOnce(reading)).toBe(true)
  expect((await reading).rows).toEqual([{ words: 'kept' }])
})

test('a log that cannot be brought to the disk is no answer', async () => {
  await using place = await testPlace('sqlite')
  const file = join(place.place.DATA_DIR, ledgerName)
  await using log = logOf(file)
  await expect(log.flush()).rejects.toThrow('ENOENT')
  await using database = openSqlite(file)
  await sql`create table note (words text)`.execute(database.db)
  await expect(log.flush()).resolves.toBeUndefined()
})

test('a ledger in memory waits for no disk', async () => {
  await using database = openSqlite(':memory:')
  expect(await isAnsweredAtOnce(sql`create table note (words text)`.execute(database.db))).toBe(true)
})
