import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'
import type { ProposalRow } from '../tables.ts'

/** A record as a draft would have it; without `record`, the draft takes it out. */
export interface ProposedChange {
  readonly collection: string
  readonly id: string
  readonly record?: unknown
}

/** A draft against an edition. */
export interface Proposal {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly createdBy: string
  readonly note: string
  /** The edition it was drafted against. */
  readonly baseEdition: number
  readonly state: ProposalState
  readonly changes: readonly ProposedChange[]
}

export type ProposalState = 'open' | 'withdrawn' | 'published'

function toProposal(row: ProposalRow): Proposal {
  const { id, created_at: createdAt, created_by: createdBy, note, base_edition: baseEdition } = row
  return { id, createdAt, createdBy, note, baseEdition, state: toState(row.state), changes: JSON.parse(row.body) }
}

function toState(state: string): ProposalState {
  if (state === 'open' || state === 'withdrawn' || state === 'published') return state
  throw new Error(`A proposal in the ledger has the unknown state "${state}".`)
}

function toRow(proposal: Proposal): ProposalRow {
  return {
    id: proposal.id,
    created_at: proposal.createdAt,
    created_by: proposal.createdBy,
    note: proposal.note,
    base_edition: proposal.baseEdition,
    state: proposal.state,
    body: JSON.stringify(proposal.changes),
  }
}

/** Every proposal, newest first; of one state when it is named. */
export async function listProposals(db: Db, state?: ProposalState): Promise<Proposal[]> {
  const all = db.selectFrom('proposal').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc')
  const rows = await (state === undefined ? all : all.where('state', '=', state)).execute()
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

/** Moves an open proposal to another state. Answers false when it was no longer open. */
export async function closeProposal(db: Db, id: string, state: Exclude<ProposalState, 'open'>): Promise<boolean> {
  const moved = await db
    .updateTable('proposal')
    .set({ state })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return moved.length === 1
}
