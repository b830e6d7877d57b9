import type { Db } from '../database.ts'

/** The number of the last edition that is the tracker as it shipped; 0 when none is. */
export async function lastShippedEdition(db: Db): Promise<number> {
  const row = await db
    .selectFrom('shipped_edition')
    .select(({ fn }) => fn.max('edition').as('edition'))
    .executeTakeFirst()
  return row?.edition ?? 0
}

/** Marks an edition as the tracker as it shipped. */
export async function insertShippedEdition(db: Db, edition: number): Promise<void> {
  await db.insertInto('shipped_edition').values({ edition }).execute()
}
