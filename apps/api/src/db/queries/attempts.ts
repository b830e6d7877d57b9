import type { Db } from '../database.ts'

/** How often something was tried in vain, and when last. */
export interface Attempts {
  readonly failures: number
  readonly lastAt: string
}

/** The tries counted under a key. Inside a transaction others wait with theirs until it ends. */
export async function lockedAttempts(db: Db, keyHash: string, at: string): Promise<Attempts> {
  await db
    .insertInto('attempt')
    .values({ key_hash: keyHash, failures: 0, last_at: at })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .execute()
  // An update that changes nothing holds the row on both engines.
  const { failures, last_at: lastAt } = await db
    .updateTable('attempt')
    .set(({ ref }) => ({ failures: ref('failures') }))
    .where('key_hash', '=', keyHash)
    .returningAll()
    .executeTakeFirstOrThrow()
  return { failures, lastAt }
}

/** Counts tries under a key. */
export async function saveAttempts(db: Db, keyHash: string, { failures, lastAt }: Attempts): Promise<void> {
  await db.updateTable('attempt').set({ failures, last_at: lastAt }).where('key_hash', '=', keyHash).execute()
}

/** Takes one try back. */
export async function forgiveAttempt(db: Db, keyHash: string): Promise<void> {
  await db
    .updateTable('attempt')
    .set(({ eb }) => ({ failures: eb('failures', '-', 1) }))
    .where('key_hash', '=', keyHash)
    .where('failures', '>', 0)
    .execute()
}

/** Forgets the tries under keys, and all those before an instant. */
export async function deleteAttempts(db: Db, keyHashes: readonly string[], before: string): Promise<void> {
  await db
    .deleteFrom('attempt')
    .where(({ or, eb }) => or([eb('key_hash', 'in', [...keyHashes]), eb('last_at', '<', before)]))
    .execute()
}

/** Forgets all tries before an instant. Answers under how many keys. */
export async function forgetAttempts(db: Db, before: string): Promise<number> {
  return (await db.deleteFrom('attempt').where('last_at', '<', before).returning('key_hash').execute()).length
}
