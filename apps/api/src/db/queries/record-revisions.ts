import type { Db } from '../database.ts'

/** A record as an edition changed it; no `record` when the edition took it out, no `before` when it was not there. */
export interface RecordRevision {
  readonly collection: string
  readonly id: string
  readonly edition: number
  readonly record?: unknown
  readonly before?: unknown
}

/** Which revisions: of one record, of one edition, or of all editions from one to another. */
export interface RevisionRange {
  readonly collection?: string
  readonly id?: string
  readonly from: number
  readonly to: number
  /** Only those of records that were there before. */
  readonly ofPresent?: boolean
  readonly limit?: number
}

/** Revisions with what the record said before, the newest edition first. */
export async function listRecordRevisions(db: Db, range: RevisionRange): Promise<RecordRevision[]> {
  let query = db
    .selectFrom('revision as r')
    .leftJoin('revision as p', (join) =>
      join
        .onRef('p.collection', '=', 'r.collection')
        .onRef('p.record_id', '=', 'r.record_id')
        .on('p.edition', '=', (earlier) =>
          earlier
            .selectFrom('revision as e')
            .select(({ fn }) => fn.max('e.edition').as('edition'))
            .whereRef('e.collection', '=', 'r.collection')
            .whereRef('e.record_id', '=', 'r.record_id')
            .whereRef('e.edition', '<', 'r.edition'),
        ),
    )
    .select(['r.collection', 'r.record_id as id', 'r.edition', 'r.body', 'p.body as before'])
    .where('r.edition', '>=', range.from)
    .where('r.edition', '<=', range.to)
    .orderBy('r.edition', 'desc')
    .orderBy('r.collection')
    .orderBy('r.record_id')
  if (range.collection !== undefined) query = query.where('r.collection', '=', range.collection)
  if (range.id !== undefined) query = query.where('r.record_id', '=', range.id)
  if (range.ofPresent) query = query.where('p.body', 'is not', null)
  if (range.limit !== undefined) query = query.limit(range.limit)
  const rows = await query.execute()
  return rows.map(({ collection, id, edition, body, before }) => ({
    collection,
    id,
    edition,
    ...(body !== null && { record: JSON.parse(body) }),
    ...(before !== null && { before: JSON.parse(before) }),
  }))
}

/** Every record that an edition took out once, whether or not it was put in again. */
export async function listWithdrawn(db: Db): Promise<{ readonly collection: string; readonly id: string }[]> {
  return db.selectFrom('revision').select(['collection', 'record_id as id']).distinct().where('body', 'is', null).execute()
}
