import { PlainDate } from '@dutywatch/domain/date'
import type { Cell } from '@dutywatch/domain/evidence'
import type { Db } from '../db/database.ts'
import { insertReading, type Reading } from '../db/queries/readings.ts'
import type { StoredCell } from '../db/queries/return-cells.ts'
import { insertReturnFile, packed } from '../db/queries/return-files.ts'

/** The quarters of 2019 as periods. */
export const quarters = [
  ['2019-01-01', '2019-03-31'],
  ['2019-04-01', '2019-06-30'],
  ['2019-07-01', '2019-09-30'],
  ['2019-10-01', '2019-12-31'],
].map(([from, to]) => ({ from: PlainDate.parse(from), to: PlainDate.parse(to) }))

/** A cell of Kent's for the first quarter of 2019, unless said otherwise. */
export function aStoredCell(cell: Cell | number, over: Partial<StoredCell> = {}): StoredCell {
  const [period] = quarters
  if (!period) throw new Error('There is no first quarter.')
  return {
    force: 'kent',
    question: 'damp',
    period,
    category: '',
    cell: typeof cell === 'number' ? { kind: 'count', value: cell } : cell,
    raw: typeof cell === 'number' ? String(cell) : cell.kind,
    sheet: 'Sheet1',
    at: 'B7',
    ...over,
  }
}

/** Keeps a file of that name and a reading of it with those cells. */
export async function aReadingOf(db: Db, cells: readonly StoredCell[], name = 'reply.csv'): Promise<Reading> {
  const at = { addedAt: '2020-03-02T09:00:00.000Z', addedBy: 'Ada' }
  const sha256 = Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64)
  const content = [Buffer.from(name)]
  await insertReturnFile(db, { sha256, name, bytes: name.length, packed: await packed(content), ...at })
  return db.transaction().execute((trx) => insertReading(trx, { file: sha256, mapping: '{}', ...at }, given(cells)))
}

async function* given(cells: readonly StoredCell[]) {
  yield await Promise.resolve(cells)
}
