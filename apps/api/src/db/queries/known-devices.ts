import type { Db } from '../database.ts'

/** Whether somebody has signed in completely in the browser that holds a token, by the token's hash. */
export async function isKnownDevice(db: Db, person: string, tokenHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers that somebody has signed in completely in a browser. */
export async function insertKnownDevice(
  db: Db,
  person: string,
  { tokenHash, since }: { tokenHash: string; since: string },
): Promise<void> {
  await db.insertInto('known_device').values({ token_hash: tokenHash, person_id: person, since }).execute()
}

/** Forgets every device of somebody's. */
export async function deleteKnownDevices(db: Db, person: string): Promise<void> {
  await db.deleteFrom('known_device').where('person_id', '=', person).execute()
}
