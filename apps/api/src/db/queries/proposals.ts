import { proposalStates, type ProposalState } from '@dutywatch/domain/proposal'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'
import type { ProposalRow } from '../tables.ts'
import { isPostgres } from './text-provisions.ts'

/** A record as a draft would have it; without `record`, the draft takes it out. */
export interface ProposedChange {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
  /** The edition it was drafted against, where that is not the proposal's. */
  readonly base?: number | undefined
  /** Whether it was begun as a record that there was not: it never goes over another that bears its id. */
  readonly isNew?: boolean | undefined
}

/** Why a proposal waits for an instant: what it tells may not be known before, or its time was chosen. */
export type HoldKind = 'embargo' | 'scheduled'

/** A draft against an edition. */
export interface Proposal {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly createdBy: string
  /** The person of the desk who began it; none when it was filed by command or by a connector. */
  readonly author?: string | undefined
  /** The campaign it was begun in, under the same condition. */
  readonly campaign?: string | undefined
  /** The proposal it was split from. */
  readonly origin?: string | undefined
  readonly note: string
  /** The edition it was drafted against. */
  readonly baseEdition: number
  /** The day to which the tracker's sources reach once it is published, where it moves that. */
  readonly informedTo?: string | undefined
  readonly state: ProposalState
  readonly changes: readonly ProposedChange[]
  /** How many events it has. */
  readonly events: number
  /** Until when it is held, while it is. */
  readonly held?: { readonly kind: HoldKind; readonly until: string } | undefined
}

/** Everything of a proposal but what it changes. */
export function toHeading(row: Omit<ProposalRow, 'body' | 'change_count' | 'collections'>): Omit<Proposal, 'changes'> {
  const { id, created_at: createdAt, created_by: createdBy, note, base_edition: baseEdition, events } = row
  const hold = row.hold === 'embargo' || row.hold === 'scheduled' ? row.hold : undefined
  return {
    id,
    createdAt,
    createdBy,
    ...(row.author !== null && { author: row.author }),
    ...(row.campaign !== null && { campaign: row.campaign }),
    ...(row.origin !== null && { origin: row.origin }),
    note,
    baseEdition,
    ...(row.informed_to !== null && { informedTo: row.informed_to }),
    state: toState(row.state),
    events,
    ...(hold && row.due_at !== null && { held: { kind: hold, until: row.due_at } }),
  }
}

/** A proposal as it is kept. */
export function toProposal(row: ProposalRow): Proposal {
  return { ...toHeading(row), changes: JSON.parse(row.body) }
}

function toState(state: string): ProposalState {
  const known = proposalStates.find((each) => each === state)
  if (known) return known
  throw new Error(`A proposal in the ledger has the unknown state "${state}".`)
}

function toRow(proposal: Proposal): ProposalRow {
  return {
    id: proposal.id,
    created_at: proposal.createdAt,
    created_by: proposal.createdBy,
    author: proposal.author ?? null,
    campaign: proposal.campaign ?? null,
    origin: proposal.origin ?? null,
    note: proposal.note,
    base_edition: proposal.baseEdition,
    informed_to: proposal.informedTo ?? null,
    state: proposal.state,
    body: JSON.stringify(proposal.changes),
    change_count: proposal.changes.length,
    collections: JSON.stringify([...new Set(proposal.changes.map(({ collection }) => collection))]),
    events: proposal.events,
    due_at: proposal.held?.until ?? null,
    hold: proposal.held?.kind ?? null,
  }
}

/** Every proposal, newest first; of one state when it is named. */
export async function listProposals(db: Db, state?: ProposalState): Promise<Proposal[]> {
  const all = db.selectFrom('proposal').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc')
  const rows = await (state === undefined ? all : all.where('state', '=', state)).execute()
  return rows.map(toProposal)
}

const waiting: readonly ProposalState[] = ['open', 'changes-requested', 'approved', 'held']

/** Every proposal that somebody filed and that is neither published nor withdrawn, newest first. */
export async function listWaitingProposals(db: Db): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('state', 'in', [...waiting])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toProposal)
}

/** The proposal of that id. Throws `NotFound` when there is none. */
export async function getProposal(db: Db, id: string): Promise<Proposal> {
  const missing = () => new NotFound('no-such-proposal', `There is no proposal "${id}".`)
  return toProposal(await db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirstOrThrow(missing))
}

/** Adds a proposal. */
export async function insertProposal(db: Db, proposal: Proposal): Promise<void> {
  await db.insertInto('proposal').values(toRow(proposal)).execute()
}

/** Writes a proposal anew. Answers false, and writes nothing, when it no longer had so many events. */
export async function updateProposal(db: Db, proposal: Proposal, eventsBefore: number): Promise<boolean> {
  const { id, ...row } = toRow(proposal)
  const updated = await db
    .updateTable('proposal')
    .set(row)
    .where('id', '=', id)
    .where('events', '=', eventsBefore)
    .returning('id')
    .execute()
  return updated.length === 1
}

/**
 * Takes everything from hold at an instant, saying why: it stays approved. Says nothing of what a later release keeps of an event, so that it
 * can be done to a ledger of this release or of an earlier one.
 */
export async function endHolds(trx: Db, { at, by, words }: { readonly at: string; readonly by: string; readonly words: string }) {
  await sql`insert into proposal_event (proposal, seq, at, "by", kind, words, digest)
    select proposal.id, proposal.events + 1, ${at}, ${by}, 'hold-cancelled', ${words}, proposal_event.digest
    from proposal join proposal_event on proposal_event.proposal = proposal.id and proposal_event.seq = proposal.events
    where proposal.state = 'held'`.execute(trx)
  await sql`update proposal set state = 'approved', due_at = null, hold = null, events = events + 1
    where state = 'held'`.execute(trx)
}

/** The instant at which the next held proposal is due; `undefined` when none is held. */
export async function nextDueAt(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('proposal')
    .select(({ fn }) => fn.min('due_at').as('at'))
    .where('state', '=', 'held')
    .executeTakeFirst()
  return row?.at ?? undefined
}

/**
 * The held proposal that is due first at an instant, locked for the transaction: on PostgreSQL another process waits for it, or passes
 * over it when told to. `undefined` when none is due.
 */
export async function lockDueProposal(
  trx: Db,
  at: string,
  options: { readonly passLocked: boolean },
): Promise<Proposal | undefined> {
  const due = trx
    .selectFrom('proposal')
    .selectAll()
    .where('state', '=', 'held')
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
  const locked = isPostgres(trx) ? (options.passLocked ? due.forUpdate().skipLocked() : due.forUpdate()) : due
  const row = await locked.executeTakeFirst()
  return row && toProposal(row)
}
