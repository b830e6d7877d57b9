import { accept, refuse, type Outcome, type Refused } from '@dutywatch/domain'
import { stateAfter, type ActRefusal } from '@dutywatch/domain/proposal'
import { frozenReleases, layOver, lint, movedSince, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, type EditionEntry } from '../db/queries/editions.ts'
import { getProposal, type Proposal } from '../db/queries/proposals.ts'
import { actOn } from './acting.ts'
import { editionOf, type Edition, type KnownEditions } from './editions.ts'
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

export type PreviewRefusal = 'record-moved' | 'not-a-tracker' | 'has-findings'
export type ProposalPublishRefusal = PublishRefusal | ActRefusal | PreviewRefusal | 'not-approved'

/** The edition a proposal became, or why it did not. `findings` lists what is wrong, when that is why. */
export type ProposalPublishOutcome = Outcome<EditionEntry, ProposalPublishRefusal> & { readonly findings?: readonly Finding[] }

/** The same with the edition whole, which is certain once the transaction is. */
export type LaidOverOutcome = Outcome<Edition, ProposalPublishRefusal> & { readonly findings?: readonly Finding[] }

/** A proposal laid over the current edition: what the tracker would then be, and what would be wrong with it. */
export interface ProposalPreview {
  readonly proposal: Proposal
  /** The edition it is laid over. */
  readonly edition: number
  readonly before: Tracker
  readonly after?: Tracker
  /** Why it cannot be published as it is; empty when it can. */
  readonly findings: readonly Finding[]
  /** Records that were published anew since the proposal was drafted, as `collection/id`. */
  readonly moved: readonly string[]
}

/** What publishing a proposal would do. Throws `NotFound` when there is none of that id. */
export async function previewProposal(db: Db, id: string, known?: KnownEditions): Promise<ProposalPreview> {
  return previewOf(db, await getProposal(db, id), known)
}

/** What publishing a proposal would do, as it is handed in. */
export async function previewOf(db: Db, proposal: Proposal, known?: KnownEditions): Promise<ProposalPreview> {
  const laid = await laidOver(db, proposal, { known })
  const { before, after } = laid
  return after ? { ...laid, findings: [...lint(after), ...frozenReleases(before, after)] } : laid
}

/** The same before any rule is asked: `findings` are those of the shape alone. */
async function laidOver(
  db: Db,
  proposal: Proposal,
  { known, informedTo = proposal.informedTo }: Pick<ProposalPublication, 'known' | 'informedTo'>,
): Promise<ProposalPreview> {
  const edition = await currentEditionNumber(db)
  const { tracker: before } = await editionOf(db, edition, known)
  const moved = await movedIn(db, proposal, { number: edition, tracker: before, known })
  const laid = layOver(before, { changes: proposal.changes, informedTo })
  if (!laid.ok) return { proposal, edition, before, findings: laid.findings ?? [], moved }
  return { proposal, edition, before, after: laid.value, findings: [], moved }
}

async function movedIn(
  db: Db,
  { changes, baseEdition }: Proposal,
  current: { readonly number: number; readonly tracker: Tracker; readonly known: KnownEditions | undefined },
): Promise<string[]> {
  const bases = new Map([[current.number, current.tracker]])
  for (const number of new Set(changes.map(({ base = baseEdition }) => base))) {
    if (!bases.has(number)) bases.set(number, (await editionOf(db, number, current.known)).tracker)
  }
  return changes
    .filter((change) => movedSince(bases.get(change.base ?? baseEdition) ?? current.tracker, current.tracker, change))
    .map(({ collection, id }) => `${collection}/${id}`)
}

/** Why a proposal cannot be published as its preview stands; nothing when it can. */
export function refusedByPreview({
  moved,
  after,
  findings,
}: ProposalPreview): (Refused<PreviewRefusal> & { readonly findings?: readonly Finding[] }) | undefined {
  if (moved.length > 0) {
    const message = `Nothing was published: ${sayFew(moved)} ${moved.length === 1 ? 'was' : 'were'} published anew since this was proposed.`
    return refuse('record-moved', `${message} Withdraw it, and import or propose it again against the current edition.`)
  }
  if (!after)
    return { ...refuse('not-a-tracker', 'Nothing was published: the proposed records are not of the right shape.'), findings }
  if (findings.length === 0) return undefined
  const things = findings.length === 1 ? '1 thing is' : `${findings.length} things are`
  return { ...refuse('has-findings', `Nothing was published: ${things} wrong with the tracker.`), findings }
}

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
  const wrong = refusedByPreview(laid)
  if (wrong) return wrong
  if (!laid.after) throw new Error('What is not refused has a tracker.')
  const published = await publishIn(trx, laid.after, { ...publication, base: laid.edition })
  if (!published.ok) return published
  const { by, at, note: words } = publication
  const closed = await actOn(trx, proposal, { act, kind: 'published', by, person, at, words, edition: published.value.number })
  if (!closed.ok) throw new ClosedMeanwhile(`The proposal "${proposal.id}" was closed by another at the same moment.`)
  return accept({ entry: published.value, tracker: laid.after })
}

/** A few by name and the others by their number: a refusal is to be read. */
function sayFew(records: readonly string[]): string {
  const others = records.length - 3
  return others > 1 ? `${records.slice(0, 3).join(', ')} and ${others} other records` : records.join(', ')
}
