import type { Db } from '../database.ts'

/** That a form was sent. */
export interface EnquirySending {
  readonly nonce: string
  /** The network it came from, under a keyed hash. */
  readonly networkHash: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The row that is held while a form is counted and kept. No nonce is so short, and it counts as sent at no time. */
const turnstile = { nonce: 'turnstile', network_hash: '', at: '' }

/** Lets one form in at a time: others wait until the transaction ends. */
export async function holdTurnstile(trx: Db): Promise<void> {
  await trx
    .insertInto('enquiry_sending')
    .values(turnstile)
    .onConflict((conflict) => conflict.column('nonce').doUpdateSet({ at: turnstile.at }))
    .execute()
}

/** Notes that a form was sent. */
export async function insertSending(trx: Db, { nonce, networkHash, at }: EnquirySending): Promise<void> {
  await trx.insertInto('enquiry_sending').values({ nonce, network_hash: networkHash, at }).execute()
}

/** Whether a form was sent already. */
export async function isSent(trx: Db, nonce: string): Promise<boolean> {
  const row = await trx.selectFrom('enquiry_sending').select('nonce').where('nonce', '=', nonce).executeTakeFirst()
  return row !== undefined
}

/** How many forms were sent since an instant, from a network or, when none is named, from anywhere. */
export async function countSendings(trx: Db, since: string, networkHash?: string): Promise<number> {
  const all = trx
    .selectFrom('enquiry_sending')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('at', '>', since)
  const { count } = await (
    networkHash === undefined ? all : all.where('network_hash', '=', networkHash)
  ).executeTakeFirstOrThrow()
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
