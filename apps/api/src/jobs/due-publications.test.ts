import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { currentEditionNumber, getProposal, hold } from '../ledger/index.ts'
import { usualKept } from '../enquiries/kept.ts'
import { engines, openedDatabase, testDatabase, testPlace } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { approved, at, grace } from '../testing/reviewed.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import { duePublications } from './due-publications.ts'
import { startJobs } from './start-jobs.ts'

const until = '2024-06-20T09:00:00.000Z'
const justBefore = '2024-06-20T08:59:59.999Z'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

async function held(db: Parameters<typeof approved>[0]): Promise<void> {
  await publishAll(db, aTrackerOfTerms(2))
  await approved(db)
  const done = await hold(db, 'p-1', { ...at(grace, 11), kind: 'embargo', until, note: 'The reply.' })
  if (!done.ok) throw new Error(done.message)
}

describe.each(engines)('a server over %s', (engine) => {
  test('answers the first request at the instant from the new edition, and not one before it', async () => {
    const clock = handClock(justBefore)
    await using server = await testServer({ engine, clock, prepare: ({ db }) => held(db) })
    const edition = async () => /edition=(\d+)/.exec((await server.get('/terms')).body.toString())?.[1]
    expect([await edition(), await edition()]).toEqual(['1', '1'])
    clock.set(until)
    expect(await Promise.all([edition(), edition(), edition()])).toEqual(['2', '2', '2'])
  })

  test('learns of what is held while it runs, by itself or by another process', async () => {
    const clock = handClock('2024-06-04T09:00:00.000Z')
    await using place = await testPlace(engine)
    await using server = await testServer({ place, clock, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(2)) })
    await server.get('/terms')
    await using other = await openedDatabase(place)
    await approved(other.db)
    await hold(other.db, 'p-1', { ...at(grace, 11), kind: 'scheduled', until, note: 'The reply.' })
    await wait(100)
    clock.set(until)
    expect((await server.get('/terms')).body.toString()).toContain('edition=2')
  })

  test('takes nothing back when its clock is put back, and publishes nothing twice', async () => {
    const clock = handClock(until)
    await using server = await testServer({ engine, clock, prepare: ({ db }) => held(db) })
    await server.get('/terms')
    clock.set('2001-01-01T00:00:00.000Z')
    expect((await server.get('/terms')).body.toString()).toContain('edition=2')
    clock.set(until)
    await server.get('/terms')
    expect(await currentEditionNumber(server.database.db)).toBe(2)
  })

  test('publishes what is due without any request', async () => {
    await using database = await testDatabase(engine)
    await held(database.db)
    const clock = handClock(until)
    const due = duePublications(database, { clock, log: silent })
    const retention = { enquiries: usualKept, auditDays: 730 }
    await using jobs = startJobs({ due, database, clock, log: silent, retention })
    expect(jobs).toBeDefined()
    await expect.poll(() => currentEditionNumber(database.db), { timeout: 10_000 }).toBe(2)
    expect(await getProposal(database.db, 'p-1')).toMatchObject({ state: 'published' })
  })
})

test('a ledger that cannot be written keeps what it holds; the edition before is served, and later it is tried again', async () => {
  const clock = handClock(until)
  await using server = await testServer({ clock, prepare: ({ db }) => held(db) })
  const { db } = server.database
  await sql`pragma query_only = on`.execute(db)
  expect((await server.get('/terms')).body.toString()).toContain('edition=1')
  expect(server.logged.map(({ msg }) => msg)).toContain('what is due could not be published; it is tried again')
  await sql`pragma query_only = off`.execute(db)
  await wait(1_100)
  expect((await server.get('/terms')).body.toString()).toContain('edition=2')
})
