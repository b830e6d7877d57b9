import type { Kysely } from 'kysely'

/**
 * Members who want to be told by letter that enquiries came in, and whom a letter is for where it is none to whoever wrote. Frozen: later
 * changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enquiry_watch')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('told_to', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .addPrimaryKeyConstraint('enquiry_watch_of', ['person_id', 'campaign'])
    .addForeignKeyConstraint(
      'enquiry_watch_of_member',
      ['person_id', 'campaign'],
      'membership',
      ['person_id', 'campaign'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .alterTable('letter')
    .addColumn('person_id', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .execute()
}
