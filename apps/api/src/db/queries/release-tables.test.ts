import { readdirSync, readFileSync } from 'node:fs'
import type { Cell } from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { engines, testDatabase } from '../../testing/engines.ts'
import { quarters } from '../../testing/stored-cells.ts'
import { getProtection, insertProtection, insertReleaseTable, releaseTable, type ReleaseCell } from './release-tables.ts'

const made = { madeAt: '2020-04-01T09:00:00.000Z', madeBy: 'Ada' }
const [period] = quarters
if (!period) throw new Error('There is no first quarter.')

const place = { question: 'damp', period, category: '' }
const one = { answered: 1, partial: 0, refused: 0, silent: 0, of: 1 }
const ofForce = (force: string, cell: Cell): ReleaseCell => ({ ...place, force, cell, coverage: one })
const cells: ReleaseCell[] = [
  ofForce('kent', { kind: 'count', value: 12 }),
  ofForce('essex', { kind: 'withheld' }),
  ofForce('gwent', { kind: 'suppressed', below: 5 }),
  ofForce('dorset', { kind: 'refused', exemption: 's.12' }),
  ofForce('surrey', { kind: 'correction', value: -9 }),
  ofForce('sussex', { kind: 'range', low: 5, high: 9 }),
  ofForce('norfolk', { kind: 'no-reply' }),
  { ...place, scope: 'england', cell: { kind: 'more-than', value: 11 }, coverage: { ...one, answered: 5, silent: 2, of: 7 } },
]

describe.each(engines)('tables of releases on %s', (engine) => {
  test('a protected table reads back as it was made, under its digest', async () => {
    await using database = await testDatabase(engine)
    const sha256 = await insertReleaseTable(database.db, { cells, ...made })
    expect(await releaseTable(database.db, sha256)).toEqual(cells)
    expect(await insertReleaseTable(database.db, { cells, ...made })).toBe(sha256)
    await expect(database.db.deleteFrom('release_cell').execute()).rejects.toThrow('append-only')
  })

  test('another table has another name, and one that is not held is not found', async () => {
    await using database = await testDatabase(engine)
    const sha256 = await insertReleaseTable(database.db, { cells, ...made })
    expect(await insertReleaseTable(database.db, { cells: cells.slice(1), ...made })).not.toBe(sha256)
    await expect(releaseTable(database.db, '0'.repeat(64))).rejects.toThrow('not held')
  })

  test('what a table held back is kept beside it', async () => {
    await using database = await testDatabase(engine)
    const sha256 = await insertReleaseTable(database.db, { cells, ...made })
    await insertProtection(database.db, sha256, '{"open":[]}')
    expect(await getProtection(database.db, sha256)).toBe('{"open":[]}')
    await expect(getProtection(database.db, '0'.repeat(64))).rejects.toThrow('not known here')
  })
})

test('nothing that the public asks reads cells of returns, or what was held back', () => {
  const source = new URL('../../', import.meta.url)
  const unprotected =
    /return-cells|cell-totals|cell-panels|readings\.ts|return_cell|return-files|getProtection|release_protection/
  for (const room of ['routers', 'outlets', 'http', 'commands/release-dataset']) {
    const files = readdirSync(new URL(`${room}/`, source), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    for (const name of files) expect(readFileSync(new URL(`${room}/${name}`, source), 'utf8'), name).not.toMatch(unprotected)
  }
})
