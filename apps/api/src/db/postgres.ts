import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database } from './database.ts'
import { listenForEditions } from './edition-listener.ts'
import type { Tables } from './tables.ts'

const connectTimeoutMs = 5_000

/** Connects to the ledger in a PostgreSQL database; throws when it does not answer within five seconds. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs, max: 10 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So would one that breaks while it is in use, beside failing the query that uses it.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const listener = await listenForEditions(url)
  return {
    db,
    engine: 'postgres',
    stamp: listener.stamp,
    forgetDeleted: () => undefined,
    [Symbol.asyncDispose]: async () => {
      await listener[Symbol.asyncDispose]()
      await db.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}
