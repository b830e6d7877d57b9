import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { stateAfter, type ActRefusal } from '@dutywatch/domain/proposal'
import type { Finding } from '@dutywatch/domain/tracker'
import { dayInLondon } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { EditionEntry } from '../db/queries/editions.ts'
import { getProposal, type Proposal } from '../db/queries/proposals.ts'
import { actOn } from './acting.ts'
import type { Edition } from './editions.ts'
import { laidOver, refusedAsTooEarly, refusedByPreview, type PreviewRefusal } from './preview-proposal.ts'
import { notStored, publishIn, type Publication, type PublishRefusal } from './publish.ts'
import { standingApproval } from './review.ts'

/** Who publishes a proposal, why and when; `informedTo` moves the last day that the tracker's sources reach to. */
export interface ProposalPublication extends Omit<Publication, 'base' | 'shipped'> {
  readonly informedTo?: string | undefined
  /** The person of the desk who publishes it; none by command. */
  readonly person?: string | undefined
  /** Whether only what was approved may be published. Whoever has the machine needs no approval, and that is on record. */
  readonly reviewed?: boolean
}

export type ProposalPublishRefusal = PublishRefusal | ActRefusal | PreviewRefusal | 'too-early' | 'not-approved'

/** The edition a proposal became, or why it did not. `findings` lists what is wrong, when that is why. */
export type ProposalPublishOutcome = Outcome<EditionEntry, ProposalPublishRefusal> & { readonly findings?: readonly Finding[] }

/** The same with the edition whole, which is certain once the transaction is. */
export type LaidOverOutcome = Outcome<Edition, ProposalPublishRefusal> & { readonly findings?: readonly Finding[] }

/** How often a publication is tried again when another came between reading the current edition and writing the next. */
const mostTries = 3

/**
 * Publishes a proposal over the current edition, in one transaction with its closing. Refuses, and writes nothing, when the proposal may
 * not be published as it stands, when a record it changes has been published anew since it was drafted, or when the tracker would break a
 * rule. Throws `NotFound` when there is none of that id.
 */
export async function publishProposal(db: Db, id: string, publication: ProposalPublication): Promise<ProposalPublishOutcome> {
  for (let tries = 1; ; tries += 1) {
    const published = await tryPublishing(db, id, publication)
    if (published.ok) {
      publication.known?.keep(published.value)
      return accept(published.value.entry)
    }
    if (published.reason !== 'edition-moved' || tries === mostTries) return published
  }
}

async function tryPublishing(db: Db, id: string, publication: ProposalPublication): Promise<LaidOverOutcome> {
  try {
    return await db.transaction().execute(async (trx) => publishLaidOver(trx, await getProposal(trx, id), publication))
  } catch (error) {
    return error instanceof ClosedMeanwhile ? refuse('proposal-closed', error.message) : notStored(error)
  }
}

/** Thrown so that the transaction takes the edition back that was written in it. */
class ClosedMeanwhile extends Error {
  override readonly name = 'ClosedMeanwhile'
}

/** Publishes a proposal within a transaction that the caller holds. */
export async function publishLaidOver(
  trx: Db,
  proposal: Proposal,
  { informedTo, person, reviewed = false, ...publication }: ProposalPublication,
): Promise<LaidOverOutcome> {
  const act = reviewed ? 'publish' : 'publish-unreviewed'
  const allowed = stateAfter(proposal.state, act)
  if (!allowed.ok) return allowed
  if (reviewed) {
    const approval = await standingApproval(trx, proposal)
    if (!approval.ok) return approval
  }
  // The rules are asked once, by what publishes.
  const { known } = publication
  const laid = await laidOver(trx, proposal, { known, informedTo })
  const on = dayInLondon(Date.parse(publication.at))
  const wrong = refusedByPreview(laid, 'published') ?? refusedAsTooEarly(laid, on, 'published')
  if (wrong) {
    // Where somebody published it between the two readings, that is why, and not that its records have moved.
    const stillAllowed = stateAfter((await getProposal(trx, proposal.id)).state, act)
    return stillAllowed.ok ? wrong : stillAllowed
  }
  if (!laid.after) throw new Error('What is not refused has a tracker.')
  const published = await publishIn(trx, laid.after, { ...publication, base: laid.edition })
  if (!published.ok) return published
  const { by, at, note: words } = publication
  const closed = await actOn(trx, proposal, { act, kind: 'published', by, person, at, words, edition: published.value.number })
  if (!closed.ok) throw new ClosedMeanwhile(`The proposal "${proposal.id}" was closed by another at the same moment.`)
  return accept({ entry: published.value, tracker: laid.after })
}
