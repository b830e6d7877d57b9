import type { PlainDate } from '@dutywatch/domain/date'
import { refuse, type Outcome, type Refused } from '@dutywatch/domain'
import { find, isCollectionName, recordName, typedName, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import type { Proposal, ProposedChange } from '../db/queries/proposals.ts'
import { listRecordRevisions, type RecordRevision } from '../db/queries/record-revisions.ts'
import type { Actor } from './acting.ts'
import { editionOf } from './editions.ts'
import { beginProposal, type ProposalDraft, type ProposalRefusal } from './proposals.ts'

/** What to take back: all that an edition changed, or what it changed of one record. */
export interface Undoing extends Actor {
  readonly edition: number
  readonly record?: Pick<ProposedChange, 'collection' | 'id'> | undefined
  /** The id of the new proposal. */
  readonly id: string
  readonly campaign?: string | undefined
  /** Why, in a sentence; the note of the proposal says before it what is taken back. */
  readonly why: string
}

/** A record that a later edition changed again: what it would go back to, and what it says now. */
export interface ChangedAgain {
  readonly collection: string
  readonly id: string
  readonly name: string
  /** The last edition that changed it. */
  readonly edition: number
  readonly before?: unknown
  readonly now?: unknown
}

/** That later editions changed again what would be taken back, record by record. */
export interface ChangedSince extends Refused<'changed-since'> {
  readonly changedAgain: readonly ChangedAgain[]
}

export type UndoOutcome = Outcome<Proposal, ProposalRefusal | 'nothing-before' | 'nothing-to-undo'> | ChangedSince

/**
 * Proposes that records say again what they said before an edition: a proposal like any other, still to be submitted. Refuses where later
 * editions changed one of them again, and shows both.
 */
export async function proposeUndo(db: Db, undoing: Undoing): Promise<UndoOutcome> {
  const { edition, record, id, campaign, by, person, at } = undoing
  if (edition === 1) return refuse('nothing-before', 'There was nothing before edition 1 that could be gone back to.')
  const current = await currentEditionNumber(db)
  if (edition > current) return refuse('no-such-edition', `There is no edition ${edition}; the current one is ${current}.`)
  const undone = await listRecordRevisions(db, { ...record, from: edition, to: edition })
  if (undone.length === 0) return refuse('nothing-to-undo', nothingToUndo(undoing))
  const again = await changedAgain(db, undone, { from: edition + 1, to: current })
  if (again.length > 0) return changedSince(edition, again)
  const informedTo = record === undefined ? await reachBefore(db, edition, current) : undefined
  const draft: ProposalDraft = {
    id,
    createdAt: at,
    createdBy: by,
    author: person,
    campaign,
    note: await noteOf(db, undoing),
    baseEdition: current,
    changes: backwards(undone),
    ...(informedTo !== undefined && { informedTo }),
  }
  return beginProposal(db, draft)
}

/** "Edition 2 taken back: it came too early"; of one record, with what it is called. */
async function noteOf(db: Db, { edition, record, why }: Undoing): Promise<string> {
  const name = record && (await nameIn(db, edition, record))
  return `Edition ${edition} taken back${name === undefined ? '' : ` for “${name}”`}: ${why.trim()}`
}

/** What a record was called in an edition, or in the one before where that took it out. */
async function nameIn(db: Db, edition: number, { collection, id }: Pick<ProposedChange, 'collection' | 'id'>): Promise<string> {
  if (!isCollectionName(collection)) return id
  for (const number of [edition, edition - 1]) {
    const { tracker } = await editionOf(db, number)
    const record = find(tracker, collection, id)
    if (record) return recordName(tracker, collection, record)
  }
  return id
}

/** The day that the sources reached to before an edition moved it; nothing where it did not, or a later one moved it again. */
async function reachBefore(db: Db, edition: number, current: number): Promise<PlainDate | undefined> {
  const reach = async (number: number) => (await editionOf(db, number)).tracker.informedTo
  const [before, then, now] = [await reach(edition - 1), await reach(edition), await reach(current)]
  return before !== then && then === now ? before : undefined
}

function backwards(undone: readonly RecordRevision[]): ProposedChange[] {
  return undone.map(({ collection, id, before }) => ({ collection, id, ...(before !== undefined && { record: before }) }))
}

async function changedAgain(
  db: Db,
  undone: readonly RecordRevision[],
  range: { readonly from: number; readonly to: number },
): Promise<ChangedAgain[]> {
  const before = new Map(undone.map((revision) => [`${revision.collection}/${revision.id}`, revision.before]))
  const again = new Map<string, ChangedAgain>()
  for (const { collection, id, edition, record } of await listRecordRevisions(db, range)) {
    const key = `${collection}/${id}`
    if (!before.has(key) || again.has(key)) continue
    again.set(key, { collection, id, name: id, edition, before: before.get(key), now: record })
  }
  if (again.size === 0) return []
  const { tracker } = await editionOf(db, range.to)
  return [...again.values()].map((each) => ({ ...each, name: nameOf(tracker, each) }))
}

function nameOf(tracker: Tracker, { collection, id, before, now }: ChangedAgain): string {
  return (isCollectionName(collection) ? typedName(tracker, collection, now ?? before) : undefined) ?? id
}

function changedSince(edition: number, again: readonly ChangedAgain[]): ChangedSince {
  const named = again.slice(0, 3).map(({ name, edition: later }) => `“${name}” (edition ${later})`)
  const others = again.length > 3 ? ` and ${again.length - 3} more` : ''
  const message = `Edition ${edition} cannot be taken back: what it changed was changed again since: ${named.join(', ')}${others}. Compare the two, and propose what each should say.`
  return { ...refuse('changed-since', message), changedAgain: again }
}

function nothingToUndo({ edition, record }: Undoing): string {
  if (record) return `Edition ${edition} did not change ${record.collection}/${record.id}.`
  return `Edition ${edition} changed no record: only what the tracker says of itself.`
}
