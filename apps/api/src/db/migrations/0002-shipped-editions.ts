import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** Which editions are the tracker as it shipped. Of those published before, the one that a first start publishes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shipped_edition')
    .addColumn('edition', 'integer', (column) => column.primaryKey().references('edition.number'))
    .execute()
  await sql`insert into shipped_edition (edition) select number from edition
    where published_by = 'Dutywatch' and note = 'The tracker as it ships with Dutywatch.'`.execute(db)
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create trigger shipped_edition_append_only before update or delete or truncate on shipped_edition
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`shipped_edition_no_${verb}`)} before ${sql.raw(verb)} on shipped_edition
      begin select raise(abort, 'shipped_edition is append-only'); end`.execute(db)
  }
}
