import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'

/** The names of all tables there are; of an earlier release, fewer than this one has. */
export async function listTables(db: Db): Promise<string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name)
}

/** How many rows a table has. */
export async function countRows(db: Db, table: keyof Tables): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
