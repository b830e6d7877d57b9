import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, openedDatabase, testDatabase, testPlace } from '../testing/engines.ts'
import { runCli } from '../testing/run-cli.ts'
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
    expect(await openDatabase({ DATA_DIR: folder })).toMatchObject({
      ok: false,
      message: expect.stringContaining('not a Dutywatch database'),
    })
    rmSync(folder, { recursive: true })
  })

  test('a server that does not answer is refused in words that do not tell the password', async () => {
    const outcome = await openDatabase({ DATA_DIR: '', DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/ledger' })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('127.0.0.1:1') })
    expect(outcome.ok ? '' : outcome.message).not.toContain('secret')
  })
})
