import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, openedDatabase, testDatabase } from '../testing/engines.ts'
import { approved, at, grace } from '../testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { cancelHold, editionStore, hold, saveDraft } from './index.ts'

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
  await expect.poll(() => store.current(), { timeout: 5_000 }).toBe(2)
  const listening = sql`select 1 from pg_stat_activity where datname = current_database() and query like 'listen%'`
  await expect.poll(async () => (await listening.execute(database.db)).rows.length, { timeout: 5_000 }).toBe(1)
  await publishAll(database.db, aTrackerOfTerms(3))
  await expect.poll(() => store.current(), { timeout: 5_000 }).toBe(3)
})

test('what is saved beside editions is no news to readers, so that they wait behind no saving; an edition and a hold are', async () => {
  await using database = await testDatabase('sqlite')
  const { db, stamp } = database
  const later = async () => {
    await wait(5)
    return stamp()
  }
  const stamps = [await later()]
  await publishAll(db, aTrackerOfTerms(1))
  stamps.push(await later())
  const place = { shelf: 'person/ada', collection: 'terms', recordId: 'term-1', campaign: 'care', baseEdition: 1 }
  await saveDraft(db, { ...place, version: 0, body: {}, savedAt: '2024-06-03T09:00:00.000Z', savedBy: 'Ada', person: 'ada' })
  await approved(db)
  expect(await later()).toBe(stamps.at(-1))
  await hold(db, 'p-1', { ...at(grace, 11), kind: 'embargo', until: '2024-06-20T09:00:00.000Z', note: 'The reply.' })
  stamps.push(await later())
  await cancelHold(db, 'p-1', at(grace, 12))
  stamps.push(await later())
  expect(new Set(stamps).size).toBe(4)
})
