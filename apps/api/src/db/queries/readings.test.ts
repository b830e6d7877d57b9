import type { Cell } from '@dutywatch/domain/evidence'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../../testing/engines.ts'
import { aReadingOf, aStoredCell, quarters } from '../../testing/stored-cells.ts'
import { findReading, getReading, readingIds, readingsOfFile } from './readings.ts'
import { listRememberedMappings, rememberMapping } from './remembered-mappings.ts'
import { readReturnCells, type StoredCell } from './return-cells.ts'
import { getReturnFile, insertReturnFile, packed } from './return-files.ts'

const cellsOfEachKind: Cell[] = [
  { kind: 'count', value: 1_234 },
  { kind: 'count', value: 0 },
  { kind: 'count', value: Number.MAX_SAFE_INTEGER },
  { kind: 'correction', value: -2 },
  { kind: 'more-than', value: 5_000 },
  { kind: 'range', low: 0, high: 5 },
  { kind: 'range', low: 3, high: 3 },
  { kind: 'suppressed', below: 5 },
  { kind: 'suppressed', below: 2 },
  { kind: 'withheld' },
  { kind: 'refused', exemption: 's.12' },
  { kind: 'not-held' },
  { kind: 'over-cost' },
  { kind: 'no-reply' },
  { kind: 'not-asked' },
  { kind: 'not-known' },
]

async function allCells(...[db, reading]: Parameters<typeof readReturnCells>): Promise<StoredCell[]> {
  const cells: StoredCell[] = []
  for await (const some of readReturnCells(db, reading)) cells.push(...some)
  return cells
}

describe.each(engines)('readings on %s', (engine) => {
  test('every kind of cell reads back as it was written, with where it stood and how', async () => {
    await using database = await testDatabase(engine)
    const cells = [
      ...cellsOfEachKind.map((cell) => aStoredCell(cell)),
      aStoredCell(1_234, { raw: ' 1,234 ', at: 'AA9', sheet: 'Q1; "all"', category: 'age=under-13;platform=snapchat' }),
      aStoredCell({ kind: 'refused', exemption: 's.40(2)' }, { raw: String.raw`\"s40(2)\", {NULL}`, at: 'C1' }),
      aStoredCell({ kind: 'no-reply' }, { raw: '' }),
      aStoredCell(7, { force: undefined, question: 'mould', period: quarters[3] }),
    ]
    const { id } = await aReadingOf(database.db, cells)
    expect(await allCells(database.db, id)).toEqual(cells.map(({ force, ...cell }) => (force ? { force, ...cell } : cell)))
  })

  test('more cells than are written or read at once keep their order', async () => {
    await using database = await testDatabase(engine)
    const cells = Array.from({ length: 10_251 }, (_, index) => aStoredCell(index, { at: `B${index + 2}` }))
    const reading = await aReadingOf(database.db, cells)
    expect(reading.cells).toBe(10_251)
    const read = await allCells(database.db, reading.id)
    expect(read.map(({ at }) => at)).toEqual(cells.map(({ at }) => at))
  })

  test('a reading is named by chance: the same cells of the same file have another name in another ledger', async () => {
    await using one = await testDatabase(engine)
    await using other = await testDatabase('sqlite')
    const cells = [aStoredCell(1), aStoredCell(2, { force: 'essex' })]
    const [first, second] = [await aReadingOf(one.db, cells), await aReadingOf(other.db, cells)]
    expect(first.name).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(first.name).not.toBe(second.name)
  })

  test('a reading is found again by its file and mapping, and by its name', async () => {
    await using database = await testDatabase(engine)
    const reading = await aReadingOf(database.db, [aStoredCell(1)])
    expect(await findReading(database.db, reading)).toEqual(reading)
    expect(await findReading(database.db, { file: reading.file, mapping: '{"other":1}' })).toBeUndefined()
    expect(await findReading(database.db, { ...reading, said: '{"force":"essex"}' })).toBeUndefined()
    expect(await readingsOfFile(database.db, reading.file)).toEqual([reading.name])
    expect(await getReading(database.db, reading.name)).toEqual(reading)
    expect(await readingIds(database.db, [reading.name, reading.name])).toEqual([reading.id])
    await expect(readingIds(database.db, ['no-such-name'])).rejects.toThrow('not held')
  })

  test('a reading that fails on the way leaves nothing', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    await aReadingOf(db, [aStoredCell(1)])
    await expect(aReadingOf(db, [aStoredCell(2, { raw: 'two' }), aStoredCell(1)], 'reply.csv')).rejects.toThrow(/unique/i)
    const { rows } = await sql<{ n: number }>`select count(*) as n from return_cell`.execute(db)
    expect(Number(rows[0]?.n)).toBe(1)
  })

  test('a file is kept as it came, once, and never changed', async () => {
    await using database = await testDatabase(engine)
    const { db } = database
    const content = new TextEncoder().encode('Force,Count\nKent,4\n'.repeat(1_000))
    const file = { sha256: 'f'.repeat(64), name: 'a.csv', bytes: content.byteLength, addedAt: '2020-03-02T09:00:00.000Z' }
    const kept = { ...file, addedBy: 'Ada', packed: await packed([content.subarray(0, 100), content.subarray(100)]) }
    expect(await insertReturnFile(db, kept)).toBe(true)
    expect(await insertReturnFile(db, { ...kept, name: 'b.csv' })).toBe(false)
    expect(Buffer.compare(await getReturnFile(db, file.sha256), content)).toBe(0)
    await aReadingOf(db, [aStoredCell(1)])
    for (const table of ['return_file', 'reading', 'return_cell', 'return_word'] as const) {
      await expect(db.deleteFrom(table).execute()).rejects.toThrow('append-only')
    }
    await expect(db.updateTable('return_cell').set({ low: 9 }).execute()).rejects.toThrow('append-only')
  })

  test('the last mapping remembered for an authority and a header counts, and says who and when', async () => {
    await using database = await testDatabase(engine)
    const first = { owner: 'kent', fingerprint: 'force|count', rememberedBy: 'Ada', rememberedAt: '2020-03-02T09:00:00.000Z' }
    await rememberMapping(database.db, { ...first, mapping: '{"first":1}' })
    await rememberMapping(database.db, { ...first, mapping: '{"second":1}', rememberedBy: 'Ben' })
    await rememberMapping(database.db, { ...first, owner: 'essex', mapping: '{"third":1}' })
    await rememberMapping(database.db, { ...first, fingerprint: 'other', mapping: '{"fourth":1}' })
    const found = await listRememberedMappings(database.db, 'kent')
    expect(found).toEqual([
      { ...first, fingerprint: 'other', mapping: '{"fourth":1}' },
      { ...first, mapping: '{"second":1}', rememberedBy: 'Ben' },
    ])
    expect(await listRememberedMappings(database.db, 'gwent')).toEqual([])
  })
})
