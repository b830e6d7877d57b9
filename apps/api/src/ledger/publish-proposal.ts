import { refuse, type Outcome } from '@dutywatch/domain'
import { frozenReleases, layOver, lint, movedSince, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, type EditionEntry } from '../db/queries/editions.ts'
import { closeProposal, getProposal, type Proposal } from '../db/queries/proposals.ts'
import { editionOf } from './editions.ts'
import { notStored, publishIn, type Publication, type PublishRefusal } from './publish.ts'

/** Who publishes a proposal, why and when; `informedTo` moves the last day that the tracker's sources reach to. */
export type ProposalPublication = Omit<Publication, 'base'> & { readonly informedTo?: string | undefined }

export type ProposalPublishRefusal = PublishRefusal | 'proposal-closed' | 'record-moved' | 'not-a-tracker'

/** The edition a proposal became, or why it did not. `findings` lists what is wrong, when that is why. */
export type ProposalPublishOutcome = Outcome<EditionEntry, ProposalPublishRefusal> & { readonly findings?: readonly Finding[] }

/** A proposal laid over the current edition: what the tracker would then be, and what would be wrong with it. */
export interface ProposalPreview {
  readonly proposal: Proposal
  readonly before: Tracker
  readonly after?: Tracker
  /** Why it cannot be published as it is; empty when it can. */
  readonly findings: readonly Finding[]
  /** Records that were published anew since the proposal was drafted, as `collection/id`. */
  readonly moved: readonly string[]
}

/** What publishing a proposal would do. Throws `NotFound` when there is none of that id. */
export async function previewProposal(db: Db, id: string, informedTo?: string): Promise<ProposalPreview> {
  const proposal = await getProposal(db, id)
  const current = await currentEditionNumber(db)
  const { tracker: before } = await editionOf(db, current)
  const base = proposal.baseEdition === current ? before : (await editionOf(db, proposal.baseEdition)).tracker
  const moved = proposal.changes
    .filter((change) => movedSince(base, before, change))
    .map(({ collection, id }) => `${collection}/${id}`)
  const laid = layOver(before, { changes: proposal.changes, informedTo })
  if (!laid.ok) return { proposal, before, findings: laid.findings ?? [], moved }
  return { proposal, before, after: laid.value, findings: [...lint(laid.value), ...frozenReleases(before, laid.value)], moved }
}

/**
 * Publishes an open proposal over the current edition, in one transaction with its closing. Refuses, and writes nothing, when the
 * proposal was closed, when a record it changes has been published anew since it was drafted, or when the tracker would break a rule.
 * Throws `NotFound` when there is none of that id.
 */
export async function publishProposal(db: Db, id: string, publication: ProposalPublication): Promise<ProposalPublishOutcome> {
  try {
    return await db.transaction().execute((trx) => publishLaidOver(trx, id, publication))
  } catch (error) {
    return notStored(error)
  }
}

async function publishLaidOver(
  trx: Db,
  id: string,
  { informedTo, ...publication }: ProposalPublication,
): Promise<ProposalPublishOutcome> {
  const { proposal, after, findings, moved } = await previewProposal(trx, id, informedTo)
  if (proposal.state !== 'open') return refuse('proposal-closed', `The proposal "${id}" is ${proposal.state} already.`)
  if (moved.length > 0) {
    const message = `Nothing was published: ${sayFew(moved)} ${moved.length === 1 ? 'was' : 'were'} published anew since this was proposed.`
    return refuse('record-moved', `${message} Withdraw it, and import or propose it again against the current edition.`)
  }
  if (!after)
    return { ...refuse('not-a-tracker', 'Nothing was published: the proposed records are not of the right shape.'), findings }
  const published = await publishIn(trx, after, publication)
  if (published.ok && !(await closeProposal(trx, id, 'published'))) throw new Error(`The proposal "${id}" was closed by another.`)
  return published
}

/** A few by name and the others by their number: a refusal is to be read. */
function sayFew(records: readonly string[]): string {
  const others = records.length - 3
  return others > 1 ? `${records.slice(0, 3).join(', ')} and ${others} other records` : records.join(', ')
}
