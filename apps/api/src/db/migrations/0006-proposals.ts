import { PostgresAdapter, sql, type Kysely } from 'kysely'

/**
 * Proposals on their way through review: who did what with each and when, who drafted what, and what is held until when. What happened
 * is never changed or deleted. Frozen: later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await renewProposals(db)
  await db.schema
    .createTable('proposal_event')
    .addColumn('proposal', 'text', (column) => column.notNull().references('proposal.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('edition', 'integer', (column) => column.references('edition.number'))
    .addColumn('until', 'text')
    .addPrimaryKeyConstraint('proposal_event_pk', ['proposal', 'seq'])
    .execute()
  await db.schema.createIndex('proposal_event_of_edition').on('proposal_event').column('edition').execute()
  await db.schema.createIndex('revision_of_edition').on('revision').column('edition').execute()
  await createDrafts(db)
  if (onPostgres) await guardOnPostgres(db)
  else await guardOnSqlite(db)
}

/** SQLite cannot change the list of states in place, so both engines take the table anew. */
async function renewProposals(db: Kysely<unknown>): Promise<void> {
  await sql`alter table proposal rename to proposal_before`.execute(db)
  await db.schema
    .createTable('proposal')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('campaign', 'text')
    .addColumn('origin', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('base_edition', 'integer', (column) => column.notNull().references('edition.number'))
    .addColumn('informed_to', 'text')
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('drafting', 'open', 'changes-requested', 'approved', 'held', 'published', 'withdrawn')`),
    )
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text')
    .addColumn('hold', 'text', (column) => column.check(sql`hold in ('embargo', 'scheduled')`))
    .addCheckConstraint('proposal_held_until', sql`(state = 'held') = (due_at is not null and hold is not null)`)
    .execute()
  await sql`insert into proposal (id, created_at, created_by, note, base_edition, state, body, events)
    select id, created_at, created_by, note, base_edition, state, body, 0 from proposal_before`.execute(db)
  await sql`drop table proposal_before`.execute(db)
  await db.schema.createIndex('proposal_in_state').on('proposal').columns(['state', 'due_at']).execute()
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('draft')
    .addColumn('shelf', 'text', (column) => column.notNull())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('base_edition', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_pk', ['shelf', 'collection', 'record_id'])
    .execute()
  await db.schema.createIndex('draft_of_record').on('draft').columns(['collection', 'record_id', 'saved_at']).execute()
}

async function guardOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const verb of ['update', 'delete']) {
    await sql`create trigger ${sql.id(`proposal_event_no_${verb}`)} before ${sql.raw(verb)} on proposal_event
      begin select raise(abort, 'proposal_event is append-only'); end`.execute(db)
  }
}

/** Listeners hear of what is held, or no longer, as they hear of editions: they look when the next of it is due. */
async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger proposal_event_append_only before update or delete or truncate on proposal_event
    for each statement execute function refuse_change()`.execute(db)
  await sql`create function tell_of_hold() returns trigger language plpgsql as
    $$ begin perform pg_notify('dutywatch_edition', 'held'); return null; end $$`.execute(db)
  await sql`create trigger proposal_hold_announced after update of due_at on proposal
    for each row when (old.due_at is distinct from new.due_at) execute function tell_of_hold()`.execute(db)
}
