import { PostgresAdapter, sql, type Kysely } from 'kysely'

const tables = [
  'return_file',
  'return_word',
  'reading',
  'return_cell',
  'remembered_mapping',
  'release_table',
  'release_cell',
  'release_protection',
]

/**
 * What authorities sent, the cells that were read from it, the protected tables that releases are made of, and what those held back.
 * Nothing is ever changed or deleted. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await filesAndReadings(db, onPostgres)
  await sql
    .raw(onPostgres ? `${cellTable}, primary key (reading, seq))` : `${cellTable}, primary key (reading, seq)) without rowid`)
    .execute(db)
  await mappings(db, onPostgres)
  await releases(db)
  for (const table of tables) await appendOnly(db, table, onPostgres)
}

async function filesAndReadings(db: Kysely<unknown>, onPostgres: boolean): Promise<void> {
  await db.schema
    .createTable('return_file')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('packed', onPostgres ? 'bytea' : 'blob', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('return_word')
    .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('word', 'text', (column) => column.notNull().unique())
    .execute()
  await db.schema
    .createTable('reading')
    .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('file', 'text', (column) => column.notNull().references('return_file.sha256'))
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('cells', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .execute()
}

/** Narrow on purpose, and without references that every one of a million rows would be checked against: words are by their number. */
const cellTable = `create table return_cell (
  reading integer not null, seq integer not null,
  force integer not null, question integer not null, period integer not null, category integer not null,
  kind smallint not null, low bigint not null, high bigint, exemption integer, raw text,
  sheet integer not null, at text not null`

async function mappings(db: Kysely<unknown>, onPostgres: boolean): Promise<void> {
  await db.schema
    .createTable('remembered_mapping')
    .addColumn('id', onPostgres ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('remembered_at', 'text', (column) => column.notNull())
    .addColumn('remembered_by', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('remembered_mapping_of').on('remembered_mapping').columns(['owner', 'fingerprint']).execute()
}

async function releases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('release_table')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('cells', 'integer', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('release_cell')
    .addColumn('table_sha256', 'text', (column) => column.notNull().references('release_table.sha256'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('force', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('period_from', 'text', (column) => column.notNull())
    .addColumn('period_to', 'text', (column) => column.notNull())
    .addColumn('category', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('low', 'bigint')
    .addColumn('high', 'bigint')
    .addColumn('exemption', 'text')
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('partial', 'integer', (column) => column.notNull())
    .addColumn('refused', 'integer', (column) => column.notNull())
    .addColumn('silent', 'integer', (column) => column.notNull())
    .addColumn('of', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('release_cell_order', ['table_sha256', 'seq'])
    .execute()
  await db.schema
    .createTable('release_protection')
    .addColumn('table_sha256', 'text', (column) => column.primaryKey().references('release_table.sha256'))
    .addColumn('published', 'text', (column) => column.notNull())
    .execute()
}

async function appendOnly(db: Kysely<unknown>, table: string, onPostgres: boolean): Promise<void> {
  if (onPostgres) {
    await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.id(table)}
      for each statement execute function refuse_change()`.execute(db)
    return
  }
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.id(table)}
      begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
  }
}
