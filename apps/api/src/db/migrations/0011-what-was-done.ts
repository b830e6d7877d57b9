import type { Kysely } from 'kysely'

/** What was done with proposals is read by its time, the last first. Frozen: later changes are later migrations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('proposal_event_by_time').on('proposal_event').columns(['at', 'proposal', 'seq']).execute()
}
