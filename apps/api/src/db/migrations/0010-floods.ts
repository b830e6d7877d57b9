import { sql, type Kysely } from 'kysely'

/**
 * Forms are counted by their network and the wider ones around it, floods of them are told of, and a letter says until when somebody is
 * handing it in. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('enquiry_network')
    .addColumn('nonce', 'text', (column) => column.notNull().references('enquiry_sending.nonce').onDelete('cascade'))
    .addColumn('network_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('enquiry_network_pk', ['nonce', 'network_hash'])
    .execute()
  await db.schema.createIndex('enquiry_network_of').on('enquiry_network').columns(['network_hash', 'at']).execute()
  await sql`insert into enquiry_network (nonce, network_hash, at)
    select nonce, network_hash, at from enquiry_sending where network_hash <> ''`.execute(db)
  await db.schema.dropIndex('enquiry_sending_of').execute()
  await db.schema.alterTable('enquiry_sending').dropColumn('network_hash').execute()
  await db.schema
    .alterTable('enquiry_sending')
    .addColumn('while_flooded', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('contact_flood')
    .addColumn('since', 'text', (column) => column.primaryKey())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('refused', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.alterTable('letter').addColumn('held_until', 'text').execute()
}
