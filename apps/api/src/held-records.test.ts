import { addDays } from '@dutywatch/domain/date'
import { collectionNames, type CollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importPapers } from './commands/import-paper/index.ts'
import { insertReleaseTable } from './db/queries/release-tables.ts'
import { currentEditionNumber, editionOf, previewProposal, type ProposedChange } from './ledger/index.ts'
import { engines, testDatabase, type Engine } from './testing/engines.ts'
import { fountainsPrints, fountainsTracker, papersOfFountains, publishPrints } from './testing/fountains.ts'
import { campaigns } from './testing/leaks/a-campaign.ts'
import { runCampaign } from './testing/leaks/campaign-ledger.ts'
import { altered, mark, parted, sampled } from './testing/leaks/held-records.ts'
import { answerOf, baseUrl, everyAddress, holdingServers, inTurn, leaks, noteOfHold } from './testing/leaks/holding-servers.ts'
import { builtPages, pages } from './testing/leaks/pages.ts'
import { approved } from './testing/reviewed.ts'
import { publishAll } from './testing/trackers.ts'

const day = addDays(shipped.informedTo, 2)
const partsOfShipped = parted(shipped)
const seen = new Set<CollectionName>(['amendmentPapers'])

/** Every address on one engine; on the other, which holds back by the same code, each third. */
const thinned: Readonly<Record<Engine, (addresses: readonly string[]) => readonly string[]>> = {
  sqlite: (addresses) => addresses,
  postgres: (addresses) => addresses.filter((_, index) => index % 3 === 0),
}

/** Two servers with a tracker, one of which holds changes of it. */
function holdingChanges(
  engine: Engine,
  { before, held }: { readonly before: Tracker; readonly held: readonly ProposedChange[] },
) {
  return holdingServers({
    engine,
    day,
    publish: (db) => publishAll(db, before),
    propose: async (db) => (await approved(db, held)).id,
  })
}

function recordAddresses(records: ReadonlyMap<CollectionName, string>): string[] {
  return [...records].map(([collection, id]) => `/record/${collection}/${id}`)
}

describe.each(engines)('what is held of the shipped tracker on %s', (engine) => {
  test('is on no page, in no answer, no file and no count, until its instant; and then it is at once', async () => {
    const parts = partsOfShipped
    for (const kind of parts.one.keys()) seen.add(kind)
    await using servers = await holdingChanges(engine, parts)
    const { holding, clock, due } = servers
    const addresses = thinned[engine](await everyAddress(sampled(shipped, parts.held, 3)))
    expect(addresses.length).toBeGreaterThan(400)
    expect(await leaks(addresses, servers)).toEqual([])
    expect(await currentEditionNumber(holding.database.db)).toBe(1)
    expect(await leaks(['/sitemap.xml'], servers)).toEqual([])
    expect((await answerOf(holding, '/sitemap.xml')).body.split('<loc>').length).toBeGreaterThan(1_000)

    clock.set(due)
    const records = recordAddresses(parts.one)
    const shown = await inTurn(records, (address) => answerOf(holding, address))
    expect(records.filter((_, index) => shown[index]?.status !== 200 || !shown[index].body.includes(mark))).toEqual([])
    const { body: sitemap } = await answerOf(holding, '/sitemap.xml')
    expect(records.filter((address) => !sitemap.includes(`<loc>${baseUrl}${address}</loc>`))).toEqual([])
    const { body } = await answerOf(holding, '/data/tracker.json')
    expect(body.split(mark).length - 1).toBe(parts.held.length)
    expect((await answerOf(holding, '/editions/2')).body).toContain(noteOfHold)
    const first = addresses.filter((address) => address.startsWith('/edition/1/record') || address.includes('edition=1'))
    const later = new Set(parts.held.map(({ collection, id }) => `/edition/1/record/${collection}/${id}`))
    const unheld = first.filter((address) => !later.has(address))
    expect(await leaks(unheld, servers)).toEqual([])
    // Of what is public by now the first edition says that it came with the second.
    const came = first.filter((address) => later.has(address))
    const told = await inTurn(came, (address) => answerOf(holding, address))
    expect(came.length).toBeGreaterThan(10)
    expect(came.filter((_, index) => told[index]?.status !== 404 || !told[index].body.includes('came with edition 2'))).toEqual(
      [],
    )
    expect(await leaks(['/data/tracker.json', '/editions', '/sources'], servers)).toHaveLength(3)
  }, 240_000)

  test('leaves records as they are, until they are changed and withdrawn at its instant', async () => {
    const { held, changed, withdrawn } = altered(shipped, partsOfShipped)
    await using servers = await holdingChanges(engine, { before: shipped, held })
    const { holding, clock, due } = servers
    const [toChange, toWithdraw] = [recordAddresses(changed), recordAddresses(withdrawn)]
    const addresses = [...toChange, ...toWithdraw, ...thinned.postgres(await everyAddress(sampled(shipped, held, 1)))]
    expect(await leaks(addresses, servers)).toEqual([])

    clock.set(due)
    const ask = (address: string) => answerOf(holding, address)
    const [after, gone] = [await inTurn(toChange, ask), await inTurn(toWithdraw, ask)]
    expect(toChange.filter((_, index) => !after[index]?.body.includes(mark))).toEqual([])
    expect(toWithdraw.filter((_, index) => gone[index]?.status === 200)).toEqual([])
    const { body: sitemap } = await ask('/sitemap.xml')
    expect(toWithdraw.filter((address) => sitemap.includes(`${address}<`))).toEqual([])
    const before = [...toChange, ...toWithdraw].map((address) => `/edition/1${address}`)
    expect(await leaks(before, servers)).toEqual([])
  }, 240_000)
})

describe('what is held', () => {
  test('is looked for on every page there is', async () => {
    expect(Object.keys(pages).toSorted()).toEqual((await builtPages()).pagePaths.toSorted())
  })
})

describe.each(engines)('what is held of a campaign on %s', (engine) => {
  test('that asked authorities: batches, requests, returns and a release with its table', async () => {
    await using ledger = await testDatabase('sqlite')
    const [campaign = { rounds: [] }] = fc.sample(campaigns, { seed: 20200529, numRuns: 1 })
    const releases = await runCampaign(ledger.db, campaign)
    const { tracker } = await editionOf(ledger.db)
    const parts = parted(tracker)
    for (const kind of parts.one.keys()) seen.add(kind)
    await using servers = await holdingServers({
      engine,
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
    const files = ['csv', 'json', 'xlsx', 'csv-metadata.json'].map((format) => `/data/releases/${release}.${format}`)
    const downloads = await inTurn(files, (address) => answerOf(servers.holding, address))
    expect(downloads.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await answerOf(servers.holding, `/evidence/releases/${release}`)).body).toContain(mark)
  }, 120_000)

  test('that follows a Bill: amendment papers with their words, which are stored already', async () => {
    let proposal = ''
    await using servers = await holdingServers({
      engine,
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
})

describe('these tests together', () => {
  test('hold every kind of record', () => {
    expect(collectionNames.filter((name) => !seen.has(name))).toEqual([])
  })
})
