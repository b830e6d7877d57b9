import type { Change } from '@dutywatch/domain/tracker'
import type { Db } from '../database.ts'
import { inBatches } from './in-batches.ts'

/** What an edition changed, in the order of the document. */
export async function listEvents(db: Db, edition: number): Promise<Change[]> {
  const rows = await db.selectFrom('event').select('body').where('edition', '=', edition).orderBy('seq').execute()
  return rows.map(({ body }): Change => JSON.parse(body))
}

/** Writes what an edition changed. */
export async function insertEvents(db: Db, edition: number, events: readonly Change[]): Promise<void> {
  const rows = events.map((event, index) => ({ edition, seq: index + 1, body: JSON.stringify(event) }))
  for (const batch of inBatches(rows)) await db.insertInto('event').values(batch).execute()
}
