import { accept, refuse, type Accepted, type Outcome, type Refused } from '@dutywatch/domain'
import { compareVersions, type FieldVersions } from '@dutywatch/domain/proposal'
import { find, isCollectionName } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import {
  countDrafts,
  deleteDraft,
  findDraft,
  listDraftsOfRecord,
  proposalOfShelf,
  writeDraft,
  type Draft,
  type DraftPlace,
  type DraftVersion,
} from '../db/queries/drafts.ts'
import { deleteDraftWriters, insertDraftWriters } from '../db/queries/draft-writers.ts'
import { listProposalEvents } from '../db/queries/proposal-events.ts'
import { changeOfDigest } from './change-conflict.ts'
import { editionOf, type KnownEditions } from './editions.ts'

/** A record as it is being typed; `version` is the one it was typed over, 0 for a draft that there is not yet. */
export interface SavingDraft extends Omit<Draft, 'version'> {
  readonly version: number
  /** When that one was saved; not asked where it is not known. */
  readonly lastSavedAt?: string | undefined
}

/** That somebody saved another version since: theirs and the one handed in, field by field with what both began from. */
export interface DraftConflict extends Refused<'draft-moved'> {
  readonly theirs: Draft
  readonly mine: unknown
  readonly fields: readonly FieldVersions[]
  /** The fields that both changed, each otherwise. */
  readonly contested: readonly string[]
  /** Both changes in one; of a contested field, mine. */
  readonly merged: Readonly<Record<string, unknown>>
}

const mostCharacters = 250_000
const mostOnShelf = 300

/** Whether there is room for a draft, so that nobody fills the disk by typing. */
export async function roomFor(
  db: Db,
  { body, version, shelf }: Pick<SavingDraft, 'body' | 'version' | 'shelf'>,
): Promise<Outcome<undefined, 'draft-too-large' | 'too-many-drafts'>> {
  if (JSON.stringify(body).length > mostCharacters)
    return refuse('draft-too-large', `A draft holds ${mostCharacters} characters at most. Put less into this record, then go on.`)
  if (version === 0 && (await countDrafts(db, shelf)) >= mostOnShelf)
    return refuse('too-many-drafts', `There are ${mostOnShelf} drafts here already. Propose or discard some of them, then go on.`)
  return accept(undefined)
}

/**
 * Saves a draft over the version it was typed over. When somebody saved another since, nothing is written and both come back with their
 * difference; saved over the version of `theirs`, the draft is taken.
 */
export async function saveDraft(db: Db, saving: SavingDraft, known?: KnownEditions): Promise<Accepted<Draft> | DraftConflict> {
  const draft: Draft = { ...saving, version: saving.version + 1 }
  if (await write(db, draft, saving.lastSavedAt)) {
    // Begun afresh, it says nothing of an earlier one of the same record.
    if (saving.version === 0 && proposalOfShelf(draft.shelf) === undefined) await deleteDraftWriters(db, draft)
    return accept(draft)
  }
  const theirs = await findDraft(db, saving)
  if (theirs) return conflict(saving, theirs, await baseOf(db, saving, known))
  // Somebody took the draft away meanwhile: what is typed begins a new one, so that it is kept.
  const anew: Draft = { ...draft, version: 1 }
  if (await write(db, anew)) return accept(anew)
  return saveDraft(db, saving, known)
}

/** Whoever types in the draft of a proposal is remembered: what is put in from it is theirs too. */
async function write(db: Db, draft: Draft, lastSavedAt?: string): Promise<boolean> {
  if (proposalOfShelf(draft.shelf) === undefined) return writeDraft(db, draft, lastSavedAt)
  const both = async (trx: Db) => {
    const isWritten = await writeDraft(trx, draft, lastSavedAt)
    if (isWritten) await insertDraftWriters(trx, draft, [draft.person])
    return isWritten
  }
  return db.isTransaction ? both(db) : db.transaction().execute(both)
}

/** That somebody saved another version of a draft than the one that was to be thrown away. */
export interface DraftStays extends Refused<'draft-moved'> {
  readonly theirs: Draft
}

/** Throws away the version of a draft that somebody knows; 0 when they know of none. Another version stays, and comes back. */
export async function discardDraft(db: Db, place: DraftPlace, version: DraftVersion): Promise<Accepted<undefined> | DraftStays> {
  if (await deleteDraft(db, place, version)) return accept(undefined)
  const theirs = await findDraft(db, place)
  if (!theirs) return accept(undefined)
  const message = `${theirs.savedBy} saved another version of this draft. It stays.`
  return { ok: false, reason: 'draft-moved', message, theirs }
}

/** The record from which a draft was begun: as its proposal had it, or as it was published. */
async function baseOf(
  db: Db,
  { baseEdition, collection, recordId, shelf, over }: SavingDraft,
  known: KnownEditions | undefined,
): Promise<unknown> {
  const proposal = proposalOfShelf(shelf)
  if (proposal !== undefined && over !== undefined) {
    const held = changeOfDigest(await listProposalEvents(db, proposal), over)
    if (held) return held.record
  }
  const began = baseEdition === 0 ? undefined : (await editionOf(db, baseEdition, known)).tracker
  return began && isCollectionName(collection) ? find(began, collection, recordId) : undefined
}

function conflict({ body: mine }: SavingDraft, theirs: Draft, base: unknown): DraftConflict {
  return {
    ok: false,
    reason: 'draft-moved',
    message: `${theirs.savedBy} saved this draft after you began. Both versions are here: bring them together, then save again.`,
    theirs,
    mine,
    ...compareVersions(base, mine, theirs.body),
  }
}

/** Somebody who saved a draft of a record within the last two minutes. */
export interface Presence {
  readonly person: string
  readonly name: string
  readonly savedAt: string
}

const presentForMs = 120_000

/** Who else of a campaign is at work on a record at an instant. */
export async function othersAtWork(
  db: Db,
  record: { readonly campaign: string; readonly collection: string; readonly recordId: string },
  { person, at }: { readonly person: string; readonly at: string },
): Promise<Presence[]> {
  const instant = (ms: number) => new Date(Date.parse(at) + ms).toISOString()
  // Saved much later than now: by a clock that was put back since.
  const until = instant(presentForMs)
  const others = (await listDraftsOfRecord(db, record, instant(-presentForMs))).filter(
    (draft) => draft.person !== person && draft.campaign === record.campaign && draft.savedAt <= until,
  )
  const last = new Map(others.toReversed().map((draft) => [draft.person, draft]))
  return [...last.values()].map(({ person: who, savedBy: name, savedAt }) => ({ person: who, name, savedAt }))
}
