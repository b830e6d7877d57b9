import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '../db/database.ts'
import { insertSending } from '../db/queries/enquiry-sendings.ts'
import { reception } from '../enquiries/reception.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { networksOf } from './client-address.ts'

const hourMs = 3_600_000
const typed = {
  campaign: 'warm-homes',
  name: 'Jo Writer',
  email: 'jo@paper.example',
  who: '',
  subject: 'Figures of Kent',
  message: 'How many answered?',
  website: '',
} as const

/** A door that forms are sent to from addresses, with a clock to move on. */
async function aDoor(engine: Engine) {
  const database = await testDatabase(engine)
  const { db } = database
  const clock = handClock('2024-06-20T12:00:00.000Z')
  const floods: string[] = []
  const door = reception(db, { clock, secret: 'a secret of the tests', flooded: (since) => void floods.push(since) })
  const wait = (ms: number) => clock.set(new Date(clock.ms() + ms).toISOString())
  async function send(address: string) {
    const seal = door.seal(typed)
    wait(2_500)
    const received = await door.receive({ typed, seal, networks: networksOf(address) })
    return received.ok ? 'kept' : received.reason
  }
  async function sendFrom(addresses: readonly string[]) {
    const answers: Record<string, number> = {}
    for (const address of addresses) {
      const answer = await send(address)
      answers[answer] = (answers[answer] ?? 0) + 1
    }
    return answers
  }
  const kept = () => db.selectFrom('enquiry').select(['state', 'suspicion']).orderBy('received_at').execute()
  const flood = () => db.selectFrom('contact_flood').selectAll().orderBy('since').execute()
  const fill = (count: number, whileFlooded = false) => fillWith(db, { count, whileFlooded, at: clock.now() })
  return { db, clock, wait, send, sendFrom, kept, flood, fill, floods, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

/** Forms that came from as many networks as there are of them. */
async function fillWith(db: Db, { count, ...sending }: { count: number; whileFlooded: boolean; at: string }): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const nonce = randomBytes(16).toString('base64url')
    await insertSending(db, { ...sending, nonce, networkHashes: [nonce] })
  }
}

const groups = (count: number) => Array.from({ length: count }, (_, number) => number.toString(16))

describe.each(engines)('forms that come in on %s', (engine) => {
  test.each([
    ['the /56 of one line', (group: string) => `2001:db8:1:ff${group.padStart(2, '0')}::1`, 14, 10],
    ['the /48 of a rented server', (group: string) => `2001:db8:1:${group}00::1`, 24, 20],
    ['a provider with a /32', (group: string) => `2001:db8:${group}::1`, 64, 60],
    ['256 addresses side by side', (group: string) => `192.0.2.${Number.parseInt(group, 16)}`, 14, 10],
  ])('from %s are counted together, and shut the form for nobody else', async (_whose, addressOf, count, most) => {
    await using door = await aDoor(engine)
    expect(await door.sendFrom(groups(count).map(addressOf))).toEqual({ kept: most, 'too-many': count - most })
    expect(await door.send('2001:4d48::1')).toBe('kept')
    expect(await door.send('198.51.100.7')).toBe('kept')
    expect(new Set((await door.kept()).map(({ state }) => state))).toEqual(new Set(['new']))
    expect(door.floods).toEqual([])
    door.wait(hourMs)
    expect(await door.send(addressOf('1'))).toBe('kept')
  })

  test('beyond what is usual are kept apart from whoever sent nothing for a day, and refused from others', async () => {
    await using door = await aDoor(engine)
    expect([await door.send('192.0.2.1'), await door.send('2001:db8:1::1')]).toEqual(['kept', 'kept'])
    await door.fill(118)
    expect(await door.sendFrom(['192.0.2.2', '2001:db8:1:ffff::1'])).toEqual({ flooded: 2 })
    expect(await door.sendFrom(['198.51.100.1', '2001:db8:2::1'])).toEqual({ kept: 2 })
    expect(await door.sendFrom(['198.51.100.1', '198.51.100.2', '2001:db8:2:1::1'])).toEqual({ flooded: 3 })
    expect((await door.kept()).map(({ state, suspicion }) => `${state} ${suspicion}`)).toEqual([
      'new []',
      'new []',
      'suspected-spam ["while-flooded"]',
      'suspected-spam ["while-flooded"]',
    ])
    const [flood, ...more] = await door.flood()
    expect([flood, more]).toMatchObject([{ kept: 2, refused: 5 }, []])
    expect(door.floods).toEqual([flood?.since])
    door.wait(1.1 * hourMs)
    expect(await door.send('203.0.113.1')).toBe('kept')
    expect((await door.kept()).at(-1)).toEqual({ state: 'new', suspicion: '[]' })
    await door.fill(120)
    expect(await door.send('203.0.114.1')).toBe('kept')
    expect([(await door.flood()).length, door.floods.length]).toEqual([2, 2])
  })

  test('are counted like one after another when many come at once, also while the form is flooded', async () => {
    await using door = await aDoor(engine)
    await door.fill(119)
    const sent = ['192.0.2.1', '198.51.100.1', '203.0.113.1', '203.0.113.2'].map((address) => door.send(address))
    expect((await Promise.all(sent)).toSorted()).toEqual(['flooded', 'kept', 'kept', 'kept'])
    expect((await door.kept()).map(({ state }) => state).toSorted()).toEqual(['new', 'suspected-spam', 'suspected-spam'])
    expect(door.floods).toHaveLength(1)
  })

  test('take no more than so much room, however many networks they come from', async () => {
    await using door = await aDoor(engine)
    await door.fill(120)
    await door.fill(120, true)
    expect(await door.send('198.51.100.1')).toBe('flooded')
    door.wait(1.1 * hourMs)
    await door.fill(480)
    expect(await door.send('198.51.100.1')).toBe('kept')
    await sql`insert into enquiry (id, campaign, received_at, name, email, subject, message, state, suspicion, events, last_at)
      with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 9999)
      select 'e-' || n, 'warm-homes', '', '', '', '', '', 'suspected-spam', '[]', 1, '' from counted`.execute(door.db)
    expect(await door.send('203.0.113.1')).toBe('flooded')
    await sql`update enquiry set state = 'spam' where id = 'e-1'`.execute(door.db)
    expect(await door.send('203.0.113.1')).toBe('kept')
  })
})
