import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { engines, openedDatabase, testPlace, type TestPlace } from '../testing/engines.ts'
import { trackerOfEdition } from '../testing/numbered-tracker.ts'
import { digestOf } from './content.ts'
import { editionOf, listEditions, listEvents } from './index.ts'

const publisher = fileURLToPath(new URL('../testing/publisher.child.ts', import.meta.url))

/** How long after its first acknowledgement the publisher is killed, in milliseconds: spread over the length of several publications. */
const killedAfterMs = [0, 3, 7, 13, 19, 29, 41, 59, 83, 131]

describe.each(engines)('a publisher killed at any moment on %s', (engine) => {
  test('has lost nothing it acknowledged, and leaves no half edition', async () => {
    await using place = await testPlace(engine)
    for (const delayMs of killedAfterMs) {
      const acknowledged = await publishUntilKilled(place, delayMs)
      await using database = await openedDatabase(place)
      const editions = await listEditions(database.db)
      expect(editions.length).toBeGreaterThanOrEqual(acknowledged)
      expect(editions.map(({ number }) => number)).toEqual(editions.map((_, index) => editions.length - index))
      await expectWhole(database, editions.length)
      await expectWhole(database, acknowledged)
    }
  })
})

/** Answers the last edition that the publisher said it had published before it was killed. */
async function publishUntilKilled({ place }: TestPlace, delayMs: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [publisher, place.DATA_DIR, place.DATABASE_URL ?? ''].filter((word) => word !== ''),
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  let complaint = ''
  let dying = false
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (dying) return
    dying = true
    setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  const signal = await new Promise((ended) => child.once('close', (_code, name) => ended(name)))
  expect(signal, complaint).toBe('SIGKILL')
  const numbers = said.split('\n').slice(0, -1).map(Number)
  return numbers.at(-1) ?? 0
}

async function expectWhole({ db }: Database, number: number): Promise<void> {
  const { entry, tracker } = await editionOf(db, number)
  expect(tracker).toEqual(trackerOfEdition(number))
  expect(entry.digest).toBe(digestOf(tracker))
  expect((await listEvents(db, number)).length).toBeGreaterThan(0)
  const beyond = await db
    .selectFrom('revision')
    .select('record_id')
    .where('edition', '>', (await listEditions(db)).length)
    .execute()
  expect(beyond).toEqual([])
}
