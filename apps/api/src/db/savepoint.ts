import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Does some work of a transaction that the caller holds so that it can be undone alone: what it wrote is, when it throws, and the
 * transaction may go on.
 */
export async function inSavepoint<Value>(trx: Db, work: () => Promise<Value>): Promise<Value> {
  await sql`savepoint some_work`.execute(trx)
  try {
    const value = await work()
    await sql`release savepoint some_work`.execute(trx)
    return value
  } catch (error) {
    // Where the engine has ended the transaction already there is nothing to go back to, and the first error says why.
    await sql`rollback to savepoint some_work`.execute(trx).catch(() => undefined)
    throw error
  }
}
