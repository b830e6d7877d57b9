import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, openedDatabase, testDatabase } from '../testing/engines.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { editionStore } from './index.ts'

describe.each(engines)('the editions in memory, on %s', (engine) => {
  test('an empty ledger has no current edition', async () => {
    await using database = await testDatabase(engine)
    expect(await editionStore(database).current()).toBe(0)
  })

  test('the current edition is answered at once until somebody publishes', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    const store = editionStore(database)
    await expect.poll(() => store.current()).toBe(1)
    expect(await store.current()).toBe(1)
    await expect.poll(() => typeof store.current()).toBe('number')
  })

  test('a publication by another process is seen without a restart', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    const store = editionStore(database)
    expect(await store.current()).toBe(1)
    await using other = await openedDatabase(database.place)
    await publishAll(other.db, aTrackerOfTerms(2))
    await expect.poll(() => store.current()).toBe(2)
    expect((await store.edition(2)).tracker.terms).toHaveLength(2)
    expect((await store.edition(1)).tracker.terms).toHaveLength(1)
  })

  test('a database that is gone leaves the edition known last, from memory', async () => {
    await using database = await testDatabase(engine)
    await publishAll(database.db, aTrackerOfTerms(1))
    const store = editionStore(database)
    const { tracker } = await store.edition(await store.current())
    await publishAll(database.db, aTrackerOfTerms(2))
    await database[Symbol.asyncDispose]()
    expect(await store.current()).toBe(1)
    expect((await store.edition(1)).tracker).toBe(tracker)
  })

  test('a publication by this process is seen', async () => {
    await using database = await testDatabase(engine)
    const store = editionStore(database)
    expect(await store.current()).toBe(0)
    await publishAll(database.db, aTrackerOfTerms(1))
    await expect.poll(() => store.current()).toBe(1)
  })

  test('a day shows what was known at its end, and is worked out once', async () => {
    await using database = await testDatabase(engine)
    const terms = [aTerm('early', 'Known early.', '2020-03-01'), aTerm('late', 'Known late.', '2020-06-01')]
    await publishAll(database.db, aTrackerOfTerms(0, { terms }))
    const store = editionStore(database)
    const known = async (day: string) => (await store.asOf(1, day)).terms.map(({ id }) => String(id))
    expect(await known('2020-05-29')).toEqual(['early'])
    expect(await known('2020-06-01')).toEqual(['early', 'late'])
    expect(await store.asOf(1, '2020-05-29')).toBe(await store.asOf(1, '2020-05-29'))
  })

  test('an edition that could not be read is asked for again, not remembered as missing', async () => {
    await using database = await testDatabase(engine)
    const store = editionStore(database)
    await expect(store.edition(1)).rejects.toMatchObject({ reason: 'no-such-edition' })
    await publishAll(database.db, aTrackerOfTerms(1))
    expect((await store.edition(1)).entry.number).toBe(1)
  })
})

test('a listener that was cut off hears of what was published meanwhile', async () => {
  await using database = await testDatabase('postgres')
  await publishAll(database.db, aTrackerOfTerms(1))
  const store = editionStore(database)
  expect(await store.current()).toBe(1)
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`
  expect((await cut.execute(database.db)).rows).toHaveLength(1)
  await publishAll(database.db, aTrackerOfTerms(2))
  await expect.poll(() => store.current()).toBe(2)
  await expect
    .poll(async () => (await sql`select 1 from pg_stat_activity where query like 'listen%'`.execute(database.db)).rows.length, {
      timeout: 5_000,
    })
    .toBeGreaterThan(0)
  await publishAll(database.db, aTrackerOfTerms(3))
  await expect.poll(() => store.current()).toBe(3)
})
