import type { Cell } from '@dutywatch/domain/evidence'
import { lint, type RecordInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Db } from '../../db/database.ts'
import { releaseTable, type ReleaseCell } from '../../db/queries/release-tables.ts'
import { editionOf, publishProposal } from '../../ledger/index.ts'
import { dampReturn, dampTracker } from '../../testing/damp-batch.ts'
import { engines, testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { publishAll } from '../../testing/trackers.ts'
import { makeRelease, type ReleaseReport, type ReleaseRequest } from './index.ts'

const request: ReleaseRequest = {
  from: { batch: 'damp-2019' },
  words: { title: 'Damp in early 2019', published: '2020-04-01', method: 'Asked of every force.', caveats: [] },
  by: 'Ada',
  at: '2024-06-02T09:00:00.000Z',
}

const [first, second] = quarters
if (!first || !second) throw new Error('There are no quarters.')

/** Wholes of the first quarter, by force. */
type Wholes = Readonly<Record<string, Cell | number>>

const wholes: Wholes = {
  kent: 120,
  essex: 3,
  dorset: 40,
  gwent: 55,
  dyfed: { kind: 'suppressed', below: 3 },
  railways: 9,
  insurers: 700,
}

/** Keeps a reply of each force, and the returns that name them. */
async function repliesOf(db: Db, replies: Wholes, ending = ''): Promise<RecordInput<'returns'>[]> {
  const returns: RecordInput<'returns'>[] = []
  for (const [force, cell] of Object.entries(replies)) {
    const reading = await aReadingOf(db, [aStoredCell(cell, { force })], `${force}${ending}.csv`)
    returns.push(dampReturn(force, reading))
  }
  return returns
}

async function made(db: Db, over: Partial<ReleaseRequest> = {}): Promise<ReleaseReport> {
  const release = await makeRelease(db, { ...request, ...over })
  if (!release.ok) throw new Error(release.message)
  return release.value
}

async function publishedAs(db: Db, { proposal = '' }: ReleaseReport, at = '2024-06-03T09:00:00.000Z'): Promise<void> {
  const published = await publishProposal(db, proposal, { by: 'Ada', note: 'A release.', at })
  if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published.findings)}`)
}

const cellAt = (cells: readonly ReleaseCell[], place: Partial<ReleaseCell>) =>
  cells.find((cell) =>
    Object.entries({ category: '', period: first, ...place }).every(
      ([key, value]) => JSON.stringify(Reflect.get(cell, key)) === JSON.stringify(value),
    ),
  )

describe.each(engines)('a release on %s', (engine) => {
  test('freezes the returns that count, adds them with their coverage, and is published as a proposal', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await publishAll(db, dampTracker(await repliesOf(db, wholes)))
    const report = await made(db)
    await publishedAs(db, report)
    const { tracker } = await editionOf(db)
    expect(lint(tracker)).toEqual([])
    expect(tracker.releases).toMatchObject([
      { id: 'damp-in-early-2019', batch: 'damp-2019', table: report.table, publisher: 'Tenants Union' },
    ])
    const cells = await releaseTable(db, report.table)
    expect(cells).toEqual(report.cells)
    expect(cellAt(cells, { scope: 'all-authorities' })?.coverage).toEqual({
      answered: 5,
      partial: 1,
      refused: 0,
      silent: 0,
      of: 6,
    })
    expect(cellAt(cells, { scope: 'england' })?.coverage.of).toBe(3)
    expect(tracker.figures.filter(({ headline }) => headline)).toMatchObject([
      {
        geography: 'All forces asked',
        period: { from: second.from },
        cell: { kind: 'not-known' },
        coverage: { answered: 0, of: 6 },
      },
    ])
    expect(tracker.forceFigures).toHaveLength(14)
  })
})

describe('a release', () => {
  test('withholds a small count and what would give it away, and no bound of an authority is told narrower than ours', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    await publishAll(db, dampTracker(await repliesOf(db, wholes)))
    const { cells, protection } = await made(db, { dryRun: true })
    expect(cellAt(cells, { force: 'essex' })?.cell).toEqual({ kind: 'withheld' })
    expect(protection.withheld.size + protection.withheldSums.size).toBeGreaterThan(1)
    expect(cellAt(cells, { force: 'dyfed' })?.cell).toEqual({ kind: 'suppressed', below: 5 })
    expect(cellAt(cells, { force: 'insurers' })?.cell).toEqual({ kind: 'count', value: 700 })
    expect(cellAt(cells, { scope: 'all-authorities' })?.coverage.of).toBe(6)
    const known = ['kent', 'dorset'].map((force) => cellAt(cells, { force })?.cell.kind)
    const sum = cellAt(cells, { scope: 'england' })?.cell.kind
    expect([...known, sum]).toContain('withheld')
  })

  test('keeps the widest sum public where a narrower one would give away a small force', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const counts = { kent: 120, essex: 80, dorset: 40, gwent: 55, dyfed: 60, railways: 3 }
    await publishAll(db, dampTracker(await repliesOf(db, counts)))
    const { cells } = await made(db, { dryRun: true })
    expect(cellAt(cells, { force: 'railways' })?.cell).toEqual({ kind: 'withheld' })
    expect(cellAt(cells, { scope: 'all-authorities' })?.cell).toEqual({ kind: 'count', value: 358 })
    expect(cellAt(cells, { scope: 'england-and-wales' })?.cell).toEqual({ kind: 'withheld' })
  })

  test('tells of platforms where the parts add up to the whole, and gives their shares', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const split = (force: string, chat: number, post: number) => [
      aStoredCell(chat + post, { force }),
      aStoredCell(chat, { force, category: 'platform=chat' }),
      aStoredCell(post, { force, category: 'platform=post' }),
    ]
    const replies = { kent: split('kent', 70, 30), essex: split('essex', 20, 10), gwent: split('gwent', 40, 60) }
    const returns = []
    for (const [force, cells] of Object.entries(replies)) returns.push(dampReturn(force, await aReadingOf(db, cells, force)))
    const odd = [aStoredCell(50, { force: 'dorset' }), aStoredCell(45, { force: 'dorset', category: 'platform=chat' })]
    returns.push(dampReturn('dorset', await aReadingOf(db, odd, 'dorset')))
    const hidden = [
      aStoredCell(22, { force: 'dyfed' }),
      aStoredCell({ kind: 'suppressed', below: 5 }, { force: 'dyfed', category: 'platform=chat' }),
      aStoredCell(20, { force: 'dyfed', category: 'platform=post' }),
    ]
    returns.push(dampReturn('dyfed', await aReadingOf(db, hidden, 'dyfed')))
    await publishAll(db, dampTracker(returns))
    const report = await made(db, { dryRun: true })
    const at = { question: 'damp', period: first }
    expect(report.planned.leftOut).toEqual([
      { force: 'dorset', ...at, why: 'parts-do-not-add-up' },
      { force: 'dyfed', ...at, why: 'parts-not-exact' },
    ])
    expect(cellAt(report.cells, { force: 'dorset', category: 'platform=chat' })?.cell).toEqual({ kind: 'withheld' })
    expect(cellAt(report.cells, { scope: 'england', category: 'platform=chat' })).toMatchObject({
      cell: { kind: 'more-than', value: 89 },
      coverage: { answered: 2, partial: 1, of: 3 },
    })
    expect(cellAt(report.cells, { force: 'kent' })?.cell).toEqual({ kind: 'count', value: 100 })
    expect(report.records.unknownPlatforms).toEqual(['post'])
  })

  test('gives shares over the forces that told every platform, and says who did not', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const split = (force: string, chat: Cell | number, post: number) => [
      aStoredCell(chat, { force, category: 'platform=chat' }),
      aStoredCell(post, { force, category: 'platform=post' }),
    ]
    const replies = {
      kent: split('kent', 70, 30),
      essex: split('essex', 20, 10),
      gwent: split('gwent', 40, 60),
      dorset: split('dorset', { kind: 'suppressed', below: 5 }, 90),
      dyfed: [aStoredCell(55, { force: 'dyfed' })],
    }
    const returns = []
    for (const [force, cells] of Object.entries(replies)) returns.push(dampReturn(force, await aReadingOf(db, cells, force)))
    await publishAll(db, dampTracker(returns))
    const report = await made(db)
    await publishedAs(db, report)
    const { tracker } = await editionOf(db)
    expect(lint(tracker)).toEqual([])
    const of = {
      unit: 'cases-with-known-method',
      n: 230,
      words: expect.stringContaining('3 of 6 forces that told every platform'),
    }
    expect(tracker.shares).toMatchObject([{ platform: 'chat', count: 130, of }])
    expect(tracker.figures.filter(({ unit }) => unit === 'cases-with-known-method')).toMatchObject([
      {
        id: tracker.shares[0]?.figure,
        geography: 'All forces asked',
        cell: { kind: 'count', value: 230 },
        coverage: { answered: 3, of: 6, missing: ['railways'], inPart: ['dorset', 'dyfed'] },
        headline: false,
      },
    ])
    const sums = ['', 'platform=chat', 'platform=post'].map((category) =>
      cellAt(report.cells, { scope: 'all-authorities.complete', category }),
    )
    expect(sums.map((sum) => sum?.cell)).toEqual([230, 130, 100].map((value) => ({ kind: 'count', value })))
    expect(sums[0]?.coverage).toEqual({ answered: 3, partial: 2, refused: 0, silent: 1, of: 6 })
  })

  test('made after a revision is a restatement, and protects what the first held back', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const returns = await repliesOf(db, { ...wholes, essex: 30, dyfed: 80 })
    await publishAll(db, dampTracker(returns))
    const early = await made(db)
    await publishedAs(db, early)
    const revised = dampReturn('kent', await aReadingOf(db, [aStoredCell(118, { force: 'kent' })], 'kent-2.csv'), {
      id: 'kent-revised',
      supersedes: 'kent',
      knownFrom: '2020-05-01',
      receivedOn: '2020-05-01',
    })
    const { tracker } = await editionOf(db)
    await publishAll(db, { ...tracker, returns: [...tracker.returns, ...dampTracker([revised]).returns] })
    const words = { ...request.words, title: 'Damp in early 2019, revised', published: '2020-06-01' }
    expect(await makeRelease(db, { ...request, words })).toMatchObject({
      reason: 'no-reason',
      message: expect.stringContaining(`It gives 3 figures otherwise than “${early.release}”`),
    })
    const late = await made(db, { words, why: 'Kent revised its answer.' })
    expect(late.earlier).toEqual([early.release])
    expect(late.returns).toContain('kent-revised')
    expect(late.returns).not.toContain('kent')
    const figureOf = ({ records }: typeof early) => records.figures.find(({ geography }) => geography === 'All forces asked')?.id
    expect(late.restated.map(({ record }) => record)).toMatchObject([
      {
        title: 'Damp homes, 1 January to 31 March 2019',
        geography: 'All forces asked',
        values: [
          { value: '334', release: early.release, figure: figureOf(early) },
          { value: '332', release: late.release, figure: figureOf(late) },
        ],
        why: 'Kent revised its answer.',
      },
      { geography: 'England and Wales' },
      { geography: 'England' },
    ])
    await publishedAs(db, late, '2024-06-05T09:00:00.000Z')
    expect(lint((await editionOf(db)).tracker)).toEqual([])
  })

  test.each<[string, Partial<ReleaseRequest>, string]>([
    ['a batch that there is not', { from: { batch: 'mould' } }, 'no-such-batch'],
    ['a day before any return', { words: { ...request.words, published: '2020-01-01' } }, 'no-returns'],
    ['a return that there is not', { from: { returns: ['mould'], unit: 'victims' } }, 'no-such-return'],
    ['a return of a batch by itself', { from: { returns: ['kent'], unit: 'victims' } }, 'of-a-batch'],
    ['a sum that cannot be told', { scopes: ['scotland'] }, 'no-such-scope'],
    ['a question that was not asked', { questions: ['mould'] }, 'no-such-question'],
  ])('of %s is refused', async (_what, over, reason) => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, dampTracker(await repliesOf(database.db, { kent: 120 })))
    expect(await makeRelease(database.db, { ...request, ...over })).toMatchObject({ ok: false, reason })
  })

  test('is refused while another of the same counts waits', async () => {
    await using database = await testDatabase('sqlite')
    await publishAll(database.db, dampTracker(await repliesOf(database.db, { kent: 120 })))
    await made(database.db)
    expect(await makeRelease(database.db, request)).toMatchObject({ reason: 'release-waits' })
  })

  test('is refused when two returns count the same', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const again = dampReturn('kent', await aReadingOf(db, [aStoredCell(120)], 'again.csv'), { id: 'kent-again' })
    await publishAll(db, dampTracker([...(await repliesOf(db, { kent: 120 })), again]))
    expect(await makeRelease(db, request)).toMatchObject({ reason: 'repeated-cell' })
  })
})
