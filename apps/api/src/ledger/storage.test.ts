import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { engines, openedDatabase, testDatabase, testPlace, type Engine, type TestPlace } from '../testing/engines.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { editionOf, editionStore, publish } from './index.ts'

const publication = { by: 'Ada', note: 'Larger.', at: '2024-06-02T09:00:00.000Z' }

describe.each(engines)('a ledger that takes no more writes, on %s', (engine) => {
  test('refuses a publication in words, and goes on serving the edition before', async () => {
    await using place = await testPlace(engine)
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTrackerOfTerms(1))
    const store = editionStore(database)
    await forbidWrites(engine, database)
    await using reader = engine === 'postgres' ? await openedReadOnly(place) : undefined
    const refused = await publish((reader ?? database).db, aTrackerOfTerms(2), publication)
    expect(refused).toMatchObject({ ok: false, reason: 'storage-failed' })
    expect(refused.ok ? '' : refused.message).toContain('cannot be written to')
    expect(await store.current()).toBe(1)
    expect((await store.edition(1)).tracker).toEqual(aTrackerOfTerms(1))
  })
})

async function forbidWrites(engine: Engine, { db }: Database): Promise<void> {
  if (engine === 'sqlite') await sql`pragma query_only = on`.execute(db)
  else
    await sql`do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$`.execute(
      db,
    )
}

/** New connections to the database may only read, so its tables must be there already. */
async function openedReadOnly(place: TestPlace): Promise<Database> {
  return openedDatabase(place)
}

test('on a full disk a publication is refused, the edition before stays whole, and the next one succeeds once there is room', async () => {
  await using database = await testDatabase('sqlite')
  await publishAll(database.db, aTrackerOfTerms(1))
  const file = join(database.place.place.DATA_DIR, 'dutywatch.db')
  {
    await using full = openSqlite(file, ['max_page_count = 40'])
    const refused = await publish(full.db, trackerOfEdition(2), publication)
    expect(refused).toMatchObject({ ok: false, reason: 'storage-failed' })
    expect(refused.ok ? '' : refused.message).toContain('is full')
    expect((await editionOf(full.db)).tracker).toEqual(aTrackerOfTerms(1))
  }
  expect(await publish(database.db, trackerOfEdition(2), publication)).toMatchObject({ ok: true, value: { number: 2 } })
})
