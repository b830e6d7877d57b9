import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTracker, type Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import { Migrator } from 'kysely/migration'
import { describe, expect, test } from 'vitest'
import { listEditions, publish } from '../ledger/index.ts'
import { engines, openedDatabase, testPlace, type Engine, type TestPlace } from '../testing/engines.ts'
import { aTrackerOfTerms, publishAll, publishShippedBefore } from '../testing/trackers.ts'
import { runProgram } from './program.ts'
import type { Database, Db } from '../db/database.ts'
import * as firstStep from '../db/migrations/0001-ledger.ts'
import { openPostgres } from '../db/postgres.ts'
import { openSqlite } from '../db/sqlite.ts'
import { ledgerName } from '../db/unavailable.ts'

/** `dutywatch shipped`, in this process, on a ledger that was filled first. */
async function aLedger(engine: Engine, fill: (db: Db) => Promise<unknown>, open = openedDatabase) {
  const place = await testPlace(engine)
  const { DATA_DIR, DATABASE_URL } = place.place
  {
    await using database = await open(place)
    await fill(database.db)
  }
  return {
    folder: DATA_DIR,
    shipped: async (...args: string[]) => {
      const out: string[] = []
      const err: string[] = []
      const output = { say: (line: string) => void out.push(line), warn: (line: string) => void err.push(line) }
      const code = await runProgram(['shipped', ...args], { output, variables: { DATA_DIR, DATABASE_URL } })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
    editions: async () => {
      await using database = await openedDatabase(place)
      return await listEditions(database.db)
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

const named = ['--by', 'Ada', '--note', 'The tracker of the new release.']
const lastTerm = shipped.terms.at(-1)

function readOf(input: unknown): Tracker {
  const read = readTracker(input)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

/** An own edition on top of what shipped. */
async function publishOwn(db: Db): Promise<void> {
  await publishShippedBefore(db)
  const own = { ...shipped, title: 'Our own title', terms: shipped.terms.slice(0, -1) }
  const published = await publish(db, own, { by: 'Ada', note: 'Our title.', at: '2026-07-02T09:00:00.000Z' })
  expect(published.ok).toBe(true)
}

describe.each(engines)('on %s', (engine) => {
  test('what the shipped tracker would change is said record by record, and nothing is published', async () => {
    await using ledger = await aLedger(engine, publishShippedBefore)
    const { code, out, err } = await ledger.shipped()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      'Edition 1 would become the tracker that ships by this:',
      `  summary: "As it was." becomes ${JSON.stringify(shipped.summary)}`,
      `  terms/${lastTerm?.id}: added: ${lastTerm?.term}`,
      '  1 record in all.',
      'To publish it: npm run dutywatch -- shipped --publish --by "Your name" --note "What changed"',
    ])
    expect(await ledger.shipped('--diff')).toEqual({ code, out, err })
    expect(await ledger.editions()).toHaveLength(1)
  })

  test('it is published with a name and a reason, and once', async () => {
    await using ledger = await aLedger(engine, publishShippedBefore)
    expect(await ledger.shipped('--publish', ...named)).toEqual({
      code: 0,
      out: 'Published the tracker that ships as edition 2, by Ada.',
      err: '',
    })
    expect(await ledger.editions()).toMatchObject([{ number: 2, publishedBy: 'Ada' }, { number: 1 }])
    expect((await ledger.shipped()).out).toBe('The tracker that ships says exactly what edition 2 says.')
    expect(await ledger.shipped('--publish', ...named)).toMatchObject({
      code: 1,
      err: expect.stringContaining('says exactly what edition 2 says'),
    })
  })

  test('own editions are not undone by it unless that is said', async () => {
    await using ledger = await aLedger(engine, publishOwn)
    expect((await ledger.shipped()).out).toContain('Edition 2 is your own, and the tracker that ships knows nothing')
    const refused = await ledger.shipped('--publish', ...named)
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--out shipped.json') })
    expect(await ledger.editions()).toHaveLength(2)
    expect(await ledger.shipped('--publish', ...named, '--over-own')).toMatchObject({ code: 0 })
    expect((await ledger.shipped()).out).toBe('The tracker that ships says exactly what edition 3 says.')
  })

  test('a release that was made of returns is never given up for it, and what to do instead is said', async () => {
    await using ledger = await aLedger(engine, async (db) => {
      await publishShippedBefore(db)
      const [plain] = shipped.releases
      const own = { ...shipped, releases: [...shipped.releases, { ...plain, id: 'ours', returns: [], table: 'a'.repeat(64) }] }
      const published = await publish(db, readOf(own), { by: 'Ada', note: 'Ours.', at: '2026-07-02T09:00:00.000Z' })
      expect(published).toMatchObject({ ok: true })
    })
    const refused = await ledger.shipped('--publish', ...named, '--over-own')
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--out shipped.json') })
    expect(refused.err).toContain('what was released of returns stays, here “ours”')
    expect((await ledger.shipped()).out).toContain('cannot be given up with --over-own')
    expect(await ledger.editions()).toHaveLength(2)
  })

  test('a ledger that keeps another tracker is left alone', async () => {
    await using ledger = await aLedger(engine, (db) => publishAll(db, aTrackerOfTerms(1)))
    for (const args of [[], ['--publish', ...named], ['--publish', ...named, '--over-own']]) {
      const refused = await ledger.shipped(...args)
      expect(refused).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('this ledger keeps the tracker "warm-homes"'),
      })
    }
    expect(await ledger.editions()).toHaveLength(1)
  })
})

test('the shipped tracker is written to a file', async () => {
  await using ledger = await aLedger('sqlite', publishShippedBefore)
  const out = join(ledger.folder, 'shipped.json')
  expect(await ledger.shipped('--out', out)).toMatchObject({ code: 0, out: '' })
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(JSON.stringify(shipped)))
})

