import type { Db } from '../database.ts'
import { personShelves, type DraftPlace } from './drafts.ts'

const newRecords = 'new~'

/** Remembers of some people that they had a part in what the draft at a place says. */
export async function insertDraftWriters(
  db: Db,
  { shelf, collection, recordId: record_id }: DraftPlace,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  await db
    .insertInto('draft_writer')
    .values(people.map((person) => ({ shelf, collection, record_id, person })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets who had a part in what an earlier draft at a place said. */
export async function deleteDraftWriters(db: Db, { shelf, collection, recordId }: DraftPlace): Promise<void> {
  await db
    .deleteFrom('draft_writer')
    .where('shelf', '=', shelf)
    .where('collection', '=', collection)
    .where('record_id', '=', recordId)
    .execute()
}

/** Whoever saved the draft of a record on a shelf, or one of its collection that had no id yet and may have become it. */
export async function listDraftWriters(db: Db, { shelf, collection, recordId }: DraftPlace): Promise<string[]> {
  const rows = await db
    .selectFrom('draft_writer')
    .select('person')
    .distinct()
    .where('shelf', '=', shelf)
    .where('collection', '=', collection)
    .where(({ or, eb }) => or([eb('record_id', '=', recordId), eb('record_id', 'like', `${newRecords}%`)]))
    .orderBy('person')
    .execute()
  return rows.map(({ person }) => person)
}

/**
 * Whoever had a part in what one person's own drafts of some records said, which went back to them from a proposal. A draft that has no id yet
 * may become any record of its collection, for as long as it stands.
 */
export async function listWritersOfOwn(
  db: Db,
  person: string,
  records: readonly { readonly collection: string; readonly id: string }[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('draft_writer as w')
    .leftJoin('draft as d', (join) =>
      join.onRef('d.shelf', '=', 'w.shelf').onRef('d.collection', '=', 'w.collection').onRef('d.record_id', '=', 'w.record_id'),
    )
    .select(['w.collection', 'w.record_id', 'w.person', 'd.version'])
    .where('w.shelf', 'like', `${personShelves(person)}%`)
    .orderBy('w.person')
    .execute()
  const places = new Set(records.map(({ collection, id }) => `${collection}/${id}`))
  const collections = new Set(records.map(({ collection }) => collection))
  const mayBe = ({ collection, record_id: id, version }: (typeof rows)[number]) =>
    id.startsWith(newRecords) ? version !== null && collections.has(collection) : places.has(`${collection}/${id}`)
  return [...new Set(rows.filter(mayBe).map((row) => row.person))]
}
