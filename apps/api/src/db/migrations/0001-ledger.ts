import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** The append-only ledger: editions, what they changed, and the drafts that wait for one. Frozen: later changes are later migrations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createEditionTables(db)
  await db.schema
    .createTable('proposal')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('base_edition', 'integer', (column) => column.notNull().references('edition.number'))
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('open', 'withdrawn', 'published')`))
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  if (isPostgres(db)) await guardOnPostgres(db)
  else await guardOnSqlite(db)
}

const appendOnly = ['edition', 'revision', 'arrangement', 'event']

async function createEditionTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('edition')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('header', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('revision')
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull().references('edition.number'))
    .addColumn('body', 'text')
    .addPrimaryKeyConstraint('revision_pk', ['collection', 'record_id', 'edition'])
    .execute()
  await db.schema
    .createTable('arrangement')
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('edition', 'integer', (column) => column.notNull().references('edition.number'))
    .addColumn('ids', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('arrangement_pk', ['collection', 'edition'])
    .execute()
  await db.schema
    .createTable('event')
    .addColumn('edition', 'integer', (column) => column.notNull().references('edition.number'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_pk', ['edition', 'seq'])
    .execute()
}

function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const table of appendOnly) {
    for (const verb of ['update', 'delete']) {
      const message = `${table} is append-only`
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(message)}); end`.execute(db)
    }
  }
}

/** Refuses changes to what was published, and tells listeners of each new edition once its transaction is committed. */
async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  for (const table of appendOnly) {
    await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
  await sql`create function tell_of_edition() returns trigger language plpgsql as
    $$ begin perform pg_notify('dutywatch_edition', new.number::text); return null; end $$`.execute(db)
  await sql`create trigger edition_announced after insert on edition
    for each row execute function tell_of_edition()`.execute(db)
}
