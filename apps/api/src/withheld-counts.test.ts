import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt } from './clock.ts'
import { scopesOf } from './commands/make-release/scopes.ts'
import { readReturnCells } from './db/queries/return-cells.ts'
import { currentEditionNumber, editionOf } from './ledger/index.ts'
import { testDatabase } from './testing/engines.ts'
import { campaigns, type Campaign } from './testing/leaks/a-campaign.ts'
import { copyPublished, type Download } from './testing/leaks/blind-copy.ts'
import { runCampaign } from './testing/leaks/campaign-ledger.ts'
import { knowledgeOf, repliesBy, tooWellKnown, untrue, type Fact, type Knowledge } from './testing/leaks/knowledge.ts'
import { addressesOf, dataRoutes, procedures, questions } from './testing/leaks/outlets.ts'
import { strayNumbers } from './testing/leaks/stray-numbers.ts'
import { testServer, type TestServer } from './testing/test-server.ts'

const seed = 20200529
const clock = clockAt('2020-12-01')

/** What can be known after a campaign by who keeps every table. */
async function knownAfter(campaign: Campaign): Promise<{ readonly knowledge: Knowledge; readonly stray: readonly string[] }> {
  await using database = await testDatabase('sqlite')
  const releases = await runCampaign(database.db, campaign)
  const { tracker } = await editionOf(database.db)
  const { tracker: before } = await editionOf(database.db, 1)
  const replies = repliesBy(campaign)
  const scopes = scopesOf(tracker.forces)
  const printed = releases.map(({ cells }, index) => ({ cells, rows: replies[index] ?? new Map() }))
  const knowledge = knowledgeOf(printed, (scope) => scopes.find(({ id }) => id === scope)?.forces ?? [])
  const tableOf = (id: string) => releases.find(({ release }) => release === id)?.cells ?? []
  return { knowledge, stray: strayNumbers(before, tracker, tableOf) }
}

/** The editions that follow a release, and the last. */
async function editionsWithReleases({ database: { db } }: TestServer): Promise<number[]> {
  const numbers = Array.from({ length: await currentEditionNumber(db) }, (_, index) => index + 1)
  const told = await Promise.all(numbers.map(async (number) => (await editionOf(db, number)).tracker.releases.length))
  return numbers.filter((_, index) => (told[index] ?? 0) > (told[index - 1] ?? 0))
}

const downloadOf =
  (server: TestServer): Download =>
  async (address) => {
    const { status, body } = await server.get(address)
    return `${status} ${body.toString('latin1')}`
  }

/** The addresses at which two ledgers do not say the same. */
async function differing(addresses: readonly string[], one: Download, other: Download): Promise<string[]> {
  const answers = await Promise.all(addresses.map(async (address) => [await one(address), await other(address)]))
  return addresses.filter((_, index) => answers[index]?.[0] !== answers[index]?.[1])
}

/** A campaign in a ledger, and a ledger that holds only what was published of it. */
async function withBlindCopy(campaign: Campaign) {
  const full = await testServer({ clock })
  const blind = await testServer({ clock })
  await runCampaign(full.database.db, campaign)
  const tracker = async (address: string) => (await full.get(address)).body.toString()
  await copyPublished({ db: full.database.db, download: tracker }, blind.database.db)
  return {
    full,
    blind,
    [Symbol.asyncDispose]: async () => {
      await full[Symbol.asyncDispose]()
      await blind[Symbol.asyncDispose]()
    },
  }
}

describe('no withheld count can be worked out', () => {
  test('from all that was published of a campaign, by the best that anybody can do', async () => {
    await fc.assert(
      fc.asyncProperty(campaigns, async (campaign) => {
        const { knowledge, stray } = await knownAfter(campaign)
        expect(untrue(knowledge), 'every printed number is what it says').toEqual([])
        expect(stray, 'records tell only what the protected tables tell').toEqual([])
        expect(await tooWellKnown(knowledge)).toEqual([])
      }),
      { seed, numRuns: 8 },
    )
  }, 60_000)

  test('from any answer of any outlet, because a ledger that never held a return gives the same', async () => {
    const asked = fc.sample(campaigns, { seed, numRuns: 1 })
    for (const campaign of asked) {
      await using ledgers = await withBlindCopy(campaign)
      const { full, blind } = ledgers
      for (const edition of await editionsWithReleases(full)) {
        const { tracker } = await editionOf(full.database.db, edition)
        const addresses = addressesOf({ tracker, edition }, '2020-04-02')
        expect(addresses.length).toBeGreaterThan(100)
        expect(await differing(addresses, downloadOf(full), downloadOf(blind))).toEqual([])
      }
    }
  }, 60_000)
})

