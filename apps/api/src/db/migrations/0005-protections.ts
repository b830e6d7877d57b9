import { PostgresAdapter, sql, type Kysely } from 'kysely'

/**
 * What a protected table and those before it told, and what they held back: for the team alone, and needed to protect the next one.
 * Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('release_protection')
    .addColumn('table_sha256', 'text', (column) => column.primaryKey().references('release_table.sha256'))
    .addColumn('published', 'text', (column) => column.notNull())
    .execute()
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create trigger release_protection_append_only before update or delete or truncate on release_protection
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`release_protection_no_${verb}`)} before ${sql.raw(verb)} on release_protection
      begin select raise(abort, 'release_protection is append-only'); end`.execute(db)
  }
}
