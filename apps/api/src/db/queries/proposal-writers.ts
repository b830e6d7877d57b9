import type { Db } from '../database.ts'
import type { ProposalWriterRow } from '../tables.ts'

const newRecords = 'new~%'

/** Remembers that somebody saved the shared draft of a record in a proposal. */
export async function insertProposalWriter(db: Db, writer: ProposalWriterRow): Promise<void> {
  await db
    .insertInto('proposal_writer')
    .values(writer)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whoever saved the shared draft of a record in a proposal, or one of its collection that had no id yet and may have become it. */
export async function listProposalWriters(
  db: Db,
  { proposal, collection, id }: { readonly proposal: string; readonly collection: string; readonly id: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal_writer')
    .select('person')
    .distinct()
    .where('proposal', '=', proposal)
    .where('collection', '=', collection)
    .where(({ or, eb }) => or([eb('record_id', '=', id), eb('record_id', 'like', newRecords)]))
    .orderBy('person')
    .execute()
  return rows.map(({ person }) => person)
}
