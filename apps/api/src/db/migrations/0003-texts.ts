import { PostgresAdapter, sql, type Kysely } from 'kysely'

/**
 * Files of words, named by their content, and what search finds in them. A file is never changed or deleted: editions name it. Frozen:
 * later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('text_file')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('packed', onPostgres ? 'bytea' : 'blob', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('text_provision')
    .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('sha256', 'text', (column) => column.notNull().references('text_file.sha256'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addUniqueConstraint('text_provision_order', ['sha256', 'seq'])
    .execute()
  if (onPostgres) await forPostgres(db)
  else await forSqlite(db)
}

/** The index holds no words of its own. */
async function forSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table text_search using fts5(heading, words, content = '', tokenize = 'unicode61')`.execute(db)
  await sql`insert into text_search(text_search, rank) values ('rank', 'bm25(4.0, 1.0)')`.execute(db)
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`text_file_no_${verb}`)} before ${sql.raw(verb)} on text_file
      begin select raise(abort, 'text_file is append-only'); end`.execute(db)
  }
}

async function forPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`alter table text_provision add column search tsvector not null`.execute(db)
  await sql`create index text_provision_search on text_provision using gin (search)`.execute(db)
  await sql`create trigger text_file_append_only before update or delete or truncate on text_file
    for each statement execute function refuse_change()`.execute(db)
}
