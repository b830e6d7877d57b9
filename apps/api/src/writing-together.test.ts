import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { ledgerName } from './db/unavailable.ts'
import { currentEditionNumber } from './ledger/index.ts'
import { engines, openedDatabase, testPlace } from './testing/engines.ts'
import { runCli } from './testing/run-cli.ts'
import { signedIn } from './testing/signed-in.ts'
import { testServer } from './testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from './testing/trackers.ts'

const campaign = 'warm-homes'
const draft = { campaign, collection: 'terms', baseEdition: 1, version: 0, body: { meaning: 'Half ty' } }

describe.each(engines)('a server and a command that write at the same time on %s', (engine) => {
  test('wait for each other, and both succeed', async () => {
    await using place = await testPlace(engine)
    await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser } = await signedIn(server, { name: 'Ada', role: 'editor', campaign })
    const file = join(place.place.DATA_DIR, 'tracker.json')
    writeFileSync(file, JSON.stringify(aTrackerOfTerms(200)))
    const command = { hasEnded: false }
    const ended = runCli(place, ['publish', file, '--by', 'Ada', '--note', 'More words.']).finally(() => {
      command.hasEnded = true
    })
    const statuses = new Set<number>()
    for (let typed = 0; !command.hasEnded; typed += 1) {
      const saves = [1, 2, 3].map((each) => browser.mutate('drafts.save', { ...draft, recordId: `word-${each}`, version: typed }))
      for (const { status } of await Promise.all(saves)) statuses.add(status)
    }
    expect(await ended).toMatchObject({ code: 0 })
    expect([...statuses]).toEqual([200])
    expect(await currentEditionNumber(server.database.db)).toBe(2)
  })
})

describe('while another process writes to a SQLite ledger', () => {
  test('a draft waits for its turn, and pages are answered meanwhile', async () => {
    await using place = await testPlace('sqlite')
    await using server = await testServer({ place, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
    const { browser } = await signedIn(server, { name: 'Ada', role: 'editor', campaign })
    await server.get('/terms')
    const other = new BetterSqlite(join(place.place.DATA_DIR, ledgerName))
    other.exec('begin immediate')
    let isSaved = false
    const saving = browser.mutate('drafts.save', { ...draft, recordId: 'term-1' }).finally(() => (isSaved = true))
    for (let asked = 0; asked < 20; asked += 1) expect((await server.get('/terms')).status).toBe(200)
    expect(isSaved).toBe(false)
    other.exec('commit')
    other.close()
    expect((await saving).status).toBe(200)
  })

  test('a transaction begins with its turn, so that nothing comes between what it reads and what it writes', async () => {
    await using place = await testPlace('sqlite')
    await using database = await openedDatabase(place)
    const other = new BetterSqlite(join(place.place.DATA_DIR, ledgerName), { timeout: 0 })
    await database.db.transaction().execute(async (trx) => {
      await sql`select count(*) from edition`.execute(trx)
      expect(() => other.exec('begin immediate')).toThrow('locked')
    })
    other.close()
  })
})

test.skipIf(process.platform === 'win32')('a SQLite ledger and what is kept beside it only its owner can read', async () => {
  await using place = await testPlace('sqlite')
  const umask = process.umask(0o000)
  try {
    await using database = await openedDatabase(place)
    await publishAll(database.db, aTrackerOfTerms(1))
    for (const suffix of ['', '-wal', '-shm'])
      expect(statSync(join(place.place.DATA_DIR, `${ledgerName}${suffix}`)).mode & 0o777, suffix).toBe(0o600)
  } finally {
    process.umask(umask)
  }
})
