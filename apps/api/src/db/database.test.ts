import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { engines, openedDatabase, testDatabase, testPlace } from '../testing/engines.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { runCli } from '../testing/run-cli.ts'
import { publishAll } from '../testing/trackers.ts'
import { openDatabase } from './database.ts'

describe.each(engines)('opening a ledger on %s', (engine) => {
  test('two processes that open an empty ledger at once both find it migrated', async () => {
    await using place = await testPlace(engine)
    const ended = await Promise.all([1, 2, 3].map(() => runCli(place, ['editions'])))
    expect(ended).toEqual(Array.from({ length: 3 }, () => ({ code: 0, out: '', err: 'Nothing has been published yet.\n' })))
  })

  test('a ledger opened again keeps what it held', async () => {
    await using place = await testPlace(engine)
    await using first = await openedDatabase(place)
    const row = { number: 1, published_at: '', published_by: '', note: '', header: '{}', digest: '' }
    await first.db.insertInto('edition').values(row).execute()
    await using second = await openedDatabase(place)
    expect(await second.db.selectFrom('edition').selectAll().execute()).toEqual([row])
  })

  test('a transaction that fails leaves nothing behind', async () => {
    await using database = await testDatabase(engine)
    const work = database.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('edition')
        .values({ number: 1, published_at: '', published_by: '', note: '', header: '', digest: '' })
        .execute()
      await sql`select no_such_function()`.execute(trx)
    })
    await expect(work).rejects.toThrow('no_such_function')
    expect(await database.db.selectFrom('edition').selectAll().execute()).toEqual([])
  })
})

describe.each(engines)('a ledger of a newer release on %s', (engine) => {
  test('is refused with the step this release does not know, and nothing is changed', async () => {
    await using place = await testPlace(engine)
    {
      await using database = await openedDatabase(place)
      await sql`insert into kysely_migration (name, timestamp) values ('0009-later', '2030-01-01T00:00:00.000Z')`.execute(
        database.db,
      )
    }
    const outcome = await openDatabase(place.place)
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'made-by-newer-release',
      message: expect.stringContaining('"0009-later"'),
    })
    expect(outcome.ok ? '' : outcome.message).toContain('Use that release or a later one.')
  })
})

/** What is said of a damaged ledger in a folder. */
function damaged(folder: string) {
  return {
    ok: false,
    reason: 'database-unavailable',
    message:
      `The ledger ${join(folder, 'dutywatch.db')} is damaged, or was not made by Dutywatch. Nothing in it was changed. ` +
      'Put a sound copy of it back; or, to begin a new ledger, move it away together with any dutywatch.db-wal and dutywatch.db-shm beside it.',
  }
}

describe('a ledger that cannot be opened', () => {
  test('a data folder that is a file is refused in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dutywatch-api-'))
    const file = join(folder, 'data')
    writeFileSync(file, '')
    expect(await openDatabase({ DATA_DIR: file })).toMatchObject({
      ok: false,
      reason: 'database-unavailable',
      message: expect.stringContaining(file),
    })
    rmSync(folder, { recursive: true })
  })

  test('a data folder inside a file is refused in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dutywatch-api-'))
    writeFileSync(join(folder, 'file'), '')
    const outcome = await openDatabase({ DATA_DIR: join(folder, 'file', 'data') })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('DATA_DIR') })
    rmSync(folder, { recursive: true })
  })

  test('a file that is no database is refused in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dutywatch-api-'))
    writeFileSync(join(folder, 'dutywatch.db'), 'not a database, but long enough to be looked at. '.repeat(40))
    expect(await openDatabase({ DATA_DIR: folder })).toEqual(damaged(folder))
    rmSync(folder, { recursive: true })
  })

  test('a ledger that was cut short is said to be damaged, and stays as it is', async () => {
    await using place = await testPlace('sqlite')
    const { DATA_DIR } = place.place
    {
      await using database = await openedDatabase(place)
      await publishAll(database.db, trackerOfEdition(1))
    }
    const file = join(DATA_DIR, 'dutywatch.db')
    truncateSync(file, 60_000)
    const before = readFileSync(file)
    expect(await openDatabase({ DATA_DIR })).toEqual(damaged(DATA_DIR))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test.skipIf(process.platform !== 'linux')('a folder that the system will not make is refused, not tried for ever', async () => {
    expect(await openDatabase({ DATA_DIR: '/proc/dutywatch/data' })).toMatchObject({
      ok: false,
      message: 'The data folder /proc/dutywatch/data cannot be created. Correct its path, or set DATA_DIR to another folder.',
    })
  })

  test('a server that does not answer is refused in words that do not tell the password', async () => {
    const outcome = await openDatabase({ DATA_DIR: '', DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/ledger' })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('127.0.0.1:1') })
    expect(outcome.ok ? '' : outcome.message).not.toContain('secret')
  })

  test('a server that takes the call and says nothing is given up after a few seconds', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const outcome = await openDatabase({ DATA_DIR: '', DATABASE_URL: `postgres://ada@127.0.0.1:${port}/ledger` })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('does not answer') })
    silent.close()
  })

  test('a database that does not exist is named, with what to do', async () => {
    const url = new URL(inject('postgresUrl'))
    url.pathname = '/no_such_ledger'
    const outcome = await openDatabase({ DATA_DIR: '', DATABASE_URL: url.href })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('/no_such_ledger does not exist. Create it') })
  })
})
