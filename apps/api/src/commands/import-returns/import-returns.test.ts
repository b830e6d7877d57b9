import { ReturnMapping } from '@dutywatch/returns/mapping'
import { expect, test } from 'vitest'
import { listProposals } from '../../ledger/index.ts'
import { dampMapping, dampTracker } from '../../testing/damp-batch.ts'
import { engines, testDatabase } from '../../testing/engines.ts'
import { publishAll } from '../../testing/trackers.ts'
import { importReturns } from './import-returns.ts'
import type { ReturnSource } from './return-source.ts'

const mapping = ReturnMapping.parse(dampMapping)

/** A CSV file as an import is given it. */
function aSource(text: string): ReturnSource {
  const bytes = Buffer.from(text)
  const lines = text.trimEnd().split('\n')
  const value = {
    rows: lines.map((line, index) => ({ number: index + 1, cells: line.split(',').map((cell) => ({ text: cell })) })),
  }
  async function* content() {
    yield await Promise.resolve(bytes)
  }
  async function* rows() {
    yield await Promise.resolve({ ok: true as const, value })
  }
  return { name: 'reply.csv', bytes: bytes.length, content, sheets: [{ name: 'reply.csv' }], rows }
}

/** A file that is there when it is first gone through, and gone after that. */
function aVanishing(text: string): ReturnSource {
  const source = aSource(text)
  let times = 0
  async function* content() {
    times += 1
    if (times > 1) throw new Error('It is gone.')
    yield* source.content()
  }
  return { ...source, content }
}

const reply = (count: number) => `Quarter,Crimes\nJan-Mar 2019,${count}\nApr-Jun 2019,${count + 1}\n`
const by = { by: 'Ada', at: '2020-03-05T09:00:00.000Z', today: '2020-03-05' } as const
const wordsOf = (force: string) => ({ batch: 'damp-2019', force, receivedOn: '2020-03-02' as const })

test.each(engines)('what is refused or fails within a transaction of the caller is undone alone, on %s', async (engine) => {
  await using database = await testDatabase(engine)
  const { db } = database
  await publishAll(db, dampTracker([]))
  const broken = aSource('Quarter,Crimes\nJan-Mar 2019,7\nSometime,7\n')
  await db.transaction().execute(async (trx) => {
    const of = (force: string, source: ReturnSource, dryRun = false) =>
      importReturns(trx, { files: [{ source, mapping }], words: wordsOf(force), ...by, remember: true, dryRun })
    expect(await of('kent', aSource(reply(12)))).toMatchObject({ ok: true })
    expect(await of('essex', broken)).toMatchObject({ ok: false, reason: 'has-problems' })
    await expect(of('dorset', aVanishing(reply(20)))).rejects.toThrow('It is gone.')
    expect(await of('gwent', aSource(reply(30)), true)).toMatchObject({ ok: true })
    expect(await of('dyfed', aSource(reply(40)))).toMatchObject({ ok: true })
  })
  expect((await listProposals(db)).map(({ id }) => id).toSorted()).toEqual([
    'import-return-dyfed-damp-2019',
    'import-return-kent-damp-2019',
  ])
  const read = await db.selectFrom('reading').select('cells').execute()
  expect(read).toEqual([{ cells: 2 }, { cells: 2 }])
  expect(await db.selectFrom('return_cell').select('seq').execute()).toHaveLength(4)
  expect(await db.selectFrom('return_file').select('name').execute()).toHaveLength(2)
  expect(await db.selectFrom('remembered_mapping').select('owner').execute()).toHaveLength(2)
})