describe('nothing is overlooked', () => {
  test('every procedure is asked, and it answers', async () => {
    expect(Object.keys(questions).toSorted()).toEqual(procedures.toSorted())
    const [campaign = { rounds: [] }] = fc.sample(campaigns, { seed, numRuns: 1 })
    await using server = await testServer({ clock })
    await runCampaign(server.database.db, campaign)
    const { tracker, entry } = await editionOf(server.database.db)
    const today = addressesOf({ tracker, edition: entry.number }, '2020-04-02').filter((address) => !address.includes('asOf'))
    const answers = await Promise.all(today.map(async (address) => ({ address, status: (await server.get(address)).status })))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('every route is one of those that are asked, is for procedures or pages, says nothing of a tracker, or is of the desk', async () => {
    await using server = await testServer()
    const [ofProcedures, ofPages, ofOtherData] = ['*', '*', '*'] as const
    const silent = ['/healthz', '/readyz', '/robots.txt', '/sent']
    const ofAddresses = ['/sitemap.xml', '/sitemap/:part(^[0-9]{1,4}).xml']
    // Only who is signed in is answered there, which `http/desk-routes.test.ts` and `desk/procedure.test.ts` hold.
    const [signingIn, ofItsProcedures, ofItsPages, underPreview] = ['*', '*', '*', '*'] as const
    const ofTheDesk = [signingIn, ofItsProcedures, '/desk', ofItsPages, '/preview/:proposal', underPreview]
    const known = [...Object.keys(dataRoutes), ...silent, ...ofAddresses, ofProcedures, ofPages, ofOtherData, ...ofTheDesk]
    expect(server.routes.toSorted()).toEqual(known.toSorted())
  })
})

/** What a total of every force that gave an exact count for all of both quarters would tell, withheld or not. */
function panelTotals({ atoms }: Knowledge): Fact[] {
  const wholes = [...atoms.values()].filter(({ key }) => key.includes(' all='))
  return ['2019-01-01', '2019-04-01'].map((quarter) => {
    const of = wholes.filter(({ key }) => key.includes(quarter))
    const sum = of.reduce((total, { value }) => total + value, 0)
    return { of, low: sum, high: sum }
  })
}

describe('the attack', () => {
  test('finds what one more total would give away, exact or rounded', async () => {
    const exact: string[] = []
    const rounded: string[] = []
    for (const campaign of fc.sample(campaigns, { seed, numRuns: 3 })) {
      const { knowledge } = await knownAfter(campaign)
      const totals = panelTotals(knowledge)
      exact.push(...(await tooWellKnown(knowledge, totals)))
      rounded.push(
        ...(await tooWellKnown(
          knowledge,
          totals.map(({ of, low, high }) => ({ of, low: low - 0.5, high: high + 0.5 })),
        )),
      )
    }
    expect(exact).not.toEqual([])
    expect(rounded).not.toEqual([])
  })

  test('finds an outlet that reads what was returned', async () => {
    const [campaign = { rounds: [] }] = fc.sample(campaigns, { seed, numRuns: 1 })
    await using ledgers = await withBlindCopy(campaign)
    const leaky =
      ({ database }: TestServer): Download =>
      async () => {
        let cells = 0
        for await (const some of readReturnCells(database.db, 1)) cells += some.length
        return `${cells} cells`
      }
    expect(await differing(['/data/panel.csv'], leaky(ledgers.full), leaky(ledgers.blind))).toEqual(['/data/panel.csv'])
  })
})
