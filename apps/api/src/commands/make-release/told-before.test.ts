import type { RecordInput, TrackerInput } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import type { Db } from '../../db/database.ts'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { editionOf, publishProposal } from '../../ledger/index.ts'
import { dampBatch, dampReturn, dampTracker } from '../../testing/damp-batch.ts'
import { testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { publishAll } from '../../testing/trackers.ts'
import { makeRelease, type ReleaseRequest } from './index.ts'

const [first] = quarters
if (!first) throw new Error('There are no quarters.')

const request: ReleaseRequest = {
  from: { batch: 'damp-2019' },
  words: { title: 'Damp', published: '2020-04-01', method: 'Asked of every force.', caveats: [] },
  by: 'Ada',
  at: '2024-06-02T09:00:00.000Z',
}

/** A whole with its parts, by age or by platform. */
function split(breakdown: string, parts: Readonly<Record<string, number>>): StoredCell[] {
  const whole = Object.values(parts).reduce((sum, value) => sum + value, 0)
  const own = Object.entries(parts).map(([value, count]) => aStoredCell(count, { category: `${breakdown}=${value}` }))
  return [aStoredCell(whole), ...own]
}

const byAge = {
  id: 'age',
  label: 'Age',
  values: [
    { id: 'young', label: 'Young' },
    { id: 'old', label: 'Old' },
  ],
}

/** The batch with its question split by one breakdown, or asked for other periods. */
function batchOf(breakdown: string, over: Partial<RecordInput<'batches'>> = {}): RecordInput<'batches'> {
  const breakdowns = [...(dampBatch.breakdowns ?? []), byAge]
  return {
    ...dampBatch,
    breakdowns,
    questions: dampBatch.questions.map((each) => ({ ...each, breakdowns: [breakdown] })),
    ...over,
  }
}

async function ledgerWith(db: Db, cells: readonly StoredCell[], over: Partial<TrackerInput>): Promise<void> {
  await publishAll(db, dampTracker([dampReturn('kent', await aReadingOf(db, cells))], over))
}

describe('what the protection could not know to be equal', () => {
  test('is not told: parts by platform of what was told by age before', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const cells = [...split('age', { young: 3, old: 10 }), ...split('platform', { chat: 8, post: 5 }).slice(1)]
    await ledgerWith(db, cells, { batches: [batchOf('age')] })
    const made = await makeRelease(db, request)
    if (!made.ok) throw new Error(made.message)
    await publishProposal(db, made.value.proposal ?? '', { by: 'Ada', note: 'By age.', at: request.at })
    const { tracker } = await editionOf(db)
    await publishAll(db, { ...tracker, batches: dampTracker([], { batches: [batchOf('platform')] }).batches })
    const words = { ...request.words, title: 'Again', published: '2020-05-01' }
    const later = await makeRelease(db, { ...request, words, why: 'It is told by platform now.' })
    if (!later.ok) throw new Error(later.message)
    expect(later.value.planned.leftOut).toEqual([
      { force: 'kent', question: 'damp', period: first, why: 'told-otherwise-before' },
    ])
    const ofKent = later.value.cells.filter(({ force, period }) => force === 'kent' && period.from === first.from)
    expect(new Set(ofKent.map(({ cell }) => cell.kind))).toEqual(new Set(['withheld']))
  })

  test('is refused: a period that contains another', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    const periods = [{ ...first }, { from: '2019-01-01', to: '2019-06-30' }]
    await ledgerWith(db, split('platform', { chat: 8, post: 5 }), { batches: [batchOf('platform', { periods })] })
    expect(await makeRelease(db, request)).toMatchObject({
      ok: false,
      reason: 'overlapping-periods',
      message: expect.stringContaining('2019-01-01 to 2019-03-31 and 2019-01-01 to 2019-06-30 overlap'),
    })
  })

  test('is refused: a period that contains one which was told before', async () => {
    await using database = await testDatabase('sqlite')
    const { db } = database
    await ledgerWith(db, split('platform', { chat: 8, post: 5 }), { batches: [batchOf('platform')] })
    const made = await makeRelease(db, request)
    if (!made.ok) throw new Error(made.message)
    await publishProposal(db, made.value.proposal ?? '', { by: 'Ada', note: 'A quarter.', at: request.at })
    const { tracker } = await editionOf(db)
    const periods = [{ from: '2019-01-01', to: '2019-12-31' }]
    await publishAll(db, { ...tracker, batches: dampTracker([], { batches: [batchOf('platform', { periods })] }).batches })
    const later = { ...request, words: { ...request.words, title: 'The year', published: '2020-05-01' } }
    expect(await makeRelease(db, later)).toMatchObject({ ok: false, reason: 'overlapping-periods' })
  })
})
