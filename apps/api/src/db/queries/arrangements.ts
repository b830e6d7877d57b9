import type { Db } from '../database.ts'

/** The order of a collection's records: their ids. */
export interface Arrangement {
  readonly collection: string
  readonly ids: readonly string[]
}

/** The order of every collection's records in an edition. A collection that never held a record has none. */
export async function listArrangementsAt(db: Db, edition: number): Promise<Arrangement[]> {
  const rows = await db.selectFrom('arrangement').selectAll().where('edition', '<=', edition).orderBy('edition').execute()
  const latest = new Map(rows.map(({ collection, ids }) => [collection, ids]))
  return [...latest].map(([collection, ids]) => ({ collection, ids: JSON.parse(ids) }))
}

/** Writes the orders that an edition changed. */
export async function insertArrangements(db: Db, edition: number, arrangements: readonly Arrangement[]): Promise<void> {
  const rows = arrangements.map(({ collection, ids }) => ({ collection, edition, ids: JSON.stringify(ids) }))
  if (rows.length > 0) await db.insertInto('arrangement').values(rows).execute()
}
