import { sql, type Kysely } from 'kysely'

/**
 * Who typed in a draft, wherever it stands: with a proposal, or with one person to whom it went back from one. Frozen: later changes are later
 * migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft_writer')
    .addColumn('shelf', 'text', (column) => column.notNull())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_writer_pk', ['shelf', 'collection', 'record_id', 'person'])
    .execute()
  await sql`insert into draft_writer (shelf, collection, record_id, person)
    select 'proposal/' || proposal, collection, record_id, person from proposal_writer`.execute(db)
  await db.schema.dropTable('proposal_writer').execute()
}
