import { describe, expect, test } from 'vitest'
import type { Clock } from '../clock.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { attemptCounter, delayMs, slowedBy, type Trier } from './attempts.ts'

const start = Date.parse('2024-06-20T12:00:00.000Z')

function movingClock(): Clock & { advance: (ms: number) => void } {
  let now = start
  return {
    now: () => new Date(now).toISOString(),
    ms: () => now,
    today: () => '2024-06-20',
    advance: (ms) => void (now += ms),
  }
}

const attacker: Trier = { account: 'ada@charity.example', network: '203.0.113.7' }
const owner: Trier = { account: 'ada@charity.example', network: '198.51.100.1' }

test('the wait begins after the free tries, doubles, and has an end', () => {
  const slowed = { free: 3, longestMs: 5_000 }
  expect([0, 2, 3, 4, 5, 6, 1_000].map((failures) => delayMs(failures, slowed))).toEqual([
    0, 0, 1_000, 2_000, 4_000, 5_000, 5_000,
  ])
})

describe.each(engines)('tries counted on %s', (engine) => {
  test('from one network, the sixth try at an account waits, and the next ones longer', async () => {
    await using database = await testDatabase(engine)
    const clock = movingClock()
    const counter = attemptCounter(database.db, clock, 'secret')
    for (let tries = 0; tries < 5; tries += 1) expect(await counter.begin(slowedBy(attacker))).toBe(0)
    expect(await counter.begin(slowedBy(attacker))).toBe(1_000)
    clock.advance(1_000)
    expect(await counter.begin(slowedBy(attacker))).toBe(0)
    expect(await counter.begin(slowedBy(attacker))).toBe(2_000)
  })

  test('many at once are counted one by one', async () => {
    await using database = await testDatabase(engine)
    const counter = attemptCounter(database.db, movingClock(), 'secret')
    const waits = await Promise.all(Array.from({ length: 12 }, () => counter.begin(slowedBy(attacker))))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('nobody can lock another out: from elsewhere the owner waits half a minute at most, from a known device not at all', async () => {
    await using database = await testDatabase(engine)
    const clock = movingClock()
    const counter = attemptCounter(database.db, clock, 'secret')
    for (let network = 0; network < 60; network += 1) {
      await counter.begin(slowedBy({ ...attacker, network: `203.0.113.${network}` }))
      clock.advance(30_000)
    }
    await counter.begin(slowedBy(attacker))
    const wait = await counter.begin(slowedBy(owner))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(30_000)
    expect(await counter.begin(slowedBy({ ...owner, device: 'known' }))).toBe(0)
  })

  test('somebody who gets their own password right cannot go on guessing those of others from the same network', async () => {
    await using database = await testDatabase(engine)
    const counter = attemptCounter(database.db, movingClock(), 'secret')
    let guesses = 0
    for (let account = 0; account < 60; account += 1) {
      guesses += (await counter.begin(slowedBy({ ...attacker, account: `victim-${account}` }))) === 0 ? 1 : 0
      const own = slowedBy({ ...attacker, account: 'mallory' })
      if ((await counter.begin(own)) === 0) await counter.clear(own)
    }
    expect(guesses).toBe(30)
  })

  test('a success takes back what counted against it, and a day forgets the rest', async () => {
    await using database = await testDatabase(engine)
    const clock = movingClock()
    const counter = attemptCounter(database.db, clock, 'secret')
    for (let tries = 0; tries < 6; tries += 1) await counter.begin(slowedBy(attacker))
    await counter.clear(slowedBy(attacker))
    for (let tries = 0; tries < 5; tries += 1) expect(await counter.begin(slowedBy(attacker))).toBe(0)
    clock.advance(25 * 3_600_000)
    expect(await counter.begin(slowedBy(attacker))).toBe(0)
    const kept = await database.db.selectFrom('attempt').selectAll().execute()
    expect(JSON.stringify(kept)).not.toMatch(/ada|203\.0/)
  })
})
