import type { Db } from '../db/database.ts'
import { getProposal, type Proposal } from '../db/queries/proposals.ts'

/** Does something with a proposal as it is, in one transaction: the caller's where there is one. Throws `NotFound` when there is none of that id. */
export async function withProposal<Value>(
  db: Db,
  id: string,
  work: (trx: Db, proposal: Proposal) => Promise<Value>,
): Promise<Value> {
  const inside = async (trx: Db) => work(trx, await getProposal(trx, id))
  return db.isTransaction ? inside(db) : db.transaction().execute(inside)
}