test('a ledger that has published nothing is told of its first start', async () => {
  await using ledger = await aLedger('sqlite', () => Promise.resolve())
  expect(await ledger.shipped()).toMatchObject({ code: 1, err: expect.stringContaining('The ledger is empty') })
})

/** Opens a ledger as the first release left it: no later step has been taken. */
async function asFirstReleaseLeftIt({ place }: TestPlace): Promise<Database> {
  const database =
    place.DATABASE_URL === undefined ? openSqlite(join(place.DATA_DIR, ledgerName)) : await openPostgres(place.DATABASE_URL)
  const provider = { getMigrations: () => Promise.resolve({ '0001-ledger': firstStep }) }
  const { error } = await new Migrator({ db: database.db, provider }).migrateToLatest()
  if (error) throw error
  return database
}

test.each(engines)('on %s, what the first start of an older release published counts as shipped', async (engine) => {
  const publishBefore = (db: Db) => {
    const before = { ...shipped, terms: shipped.terms.slice(0, -1) }
    const note = 'The tracker as it ships with Dutywatch.'
    return publish(db, before, { by: 'Dutywatch', note, at: '2026-07-01T09:00:00.000Z' })
  }
  await using ledger = await aLedger(engine, publishBefore, asFirstReleaseLeftIt)
  expect((await ledger.shipped()).out).not.toContain('own')
  expect(await ledger.shipped('--publish', ...named)).toMatchObject({ code: 0 })
})

test('a shipped tracker that own editions have moved on from is said to have been published before', async () => {
  await using ledger = await aLedger('sqlite', async (db) => {
    await publish(db, shipped, { by: 'Ada', note: 'As it shipped.', at: '2026-07-01T09:00:00.000Z', shipped: true })
    await publish(db, { ...shipped, title: 'Ours' }, { by: 'Ada', note: 'Our title.', at: '2026-07-02T09:00:00.000Z' })
  })
  expect((await ledger.shipped()).out).toContain('an earlier edition says the same')
})

test.each([
  [['--publish'], 'Say who publishes and why'],
  [['--publish', '--by', 'Ada'], 'Say who publishes and why'],
  [['--publish', '--diff'], 'cannot be used with'],
  [['--out', 'x.json', '--publish'], 'cannot be used with'],
])('%j is wrong use', async (args, reason) => {
  await using ledger = await aLedger('sqlite', () => Promise.resolve())
  expect(await ledger.shipped(...args)).toMatchObject({ code: 2, err: expect.stringContaining(reason) })
})
