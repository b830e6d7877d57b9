import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ProposalEventKind } from './proposal-events.ts'

/** One thing that somebody did with a proposal, with what that is called. */
export interface ProposalHappening {
  readonly proposal: string
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly person?: string | undefined
  readonly kind: ProposalEventKind
  /** The reason of the proposal as it is now. */
  readonly note: string
  /** The campaign it was begun in; none for what was filed. */
  readonly campaign?: string | undefined
  readonly edition?: number | undefined
  readonly until?: string | undefined
}

/** Which of them are listed. */
export interface HappeningsWanted {
  /** Those of proposals that were begun in this campaign, and in none. */
  readonly campaign: string
  readonly kinds?: readonly ProposalEventKind[] | undefined
  readonly person?: string | undefined
  /** Only those that came before this one. */
  readonly before?: Pick<ProposalHappening, 'at' | 'proposal' | 'seq'> | undefined
  readonly limit: number
}

/** What was done with proposals, the last first. Reads nothing of what they change. */
export async function listProposalHappenings(
  db: Db,
  { campaign, kinds, person, before, limit }: HappeningsWanted,
): Promise<ProposalHappening[]> {
  let wanted = db
    .selectFrom('proposal_event as event')
    .innerJoin('proposal', 'proposal.id', 'event.proposal')
    .select(['event.proposal', 'event.seq', 'event.at', 'event.by', 'event.person', 'event.kind', 'event.edition', 'event.until'])
    .select(['proposal.note', 'proposal.campaign'])
    .where((is) => is.or([is('proposal.campaign', '=', campaign), is('proposal.campaign', 'is', null)]))
  if (kinds) wanted = wanted.where('event.kind', 'in', [...kinds])
  if (person !== undefined) wanted = wanted.where('event.person', '=', person)
  if (before) {
    const { at, proposal, seq } = before
    wanted = wanted.where(sql<boolean>`(event.at, event.proposal, event.seq) < (${at}, ${proposal}, ${seq})`)
  }
  const rows = await wanted
    .orderBy('event.at', 'desc')
    .orderBy('event.proposal', 'desc')
    .orderBy('event.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ kind, person: who, campaign: own, edition, until, ...row }) => ({
    ...row,
    kind: kind as ProposalEventKind,
    ...(who !== null && { person: who }),
    ...(own !== null && { campaign: own }),
    ...(edition !== null && { edition }),
    ...(until !== null && { until }),
  }))
}
