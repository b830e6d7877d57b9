import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { DraftRow } from '../tables.ts'

/** Where a draft stands: with a proposal and all who work on it, or with one person alone. */
export interface DraftPlace {
  /** `proposal/ID` or `person/ID`. */
  readonly shelf: string
  readonly collection: string
  readonly recordId: string
}

/** A record as somebody is typing it. */
export interface Draft extends DraftPlace {
  readonly campaign: string
  /** The edition it was begun from. */
  readonly baseEdition: number
  /** 1, 2, 3… */
  readonly version: number
  /** As typed, valid or not. */
  readonly body: unknown
  readonly savedAt: string
  readonly savedBy: string
  readonly person: string
  /** Which change of the proposal it is typed over, by its digest; none when that held none of the record, and outside proposals. */
  readonly over?: string | undefined
}

/** The shelf of a proposal, which all who work on it share. */
export function proposalShelf(proposal: string): string {
  return `${shared}${proposal}`
}

/** The proposal whose shelf it is; none for what somebody keeps for themselves. */
export function proposalOfShelf(shelf: string): string | undefined {
  return shelf.startsWith(shared) ? shelf.slice(shared.length) : undefined
}

const shared = 'proposal/'

/** What one person types for themselves in one campaign. */
export function personShelf(person: string, campaign: string): string {
  return `${personShelves(person)}${campaign}`
}

/** With what the shelves of one person begin, and of nobody else. */
export function personShelves(person: string): string {
  return `person/${person}/`
}

function toDraft(row: DraftRow): Draft {
  return {
    shelf: row.shelf,
    collection: row.collection,
    recordId: row.record_id,
    campaign: row.campaign,
    baseEdition: row.base_edition,
    version: row.version,
    body: JSON.parse(row.body),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    person: row.person,
    ...(row.typed_over !== null && { over: row.typed_over }),
  }
}

function toRow(draft: Draft): DraftRow {
  return {
    shelf: draft.shelf,
    collection: draft.collection,
    record_id: draft.recordId,
    campaign: draft.campaign,
    base_edition: draft.baseEdition,
    version: draft.version,
    body: JSON.stringify(draft.body ?? null),
    saved_at: draft.savedAt,
    saved_by: draft.savedBy,
    person: draft.person,
    typed_over: draft.over ?? null,
  }
}

/** The draft at a place; `undefined` when there is none. */
export async function findDraft(db: Db, { shelf, collection, recordId }: DraftPlace): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('shelf', '=', shelf)
    .where('collection', '=', collection)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row && toDraft(row)
}

/** Every draft of a shelf, the one saved last first. */
export async function listDrafts(db: Db, shelf: string): Promise<Draft[]> {
  const rows = await db.selectFrom('draft').selectAll().where('shelf', '=', shelf).orderBy('saved_at', 'desc').execute()
  return rows.map(toDraft)
}

/** How many drafts a shelf holds. */
export async function countDrafts(db: Db, shelf: string): Promise<number> {
  const row = await db
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('shelf', '=', shelf)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Drafts of one record that were saved since an instant, on any shelf, the last first. */
export async function listDraftsOfRecord(
  db: Db,
  { collection, recordId }: Omit<DraftPlace, 'shelf'>,
  since: string,
): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('collection', '=', collection)
    .where('record_id', '=', recordId)
    .where('saved_at', '>=', since)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map(toDraft)
}

/** A version of a draft: its number and when it was saved, for a draft that is begun anew counts from 1 again. */
export interface DraftVersion {
  readonly version: number
  /** Not asked where it is not known. */
  readonly savedAt?: string | undefined
}

/** Writes a draft as the version it bears. Answers false, and writes nothing, when the one before it, saved then, is not what is held. */
export async function writeDraft(db: Db, draft: Draft, lastSavedAt?: string): Promise<boolean> {
  const row = toRow(draft)
  if (draft.version === 1) {
    const inserted = await db
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .execute()
    return inserted.length === 1
  }
  const over = db
    .updateTable('draft')
    .set(row)
    .where('shelf', '=', draft.shelf)
    .where('collection', '=', draft.collection)
    .where('record_id', '=', draft.recordId)
    .where('version', '=', draft.version - 1)
  const updating = lastSavedAt === undefined ? over : over.where('saved_at', '=', lastSavedAt)
  return (await updating.returning('version').execute()).length === 1
}

/** Takes a version of a draft away. Answers false, and takes nothing, when it is not the one that is held. */
export async function deleteDraft(
  db: Db,
  { shelf, collection, recordId }: DraftPlace,
  { version, savedAt }: DraftVersion,
): Promise<boolean> {
  const known = db
    .deleteFrom('draft')
    .where('shelf', '=', shelf)
    .where('collection', '=', collection)
    .where('record_id', '=', recordId)
    .where('version', '=', version)
  const deleting = savedAt === undefined ? known : known.where('saved_at', '=', savedAt)
  return (await deleting.returning('version').execute()).length === 1
}

const savedByMember = sql<boolean>`exists (
  select 1 from membership where membership.person_id = draft.person and membership.campaign = draft.campaign
)`

/**
 * Gives the drafts of a proposal to whoever saved each last, as their own; answers where each is then. Two stay where they are: one of a record
 * of which that person has a draft of their own already, and one of somebody who is no member any more, whose shelf nobody opens.
 */
export async function moveToOwners(db: Db, proposal: string): Promise<DraftPlace[]> {
  const own = sql<string>`'person/' || draft.person || '/' || draft.campaign`
  const moved = await db
    .updateTable('draft')
    .set({ shelf: own, typed_over: null })
    .where('shelf', '=', proposalShelf(proposal))
    .where(savedByMember)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('draft as kept')
            .select('kept.record_id')
            .where('kept.shelf', '=', own)
            .whereRef('kept.collection', '=', 'draft.collection')
            .whereRef('kept.record_id', '=', 'draft.record_id'),
        ),
      ),
    )
    .returning(['shelf', 'collection', 'record_id'])
    .execute()
  return moved.map(({ shelf, collection, record_id: recordId }) => ({ shelf, collection, recordId }))
}

/** Takes away drafts before an instant of people who are no longer members of the campaign. Answers how many. */
export async function deleteLeftDrafts(db: Db, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('draft')
    .where('shelf', 'like', 'person/%')
    .where('saved_at', '<', before)
    .where(({ not }) => not(savedByMember))
    .returning('record_id')
    .execute()
  return gone.length
}
