import type { ProposalState } from '@dutywatch/domain/proposal'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { toHeading, toProposal, type Proposal, type ProposedChange } from './proposals.ts'

/** A proposal as a list shows it: of what it changes only how many records, and of which collections. */
export interface ListedProposal extends Omit<Proposal, 'changes'> {
  readonly count: number
  readonly collections: readonly string[]
  /** What it changes, where it was begun in no campaign and only that tells whose it is. */
  readonly changes?: readonly ProposedChange[]
}

/** Which proposals are listed. */
export interface ProposalsWanted {
  /** Those begun in this campaign, and in none. */
  readonly campaign: string
  readonly states: readonly ProposalState[]
  /** Only those that this person began; that nobody at the desk did, where it is `null`. */
  readonly author?: string | null | undefined
  /** Only those that are older than this one. */
  readonly before?: string | undefined
  readonly limit: number
}

/** The newest proposals of some states, newest first. Reads no record that a campaign's own proposals change. */
export async function listProposalPage(
  db: Db,
  { campaign, states, author, before, limit }: ProposalsWanted,
): Promise<ListedProposal[]> {
  const all = db
    .selectFrom('proposal')
    .select([
      ...(['id', 'created_at', 'created_by', 'author', 'campaign', 'origin', 'note', 'base_edition', 'informed_to'] as const),
      ...(['state', 'events', 'due_at', 'hold', 'change_count', 'collections'] as const),
    ])
    .select(sql<string | null>`case when campaign is null then body end`.as('shared'))
    .where((is) => is.or([is('campaign', '=', campaign), is('campaign', 'is', null)]))
    .where('state', 'in', [...states])
  const own = author === undefined ? all : author === null ? all.where('author', 'is', null) : all.where('author', '=', author)
  const older =
    before === undefined
      ? own
      : own.where(sql<boolean>`(created_at, id) < (select created_at, id from proposal as last where last.id = ${before})`)
  const rows = await older.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ change_count: count, collections, shared, ...row }) => ({
    ...toHeading(row),
    count,
    collections: JSON.parse(collections),
    ...(shared !== null && { changes: JSON.parse(shared) }),
  }))
}

const shared: readonly ProposalState[] = ['open', 'changes-requested', 'approved', 'held']

/** Which unfinished proposals are listed. */
export interface UnfinishedWanted {
  /** Those begun in this campaign, and in none. */
  readonly campaign: string
  /** Whose own drafting is listed too. */
  readonly person: string
  readonly limit: number
}

/** Proposals that are neither published nor withdrawn, but for what others still draft: what is held first, then the newest first. */
export async function listUnfinishedProposals(db: Db, { campaign, person, limit }: UnfinishedWanted): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where((is) => is.or([is('state', 'in', [...shared]), is.and([is('state', '=', 'drafting'), is('author', '=', person)])]))
    .where((is) => is.or([is('campaign', '=', campaign), is('campaign', 'is', null)]))
    .orderBy(sql`case when state = 'held' then 0 else 1 end`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toProposal)
}

/** The newest proposals of a campaign that others than this person still draft, newest first. */
export async function listDraftedByOthers(db: Db, { campaign, person, limit }: UnfinishedWanted): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('state', '=', 'drafting')
    .where('campaign', '=', campaign)
    .where('author', '!=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toProposal)
}
