import { PostgresAdapter, sql, type Kysely } from 'kysely'

/**
 * What a list tells of a proposal's changes, beside them: how many there are, and of which collections. So a list reads no record. Frozen:
 * later changes are later migrations.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('proposal')
    .addColumn('change_count', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('proposal')
    .addColumn('collections', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  if (db.getExecutor().adapter instanceof PostgresAdapter) await countOnPostgres(db)
  else await countOnSqlite(db)
  await db.schema.createIndex('proposal_by_time').on('proposal').columns(['created_at', 'id']).execute()
}

async function countOnSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`update proposal set change_count = json_array_length(body), collections = coalesce(
    (select json_group_array(collection) from
      (select json_extract(value, '$.collection') as collection, min(key) as first from json_each(proposal.body) group by 1 order by 2)),
    '[]')`.execute(db)
}

async function countOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`update proposal set change_count = json_array_length(body::json), collections = coalesce(
    (select json_agg(collection order by first)::text from
      (select change ->> 'collection' as collection, min(position) as first
        from json_array_elements(body::json) with ordinality as each(change, position) group by 1) as named),
    '[]')`.execute(db)
}
