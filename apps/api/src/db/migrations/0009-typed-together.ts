import type { Kysely } from 'kysely'

/**
 * What several people type in one proposal: who saved its shared drafts, over which change each draft is typed, and with each change of
 * the proposal who typed it and what it put in the place of what. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('proposal_writer')
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('proposal_writer_pk', ['proposal', 'collection', 'record_id', 'person'])
    .execute()
  await db.schema.alterTable('draft').addColumn('typed_over', 'text').execute()
  await db.schema.alterTable('proposal_event').addColumn('authors', 'text').execute()
  await db.schema.alterTable('proposal_event').addColumn('edit', 'text').execute()
}
