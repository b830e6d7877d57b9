import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { openSqlite } from '../db/sqlite.ts'
import { engines, openedDatabase, testDatabase, testPlace, type Engine, type TestPlace } from '../testing/engines.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { ada, approved, at } from '../testing/reviewed.ts'
import { editionOf, editionStore, getProposal, hold, listProposalEvents, publish, publishDue, publishProposal } from './index.ts'

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

test('on a full disk an approved proposal stays approved, and a held one held, and each is published once there is room', async () => {
  await using database = await testDatabase('sqlite')
  const { db } = database
  await publishAll(db, aTrackerOfTerms(1))
  const large = trackerOfEdition(2).terms.map((record) => ({ collection: 'terms', id: record.id, record }))
  const { events } = await approved(db, large)
  const until = at(ada, 12).at
  const added = large.map(({ id }) => ({ collection: 'terms', id: `held-${id}`, record: aTerm(`held-${id}`, 'Held.') }))
  await approved(db, added, 'p-2')
  await hold(db, 'p-2', { ...at(ada, 11), kind: 'scheduled', until, note: 'At noon.' })
  const now = { ...at(ada, 11), note: 'Larger.', reviewed: true }
  {
    const [size] = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows
    await using full = openSqlite(join(database.place.place.DATA_DIR, 'dutywatch.db'), [`max_page_count = ${size?.page_count}`])
    expect(await publishProposal(full.db, 'p-1', now)).toMatchObject({ ok: false, reason: 'storage-failed' })
    await expect(publishDue(full.db, until, { passLocked: false })).rejects.toThrow('full')
  }
  expect(await getProposal(db, 'p-1')).toMatchObject({ state: 'approved', events })
  expect(await getProposal(db, 'p-2')).toMatchObject({ state: 'held' })
  expect(await publishProposal(db, 'p-1', now)).toMatchObject({ ok: true, value: { number: 2 } })
  expect(await publishDue(db, until, { passLocked: false })).toMatchObject([{ proposal: 'p-2', edition: { number: 3 } }])
})

test('a connection lost in the middle of a publication leaves everything as it was, and is said', async () => {
  await using database = await testDatabase('postgres')
  const { db } = database
  await publishAll(db, aTrackerOfTerms(1))
  await approved(db)
  await sql`create function hang_up() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(db)
  await sql`create trigger hang_up before insert on revision for each row execute function hang_up()`.execute(db)
  const now = { ...at(ada, 11), note: 'Better.', reviewed: true }
  expect(await publishProposal(db, 'p-1', now)).toMatchObject({ ok: false, reason: 'connection-lost' })
  expect(await publish(db, aTrackerOfTerms(2), publication)).toMatchObject({ ok: false, reason: 'connection-lost' })
  expect(await getProposal(db, 'p-1')).toMatchObject({ state: 'approved' })
  expect((await editionOf(db)).entry.number).toBe(1)
  await sql`drop trigger hang_up on revision`.execute(db)
  expect(await publishProposal(db, 'p-1', now)).toMatchObject({ ok: true, value: { number: 2 } })
  expect((await listProposalEvents(db, 'p-1')).filter(({ kind }) => kind === 'published')).toHaveLength(1)
})

describe.each(engines)('publications at the same moment on %s', (engine) => {
  test('become one edition each, and none takes back what the other published', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, aTrackerOfTerms(1))
    const ids = ['a', 'b', 'c']
    for (const id of ids) await approved(db, [{ collection: 'terms', id, record: aTerm(id, 'New.') }], id)
    const published = await Promise.all(
      [...ids, 'a'].map((id) => publishProposal(db, id, { ...at(ada, 11), note: id, reviewed: true })),
    )
    expect(published.filter(({ ok }) => ok)).toHaveLength(3)
    const { entry, tracker } = await editionOf(db)
    expect(entry.number).toBe(4)
    expect(tracker.terms.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'term-1'])
  })
})
