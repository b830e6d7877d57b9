import type { Db } from '../database.ts'
import type { ProposalEventRow } from '../tables.ts'
import { inBatches } from './in-batches.ts'
import type { ProposedChange } from './proposals.ts'

/** What can have happened to a proposal. */
export type ProposalEventKind =
  | 'begun'
  | 'filed'
  | 'changed'
  | 'submitted'
  | 'commented'
  | 'changes-requested'
  | 'approved'
  | 'held'
  | 'hold-cancelled'
  | 'put-back'
  | 'split'
  | 'published'
  | 'withdrawn'

/** The one change that was put into a proposal in the place of what it held of the same record; without `is`, the record was taken out. */
export interface ProposalEdit {
  readonly was?: ProposedChange | undefined
  readonly is?: ProposedChange | undefined
}

/** What somebody did with a proposal. */
export interface ProposalEvent {
  readonly proposal: string
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly person?: string | undefined
  readonly kind: ProposalEventKind
  readonly words: string
  /** SHA-256 of the changes as they then were. */
  readonly digest: string
  /** The changes as they then were, where others judge by them. */
  readonly changes?: readonly ProposedChange[] | undefined
  /** The edition it became. */
  readonly edition?: number | undefined
  readonly until?: string | undefined
  /** Who of the desk typed what it put in, beside whoever put it in. */
  readonly authors?: readonly string[] | undefined
  readonly edit?: ProposalEdit | undefined
}

function toEvent({ body, edit, ...row }: ProposalEventRow): ProposalEvent {
  return {
    ...toHappening(row),
    ...(body !== null && { changes: JSON.parse(body) }),
    ...(edit !== null && { edit: JSON.parse(edit) }),
  }
}

/** An event without the changes as they then were. */
function toHappening(row: Omit<ProposalEventRow, 'body' | 'edit'>): ProposalEvent {
  const { proposal, seq, at, by, person, kind, words, digest, edition, until, authors } = row
  return {
    proposal,
    seq,
    at,
    by,
    ...(person !== null && { person }),
    kind: kind as ProposalEventKind,
    words,
    digest,
    ...(edition !== null && { edition }),
    ...(until !== null && { until }),
    ...(authors !== null && { authors: JSON.parse(authors) }),
  }
}

/** What happened to a proposal, in order. */
export async function listProposalEvents(db: Db, proposal: string): Promise<ProposalEvent[]> {
  const rows = await db.selectFrom('proposal_event').selectAll().where('proposal', '=', proposal).orderBy('seq').execute()
  return rows.map(toEvent)
}

/** What happened to some proposals, each in order, without the changes as they then were. */
export async function listHappenings(db: Db, proposals: readonly string[]): Promise<Map<string, ProposalEvent[]>> {
  const happenings = new Map(proposals.map((id): [string, ProposalEvent[]] => [id, []]))
  for (const batch of inBatches(proposals)) {
    const rows = await db
      .selectFrom('proposal_event')
      .select(['proposal', 'seq', 'at', 'by', 'person', 'kind', 'words', 'digest', 'edition', 'until', 'authors'])
      .where('proposal', 'in', [...batch])
      .orderBy('seq')
      .execute()
    for (const row of rows) happenings.get(row.proposal)?.push(toHappening(row))
  }
  return happenings
}

/** What happened to the proposals that some editions were made of, in order. */
export async function listEventsOfPublished(db: Db, editions: readonly number[]): Promise<ProposalEvent[]> {
  if (editions.length === 0) return []
  const rows = await db
    .selectFrom('proposal_event')
    .selectAll()
    .where('proposal', 'in', (query) =>
      query
        .selectFrom('proposal_event')
        .select('proposal')
        .where('edition', 'in', [...editions]),
    )
    .orderBy('proposal')
    .orderBy('seq')
    .execute()
  return rows.map(toEvent)
}

/** Adds what happened to a proposal. */
export async function insertProposalEvent(db: Db, event: ProposalEvent): Promise<void> {
  const { changes, authors, edit, person = null, edition = null, until = null, ...rest } = event
  const kept = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  await db
    .insertInto('proposal_event')
    .values({ ...rest, person, edition, until, body: kept(changes), authors: kept(authors), edit: kept(edit) })
    .execute()
}
