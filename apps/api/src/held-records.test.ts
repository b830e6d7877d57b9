import { addDays } from '@dutywatch/domain/date'
import { collectionNames, type Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageRenderer } from './http/page-renderer.ts'
import { currentEditionNumber, hold } from './ledger/index.ts'
import { engines, type Engine } from './testing/engines.ts'
import { handClock } from './testing/hand-clock.ts'
import { mark, parted, sampled, type Parted } from './testing/leaks/held-records.ts'
import { addressesOf } from './testing/leaks/outlets.ts'
import { builtPages, pageAddresses, pages } from './testing/leaks/pages.ts'
import { approved, at, grace } from './testing/reviewed.ts'
import { testServer, type TestServer } from './testing/test-server.ts'
import { aTrackerOfTerms, aTerm, publishAll } from './testing/trackers.ts'
import { loadWebApp } from './web-app.ts'

const day = addDays(shipped.informedTo, 2)
const until = `${day}T12:00:00.000Z`
const noteOfHold = 'Out at noon.'
const others = ['/robots.txt', '/healthz', '/readyz', '/sitemap.xml', '/feed.xml']

let renderer: PageRenderer
let parts: Parted
beforeAll(async () => {
  const loaded = await loadWebApp(undefined)
  if (!loaded.ok) throw new Error(loaded.message)
  renderer = loaded.value.renderer
  parts = parted(shipped)
})

/** Two servers with the same edition, one of which holds a proposal with the rest of the tracker; both clocks stand just before its instant. */
async function servers(engine: Engine, { before, held }: Pick<Parted, 'before' | 'held'>) {
  const clock = handClock(`${day}T11:59:59.999Z`)
  const prepare = ({ database: { db } }: Pick<TestServer, 'database'>) => publishAll(db, before)
  const holding = await testServer({ engine, clock, renderer, prepare: (database) => prepare({ database }) })
  const bare = await testServer({ engine, clock, renderer, prepare: (database) => prepare({ database }) })
  const { db } = holding.database
  await approved(db, held)
  const done = await hold(db, 'p-1', { ...at(grace, 11), kind: 'embargo', until, note: noteOfHold })
  if (!done.ok) throw new Error(`${done.message} ${JSON.stringify(done.findings?.slice(0, 5))}`)
  return {
    clock,
    holding,
    bare,
    [Symbol.asyncDispose]: async () => {
      await holding[Symbol.asyncDispose]()
      await bare[Symbol.asyncDispose]()
    },
  }
}

async function everyAddress(asked: Tracker): Promise<string[]> {
  const { chartNames } = await builtPages()
  const asOf = addDays(shipped.informedTo, -100)
  return [...addressesOf({ tracker: asked, edition: 1 }, asOf), ...pageAddresses(asked, chartNames, asOf), ...others]
}

/** What a server answers at an address, whole; the name of the request, which differs each time, left out. */
async function answerOf(server: TestServer, address: string): Promise<{ readonly status: number; readonly body: string }> {
  const { status, headers, body } = await server.get(address, { 'accept-encoding': 'identity' })
  return { status, body: `${String(headers['location'])} ${body.toString('latin1')}` }
}

async function inTurn<Value>(addresses: readonly string[], ask: (address: string) => Promise<Value>): Promise<Value[]> {
  const answers: Value[] = []
  for (let from = 0; from < addresses.length; from += 16) {
    answers.push(...(await Promise.all(addresses.slice(from, from + 16).map(ask))))
  }
  return answers
}

/** The addresses at which a server says something of what is held: the word that marks it, or anything that another would not say. */
async function leaks(addresses: readonly string[], holding: TestServer, bare: TestServer): Promise<string[]> {
  const told = await inTurn(addresses, async (address) => {
    const [one, other] = [await answerOf(holding, address), await answerOf(bare, address)]
    const saysMark = one.body.includes(mark) && !address.includes(mark)
    const isAlike = one.status === other.status && one.body === other.body && one.status < 500
    return saysMark || !isAlike ? [address] : []
  })
  return told.flat()
}

describe('what is held', () => {
  test('is on no page, in no answer, no file and no count, until its instant; and then it is at once', async () => {
    await using both = await servers('sqlite', parts)
    const { holding, bare, clock } = both
    const addresses = await everyAddress(sampled(shipped, parts.held, 3))
    expect(addresses.length).toBeGreaterThan(1_000)
    expect(await leaks(addresses, holding, bare)).toEqual([])
    expect(await currentEditionNumber(holding.database.db)).toBe(1)

    clock.set(until)
    const records = [...parts.one].map(([collection, id]) => `/record/${collection}/${id}`)
    const shown = await inTurn(records, (address) => answerOf(holding, address))
    expect(records.filter((_, index) => shown[index]?.status !== 200 || !shown[index].body.includes(mark))).toEqual([])
    const { body } = await answerOf(holding, '/data/tracker.json')
    expect(body.split(mark).length - 1).toBe(parts.held.length)
    expect((await answerOf(holding, '/editions/2')).body).toContain(noteOfHold)
    const first = addresses.filter((address) => address.startsWith('/edition/1/record') || address.includes('edition=1'))
    expect(await leaks(first, holding, bare)).toEqual([])
  }, 240_000)

  test('is of every kind of record that the shipped tracker has', () => {
    const kinds = collectionNames.filter((name) => shipped[name].length > 0)
    expect([...parts.one.keys()].toSorted()).toEqual(kinds.toSorted())
  })

  test('is looked for on every page there is', async () => {
    expect(Object.keys(pages).toSorted()).toEqual((await builtPages()).pagePaths.toSorted())
  })

  test('is found by the search for leaks once it is out', async () => {
    await using both = await servers('sqlite', parts)
    both.clock.set(until)
    await both.holding.get('/')
    expect(await leaks(['/data/tracker.json', '/editions', '/sources'], both.holding, both.bare)).toHaveLength(3)
  })
})

describe.each(engines)('a held word on %s', (engine) => {
  test('is told nowhere, then everywhere', async () => {
    const before = { ...aTrackerOfTerms(2), informedTo: shipped.informedTo }
    const held = [{ collection: 'terms', id: 'new', record: aTerm('new', `Means ${mark}.`) }]
    await using both = await servers(engine, { before, held })
    const addresses = ['/trpc/terms.list', '/data/tracker.json', '/data/editions.json', '/record/terms/new', '/editions']
    expect(await leaks(addresses, both.holding, both.bare)).toEqual([])
    both.clock.set(until)
    const told = await inTurn(['/trpc/terms.list', '/data/tracker.json', '/record/terms/new'], (address) =>
      answerOf(both.holding, address),
    )
    expect(told.map(({ status, body }) => status === 200 && body.includes(mark))).toEqual([true, true, true])
  })
})
