import { addDays } from '@dutywatch/domain/date'
import { collectionNames, type CollectionName } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importPapers } from './commands/import-paper/index.ts'
import { insertReleaseTable } from './db/queries/release-tables.ts'
import { currentEditionNumber, editionOf, previewProposal } from './ledger/index.ts'
import { engines, testDatabase } from './testing/engines.ts'
import { fountainsPrints, fountainsTracker, papersOfFountains, publishPrints } from './testing/fountains.ts'
import { campaigns } from './testing/leaks/a-campaign.ts'
import { runCampaign } from './testing/leaks/campaign-ledger.ts'
import { mark, parted, sampled } from './testing/leaks/held-records.ts'
import { answerOf, everyAddress, holdingServers, inTurn, leaks, noteOfHold } from './testing/leaks/holding-servers.ts'
import { builtPages, pages } from './testing/leaks/pages.ts'
import { approved } from './testing/reviewed.ts'
import { aTerm, aTrackerOfTerms, publishAll } from './testing/trackers.ts'

const day = addDays(shipped.informedTo, 2)
const seen = new Set<CollectionName>(['amendmentPapers'])

/** The shipped tracker in two parts, and two servers with the first, one of which holds the second. */
async function shippedInParts() {
  const parts = parted(shipped)
  for (const kind of parts.one.keys()) seen.add(kind)
  const propose = async (db: Parameters<typeof approved>[0]) => (await approved(db, parts.held)).id
  const servers = await holdingServers({ day, publish: (db) => publishAll(db, parts.before), propose })
  return { parts, servers, [Symbol.asyncDispose]: () => servers[Symbol.asyncDispose]() }
}

describe('what is held of the shipped tracker', () => {
  test('is on no page, in no answer, no file and no count, until its instant; and then it is at once', async () => {
    await using both = await shippedInParts()
    const { parts, servers } = both
    const { holding, clock, due } = servers
    const addresses = await everyAddress(sampled(shipped, parts.held, 3))
    expect(addresses.length).toBeGreaterThan(1_000)
    expect(await leaks(addresses, servers)).toEqual([])
    expect(await currentEditionNumber(holding.database.db)).toBe(1)

    clock.set(due)
    const records = [...parts.one].map(([collection, id]) => `/record/${collection}/${id}`)
    const shown = await inTurn(records, (address) => answerOf(holding, address))
    expect(records.filter((_, index) => shown[index]?.status !== 200 || !shown[index].body.includes(mark))).toEqual([])
    const { body } = await answerOf(holding, '/data/tracker.json')
    expect(body.split(mark).length - 1).toBe(parts.held.length)
    expect((await answerOf(holding, '/editions/2')).body).toContain(noteOfHold)
    const first = addresses.filter((address) => address.startsWith('/edition/1/record') || address.includes('edition=1'))
    expect(await leaks(first, servers)).toEqual([])
    expect(await leaks(['/data/tracker.json', '/editions', '/sources'], servers)).toHaveLength(3)
  }, 240_000)

  test('is looked for on every page there is', async () => {
    expect(Object.keys(pages).toSorted()).toEqual((await builtPages()).pagePaths.toSorted())
  })
})

describe('what is held of a campaign', () => {
  test('that asked authorities: batches, requests, returns and a release with its table', async () => {
    await using ledger = await testDatabase('sqlite')
    const [campaign = { rounds: [] }] = fc.sample(campaigns, { seed: 20200529, numRuns: 1 })
    const releases = await runCampaign(ledger.db, campaign)
    const { tracker } = await editionOf(ledger.db)
    const parts = parted(tracker)
    for (const kind of parts.one.keys()) seen.add(kind)
    await using servers = await holdingServers({
      day: addDays(tracker.informedTo, 2),
      publish: (db) => publishAll(db, parts.before),
      propose: async (db) => {
        for (const { cells } of releases) {
          await insertReleaseTable(db, { cells, madeAt: '2020-07-01T09:00:00.000Z', madeBy: 'Ada' })
        }
        return (await approved(db, parts.held)).id
      },
    })
    const addresses = await everyAddress(sampled(tracker, parts.held, 4))
    expect(await leaks(addresses, servers)).toEqual([])
    servers.clock.set(servers.due)
    const release = parts.one.get('releases')
    expect((await answerOf(servers.holding, `/data/releases/${release}.csv`)).status).toBe(200)
    expect((await answerOf(servers.holding, `/evidence/releases/${release}`)).body).toContain(mark)
  }, 120_000)

  test('that follows a Bill: amendment papers with their words, which are stored already', async () => {
    let proposal = ''
    await using servers = await holdingServers({
      day: '2024-06-20',
      publish: async (db) => {
        await publishAll(db, fountainsTracker())
        await publishPrints(db, Object.values(fountainsPrints))
      },
      propose: async (db) => {
        const imported = await importPapers(db, { files: [...papersOfFountains], by: 'Ada', at: '2024-06-04T09:00:00.000Z' })
        proposal = imported.ok ? (imported.value.proposal ?? '') : imported.message
        return proposal
      },
    })
    const { holding, clock, due } = servers
    const { after } = await previewProposal(holding.database.db, proposal)
    const papers = after?.amendmentPapers.map(({ id }) => `/bill/amendments/${id}`) ?? []
    expect(papers).toHaveLength(papersOfFountains.length)
    const search = ['/search?q=fountain', '/search?q=member', `/trpc/search.all?input=${encodeURIComponent('{"q":"fountain"}')}`]
    expect(await leaks([...(await everyAddress(after ?? fountainsTracker(), 2)), ...search], servers)).toEqual([])
    clock.set(due)
    expect((await inTurn(papers, (address) => answerOf(holding, address))).map(({ status }) => status)).toEqual(
      papers.map(() => 200),
    )
  }, 120_000)

  test('is, in these tests together, of every kind of record', () => {
    expect(collectionNames.filter((name) => !seen.has(name))).toEqual([])
  })
})

describe.each(engines)('a held word on %s', (engine) => {
  test('is told nowhere, then everywhere', async () => {
    const held = [{ collection: 'terms', id: 'new', record: aTerm('new', `Means ${mark}.`) }]
    await using servers = await holdingServers({
      engine,
      day,
      publish: (db) => publishAll(db, { ...aTrackerOfTerms(2), informedTo: shipped.informedTo }),
      propose: async (db) => (await approved(db, held)).id,
    })
    const addresses = ['/trpc/terms.list', '/data/tracker.json', '/data/editions.json', '/record/terms/new', '/editions']
    expect(await leaks(addresses, servers)).toEqual([])
    servers.clock.set(servers.due)
    const told = await inTurn(['/trpc/terms.list', '/data/tracker.json', '/record/terms/new'], (address) =>
      answerOf(servers.holding, address),
    )
    expect(told.map(({ status, body }) => status === 200 && body.includes(mark))).toEqual([true, true, true])
  })
})
