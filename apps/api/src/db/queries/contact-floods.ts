import type { Db } from '../database.ts'

/** That more came through the contact form than is usual. Instants are ISO 8601, UTC. */
export interface ContactFlood {
  readonly since: string
  /** When something last came beyond what is usual. */
  readonly lastAt: string
  /** How many such forms were kept, apart. */
  readonly kept: number
  /** How many were not taken. */
  readonly refused: number
}

/** The last flood that went on after an instant. */
export async function findFlood(db: Db, after: string): Promise<ContactFlood | undefined> {
  const row = await db
    .selectFrom('contact_flood')
    .selectAll()
    .where('last_at', '>', after)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { last_at: lastAt, ...rest } = row
  return { ...rest, lastAt }
}

/** Writes how a flood stands. */
export async function saveFlood(trx: Db, { since, lastAt, kept, refused }: ContactFlood): Promise<void> {
  const row = { since, last_at: lastAt, kept, refused }
  await trx
    .insertInto('contact_flood')
    .values(row)
    .onConflict((conflict) => conflict.column('since').doUpdateSet(row))
    .execute()
}

/** Forgets floods that were over before an instant. Answers how many there were. */
export async function deleteFloods(db: Db, before: string): Promise<number> {
  const gone = await db.deleteFrom('contact_flood').where('last_at', '<', before).returning('since').execute()
  return gone.length
}
