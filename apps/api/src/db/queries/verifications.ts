import type { Db } from '../database.ts'

/** Takes away what the sign-in library kept for a while, as the challenge of a passkey, and no longer needs at an instant. Answers how many. */
export async function deleteSpentVerifications(db: Db, at: string): Promise<number> {
  return (await db.deleteFrom('verification').where('expires_at', '<', at).returning('id').execute()).length
}
