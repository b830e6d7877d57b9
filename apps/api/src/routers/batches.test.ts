import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionStore } from '../ledger/index.ts'
import { askedOn, askOf, type ShippedApi } from '../testing/ask-shipped.ts'
import { dampForces } from '../testing/damp-batch.ts'
import { dampCounts, publishDampRelease } from '../testing/damp-release.ts'
import { engines, testDatabase } from '../testing/engines.ts'
import { appRouter } from './index.ts'

const force = { kind: 'territorial', nation: 'england', regime: 'FOIA' } as const
const request = (id: string) => ({ ...aRecord(`lets.${id}`), batch: 'lets', force: id, asked: 'How many?' })
const tracker = aTracker({
  forces: [
    { ...aRecord('kent'), name: 'Kent', ...force },
    { ...aRecord('essex'), name: 'Essex', ...force },
  ],
  batches: [
    {
      ...aRecord('lets'),
      title: 'Damp homes let',
      launchedOn: '2020-02-13',
      asks: 'damp homes',
      questions: [{ id: 'let', words: 'How many?', unit: 'recorded-offences' }],
      periods: [{ from: '2023-01-01', to: '2023-12-31' }],
      authorities: ['kent', 'essex'],
    },
  ],
  requests: [
    {
      ...request('kent'),
      events: [
        { kind: 'sent', on: '2024-03-11' },
        { kind: 'answered', on: '2024-04-02' },
      ],
    },
    { ...request('essex'), events: [{ kind: 'sent', on: '2024-03-11' }] },
  ],
})

let api: ShippedApi
beforeAll(async () => {
  api = await askOf(tracker)
})
afterAll(() => api[Symbol.asyncDispose]())

describe('a batch', () => {
  test('shows every authority as it stood on the last day our sources reach, and the sources', async () => {
    const { glance, sources } = await api.ask().batches.byId.query({ id: 'lets' })
    expect(glance.on).toBe(tracker.informedTo)
    expect(glance.lines.map(({ authority, standing }) => `${authority.name} ${standing.state}`)).toEqual([
      'Kent answered',
      'Essex very-overdue',
    ])
    expect(glance.timeliness).toMatchObject({ answered: 1, inTime: { count: 1, of: 2 }, medianWorkingDays: 13 })
    expect(sources.map(({ id }) => id)).toEqual(['hansard-2020-02-13'])
  })

  test('on an earlier day knows no answer that had not come', async () => {
    const { glance } = await api.ask('2024-04-01').batches.byId.query({ id: 'lets' })
    expect(glance.lines.map(({ standing }) => standing.state)).toEqual(['awaiting', 'awaiting'])
    expect(glance.silent).toHaveLength(2)
  })

  test('that was not known yet is not found', async () => {
    await expect(api.ask('2024-03-01').batches.byId.query({ id: 'other' })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } })
  })
})

test('batches are listed with how quickly each authority answers over all of them', async () => {
  const { batches, byAuthority } = await api.ask().batches.list.query()
  expect(batches.map(({ batch }) => batch.id)).toEqual(['lets'])
  expect(byAuthority.map(({ authority, timeliness }) => [authority.id, timeliness.openAndLate])).toEqual([
    ['kent', 0],
    ['essex', 1],
  ])
})

describe.each(engines)('a batch with a release on %s', (engine) => {
  const populations = ['kent', 'essex', 'dorset', 'gwent'].map((force, index) => ({
    ...aRecord(`${force}.2017`, '2020-03-01'),
    force,
    year: 2017,
    population: (index + 1) * 100_000,
  }))
  const { essex: _small, ...large } = dampCounts

  async function batchOn(counts: typeof dampCounts) {
    await using database = await testDatabase(engine)
    const { report } = await publishDampRelease(database.db, { counts, over: { populations } })
    const context = { db: database.db, store: editionStore(database), now: { today: askedOn, current: 2 } }
    return { report, shown: await appRouter.createCaller(context).batches.byId({ id: 'damp-2019' }) }
  }

  test('tells each total with who answered and the people they police, and each answer, from the protected table', async () => {
    const { shown } = await batchOn(large)
    const [made] = shown.releases
    expect(made?.totals.find(({ geography }) => geography === 'England')).toMatchObject({
      words: 'Damp homes',
      cell: { kind: 'more-than', value: 7351 + 4217 - 1 },
      coverage: { answered: 2, of: 3 },
      population: { percent: expect.closeTo(400 / 6, 6), year: 2017, without: [] },
    })
    expect(made?.totals.filter(({ forcesThere }) => forcesThere !== undefined)).toEqual([])
    expect(made?.totals.find(({ geography }) => geography === 'All forces asked')?.population).toMatchObject({
      without: ['dyfed', 'railways'],
    })
    expect(made?.answers.find(({ authority }) => authority.id === 'kent')?.cell).toEqual({ kind: 'count', value: 7351 })
    expect(made?.dataset).toMatchObject({ permanent: '/data/releases/damp-in-early-2019.csv?edition=2' })
  })

  test('says how many forces a place has of which not all were asked', async () => {
    await using database = await testDatabase(engine)
    const unasked = { ...aRecord('avon', '2020-03-01'), name: 'Avon', ...force }
    await publishDampRelease(database.db, { over: { forces: [...dampForces, unasked] } })
    const context = { db: database.db, store: editionStore(database), now: { today: askedOn, current: 2 } }
    const [made] = (await appRouter.createCaller(context).batches.byId({ id: 'damp-2019' })).releases
    const there = new Map(made?.totals.map(({ geography, forcesThere }) => [geography, forcesThere]))
    expect([there.get('England'), there.get('Wales'), there.get('All forces asked')]).toEqual([4, undefined, undefined])
  })

  test('names every return and no count of it, and nothing that is withheld', async () => {
    const { shown, report } = await batchOn(dampCounts)
    expect(shown.returns.map(({ sent, standing }) => `${sent.file.name} ${standing.state}`)).toContain('reply.csv counts')
    const withheld = report.cells.flatMap(({ force = '', cell }) => (cell.kind === 'withheld' ? [dampCounts[force]] : []))
    const large = withheld.filter((value) => typeof value === 'number').filter((value) => value > 9)
    const said = JSON.stringify(shown)
    // Not within the digits of a digest or of a name drawn by chance.
    for (const value of large) expect(said).not.toMatch(new RegExp(`(?<![\\da-f-])${value}(?![\\da-f-])`))
    expect(said).not.toContain('"value":3')
  })
})
