import type { Db } from '../database.ts'
import { inBatches } from './in-batches.ts'

/** What a record says from an edition on; `record` is absent when the edition took it out. */
export interface Revision {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
}

/** The last revision at or before an edition of every record that stands in it. In no particular order. */
export async function listRevisionsAt(db: Db, edition: number): Promise<Revision[]> {
  const rows = await db
    .with('latest', (query) =>
      query
        .selectFrom('revision')
        .select(['collection', 'record_id', ({ fn }) => fn.max('edition').as('edition')])
        .where('edition', '<=', edition)
        .groupBy(['collection', 'record_id']),
    )
    .selectFrom('revision')
    .innerJoin('latest', (join) =>
      join
        .onRef('latest.collection', '=', 'revision.collection')
        .onRef('latest.record_id', '=', 'revision.record_id')
        .onRef('latest.edition', '=', 'revision.edition'),
    )
    .select(['revision.collection', 'revision.record_id as id', 'revision.body'])
    .where('revision.body', 'is not', null)
    .execute()
  return rows.map(({ collection, id, body }) => ({ collection, id, record: JSON.parse(body ?? 'null') }))
}

/** What every record that changed after one edition and no later than another says from then on. In no particular order. */
export async function listRevisionsBetween(db: Db, after: number, edition: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['collection', 'record_id as id', 'body'])
    .where('edition', '>', after)
    .where('edition', '<=', edition)
    .orderBy('edition')
    .execute()
  const latest = new Map(rows.map((row) => [`${row.collection} ${row.id}`, row]))
  return [...latest.values()].map(({ collection, id, body }) =>
    body === null ? { collection, id } : { collection, id, record: JSON.parse(body) },
  )
}

/** Writes an edition's revisions. */
export async function insertRevisions(db: Db, edition: number, revisions: readonly Revision[]): Promise<void> {
  const rows = revisions.map(({ collection, id, record }) => ({
    collection,
    record_id: id,
    edition,
    body: record === undefined ? null : JSON.stringify(record),
  }))
  for (const batch of inBatches(rows)) await db.insertInto('revision').values(batch).execute()
}

/** The edition, at or before one, that wrote each record's last revision, whether or not the record still stands. */
export async function listLastRevisions(
  db: Db,
  edition: number,
): Promise<{ readonly collection: string; readonly id: string; readonly edition: number }[]> {
  return db
    .selectFrom('revision')
    .select(['collection', 'record_id as id', ({ fn }) => fn.max('edition').as('edition')])
    .where('edition', '<=', edition)
    .groupBy(['collection', 'record_id'])
    .execute()
}
