import type { Db } from '../database.ts'

/** That a form was sent. */
export interface EnquirySending {
  readonly nonce: string
  /** The network it came from and the wider ones around it, under keyed hashes. */
  readonly networkHashes: readonly string[]
  /** ISO 8601, UTC. */
  readonly at: string
  /** Whether more had come than is usual. */
  readonly whileFlooded: boolean
}

/** The row that is held while a form is counted and kept. No nonce is so short, and it counts as sent at no time. */
const turnstile = { nonce: 'turnstile', at: '', while_flooded: 0 }

/** Lets one form in at a time: others wait until the transaction ends. */
export async function holdTurnstile(trx: Db): Promise<void> {
  await trx
    .insertInto('enquiry_sending')
    .values(turnstile)
    .onConflict((conflict) => conflict.column('nonce').doUpdateSet({ at: turnstile.at }))
    .execute()
}

/** Notes that a form was sent. */
export async function insertSending(trx: Db, { nonce, networkHashes, at, whileFlooded }: EnquirySending): Promise<void> {
  await trx
    .insertInto('enquiry_sending')
    .values({ nonce, at, while_flooded: Number(whileFlooded) })
    .execute()
  const networks = networkHashes.map((hash) => ({ nonce, network_hash: hash, at }))
  await trx.insertInto('enquiry_network').values(networks).execute()
}

/** Whether a form was sent already. */
export async function isSent(trx: Db, nonce: string): Promise<boolean> {
  const row = await trx.selectFrom('enquiry_sending').select('nonce').where('nonce', '=', nonce).executeTakeFirst()
  return row !== undefined
}

/** How many forms were sent from a network since an instant. */
export async function countFromNetwork(trx: Db, networkHash: string, since: string): Promise<number> {
  const { count } = await trx
    .selectFrom('enquiry_network')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('network_hash', '=', networkHash)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many forms were sent from anywhere since an instant: those that were usual, or those that came when more had come. */
export async function countFromAnywhere(
  trx: Db,
  { whileFlooded }: Pick<EnquirySending, 'whileFlooded'>,
  since: string,
): Promise<number> {
  const { count } = await trx
    .selectFrom('enquiry_sending')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('while_flooded', '=', Number(whileFlooded))
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Forgets what was sent before an instant. Answers how many forms that were. */
export async function deleteSendings(db: Db, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('enquiry_sending')
    .where('at', '<', before)
    .where('nonce', '!=', turnstile.nonce)
    .returning('nonce')
    .execute()
  return gone.length
}
