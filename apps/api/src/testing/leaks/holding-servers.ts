import { addDays, type PlainDate } from '@dutywatch/domain/date'
import type { Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import type { PageRenderer } from '../../http/page-renderer.ts'
import { approve, digestOfChanges, getProposal, hold } from '../../ledger/index.ts'
import { loadWebApp } from '../../web-app.ts'
import type { Engine } from '../engines.ts'
import { handClock, type HandClock } from '../hand-clock.ts'
import { at, grace } from '../reviewed.ts'
import { testServer, type TestServer } from '../test-server.ts'
import { mark } from './held-records.ts'
import { addressesOf } from './outlets.ts'
import { builtPages, pageAddresses } from './pages.ts'

/** The address that both say they are reached at. */
export const baseUrl = 'https://tracker.example'

/** How two ledgers come to differ by what one of them holds. */
export interface Holding {
  readonly engine?: Engine
  /** The day on whose noon it is due. */
  readonly day: PlainDate
  /** What both publish. */
  readonly publish: (db: Db) => Promise<unknown>
  /** Files a proposal in one of them; answers its id. */
  readonly propose: (db: Db) => Promise<string>
}

/** Two servers, one of which holds something; the clocks of both stand just before its instant. */
export interface HoldingServers extends AsyncDisposable {
  readonly holding: TestServer
  readonly bare: TestServer
  readonly clock: HandClock
  readonly due: string
}

/** Starts both, over ledgers of their own, with the pages that people see. */
export async function holdingServers({ engine = 'sqlite', day, publish, propose }: Holding): Promise<HoldingServers> {
  const [clock, due] = [handClock(`${day}T11:59:59.999Z`), `${day}T12:00:00.000Z`]
  const parts = { engine, clock, baseUrl, renderer: await builtRenderer(), prepare: ({ db }: { readonly db: Db }) => publish(db) }
  const [holding, bare] = [await testServer(parts), await testServer(parts)]
  await holdAll(holding.database.db, await propose(holding.database.db), due)
  return {
    holding,
    bare,
    clock,
    due,
    [Symbol.asyncDispose]: async () => {
      await holding[Symbol.asyncDispose]()
      await bare[Symbol.asyncDispose]()
    },
  }
}

async function builtRenderer(): Promise<PageRenderer> {
  const loaded = await loadWebApp({ baseUrl })
  if (!loaded.ok) throw new Error(loaded.message)
  return loaded.value.renderer
}

/** What the edition of a held proposal will say of itself. */
export const noteOfHold = 'Out at noon.'

async function holdAll(db: Db, id: string, until: string): Promise<void> {
  const proposal = await getProposal(db, id)
  if (proposal.state === 'open') {
    const given = await approve(db, id, { ...at(grace, 10), digest: digestOfChanges(proposal), selfApproval: false })
    if (!given.ok) throw new Error(given.message)
  }
  const done = await hold(db, id, { ...grace, at: until.replace('T12', 'T11'), kind: 'embargo', until, note: noteOfHold })
  if (!done.ok) throw new Error(`${done.message} ${JSON.stringify(done.findings?.slice(0, 5))}`)
}

const others = ['/robots.txt', '/healthz', '/readyz', '/sitemap.xml', '/feed.xml']

/** Every address that tells something of a tracker, of the present, of a past day and of its first edition. */
export async function everyAddress(tracker: Tracker, edition = 1): Promise<string[]> {
  const { chartNames } = await builtPages()
  const asOf = addDays(tracker.informedTo, -100)
  return [...addressesOf({ tracker, edition }, asOf), ...pageAddresses(tracker, chartNames, asOf), ...others]
}

/** What a server says at an address: in its headers too, but for what is of the moment. */
export interface Said {
  readonly status: number
  readonly headers: string
  readonly body: string
}

/** Headers that tell when something was asked, and for how long the connection stays. */
const ofTheMoment = new Set(['date', 'connection', 'keep-alive'])

/** What a server answers at an address, whole. */
export async function answerOf(server: TestServer, address: string): Promise<Said> {
  const { status, headers, body } = await server.get(address, { 'accept-encoding': 'identity' })
  const told = Object.entries(headers).filter(([name]) => !ofTheMoment.has(name))
  return { status, headers: JSON.stringify(told), body: body.toString('latin1') }
}

/** Asks at many addresses, some at a time. */
export async function inTurn<Value>(addresses: readonly string[], ask: (address: string) => Promise<Value>): Promise<Value[]> {
  const answers: Value[] = []
  for (let from = 0; from < addresses.length; from += 16) {
    answers.push(...(await Promise.all(addresses.slice(from, from + 16).map(ask))))
  }
  return answers
}

/** The addresses at which one server says something of what it holds: the word that marks it, or anything that the other does not say. */
export async function leaks(
  addresses: readonly string[],
  { holding, bare }: Pick<HoldingServers, 'holding' | 'bare'>,
): Promise<string[]> {
  const told = await inTurn(addresses, async (address) => {
    const [one, other] = [await answerOf(holding, address), await answerOf(bare, address)]
    const saysMark = `${one.headers} ${one.body}`.includes(mark) && !address.includes(mark)
    const isAlike = one.status === other.status && one.headers === other.headers && one.body === other.body && one.status < 500
    return saysMark || !isAlike ? [address] : []
  })
  return told.flat()
}
