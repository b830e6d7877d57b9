import { sql, type Kysely } from 'kysely'

/**
 * What people write to a campaign, what was done about it, and the letters that answer. Events are only ever added, but go with their
 * enquiry: whoever wrote may have it erased. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await enquiries(db)
  await db.schema
    .createTable('enquiry_sending')
    .addColumn('nonce', 'text', (column) => column.primaryKey())
    .addColumn('network_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('enquiry_sending_of').on('enquiry_sending').columns(['network_hash', 'at']).execute()
  await db.schema.createIndex('enquiry_sending_at').on('enquiry_sending').column('at').execute()
  await letters(db)
}

async function enquiries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enquiry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('new', 'taken', 'answered', 'closed', 'suspected-spam', 'spam')`),
    )
    .addColumn('suspicion', 'text', (column) => column.notNull())
    .addColumn('taken_by', 'text')
    .addColumn('events', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('enquiry_in_state').on('enquiry').columns(['campaign', 'state', 'received_at']).execute()
  await db.schema.createIndex('enquiry_last_at').on('enquiry').column('last_at').execute()
  await db.schema
    .createIndex('enquiry_email')
    .on('enquiry')
    .expression(sql`lower(email)`)
    .execute()
  await db.schema
    .createTable('enquiry_event')
    .addColumn('enquiry', 'text', (column) => column.notNull().references('enquiry.id').onDelete('cascade'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('person', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('enquiry_event_pk', ['enquiry', 'seq'])
    .execute()
}

async function letters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('letter')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('enquiry', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('last_error', 'text')
    .addForeignKeyConstraint('letter_of_event', ['enquiry', 'seq'], 'enquiry_event', ['enquiry', 'seq'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('letter_of').on('letter').columns(['enquiry', 'seq']).execute()
  await db.schema.createIndex('letter_next_at').on('letter').column('next_at').execute()
}
