import { campaignOf, find, isCollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { permits, type Role } from '../auth/permission.ts'
import { NotFound } from '../db/not-found.ts'
import { getProposal, type Proposal, type ProposedChange } from '../ledger/index.ts'
import { refusalError } from '../trpc.ts'
import type { DeskContext } from './context.ts'

/** Who calls, for which campaign. */
export interface DeskCall extends Pick<DeskContext, 'db' | 'store' | 'now' | 'clock'> {
  readonly campaign: string
  readonly person: { readonly id: string; readonly name: string }
}

/** The tracker that is published now; throws `NotFound` while nothing is. */
export async function publishedTracker({ store, now }: Pick<DeskCall, 'store' | 'now'>): Promise<Tracker> {
  return (await store.edition(now.current)).tracker
}

/** The campaigns whose records changes touch; what campaigns share is nobody's. */
function ownersOf(tracker: Tracker, changes: readonly ProposedChange[]): Set<string> {
  const owners = changes.flatMap(({ collection, id, record }) => {
    if (!isCollectionName(collection)) return []
    const [is, was] = [record, find(tracker, collection, id)]
    return [is, was].map((each) => (each === undefined ? undefined : campaignOf(tracker, collection, each)))
  })
  return new Set(owners.filter((owner) => owner !== undefined))
}

/**
 * Whether members of a campaign may approve what they proposed themselves: where it has set so, and only of its own records, for those that
 * several campaigns share are read under the others' names too.
 */
export function isSelfApproval(tracker: Tracker, campaign: string, changes: readonly ProposedChange[]): boolean {
  if (find(tracker, 'campaigns', campaign)?.approval !== 'own') return false
  return tracker.campaigns.length === 1 || changes.every((change) => ownersOf(tracker, [change]).has(campaign))
}

/** Whether the members of a campaign see a proposal: their own, and one of no campaign that touches their records or only shared ones. */
export function concerns(tracker: Tracker, { campaign: own, changes }: Proposal, campaign: string): boolean {
  if (own !== undefined) return own === campaign
  const owners = ownersOf(tracker, changes)
  return owners.size === 0 || owners.has(campaign)
}

/** A proposal that concerns the campaign. Of another campaign's it is answered as of one that does not exist. */
export async function ownProposal(call: DeskCall, id: string): Promise<Proposal> {
  const proposal = await getProposal(call.db, id)
  if (concerns(await publishedTracker(call), proposal, call.campaign)) return proposal
  throw new NotFound('no-such-proposal', `There is no proposal "${id}".`)
}

/** The same for somebody who is to act on it: while its author drafts it nobody else does, and nobody touches another campaign's records. */
export async function proposalToActOn(call: DeskCall, id: string): Promise<Proposal> {
  const proposal = await ownProposal(call, id)
  refuseUnsubmitted(call, proposal)
  refuseForeign(await publishedTracker(call), call.campaign, proposal.changes)
  return proposal
}

/** Refuses what somebody else is still drafting. */
export function refuseUnsubmitted({ person }: Pick<DeskCall, 'person'>, { state, author, createdBy }: Proposal): void {
  if (state !== 'drafting' || author === person.id) return
  const message = `${createdBy} is still drafting this. It can be reviewed once it is submitted.`
  throw refusalError('FORBIDDEN', { reason: 'still-drafted', message })
}

/** Refuses changes of another campaign's records. */
export function refuseForeign(tracker: Tracker, campaign: string, changes: readonly ProposedChange[]): void {
  const others = [...ownersOf(tracker, changes)].filter((owner) => owner !== campaign)
  if (others.length === 0) return
  throw refusalError('FORBIDDEN', {
    reason: 'of-another-campaign',
    message: 'This would change a record of another campaign, whose own members propose and review it.',
  })
}

/** Refuses to let anybody but an admin approve what would set anew whether a campaign's approvals need a second person. */
export function refuseSetting(tracker: Tracker, role: Role, changes: readonly ProposedChange[]): void {
  if (permits(role, 'set-campaign')) return
  const approvalOf = (record: unknown) =>
    typeof record === 'object' && record !== null && 'approval' in record ? record.approval : undefined
  const sets = changes.some(
    ({ collection, id, record }) =>
      collection === 'campaigns' && approvalOf(record) !== approvalOf(find(tracker, 'campaigns', id)),
  )
  if (!sets) return
  throw refusalError('FORBIDDEN', {
    reason: 'not-permitted',
    message: 'This sets whether a second person approves in this campaign. An admin approves that.',
  })
}

/** Refuses to let anybody end what was approved who could not have held it. */
export function refuseEnding(role: Role, { state }: Proposal): void {
  if ((state !== 'approved' && state !== 'held') || permits(role, 'hold')) return
  throw refusalError('FORBIDDEN', {
    reason: 'not-permitted',
    message: 'It was approved, so a reviewer withdraws it. Ask one, with a comment that says why.',
  })
}

/** Who acts, for the record. */
export function actorIn({ person, clock }: Pick<DeskCall, 'person' | 'clock'>) {
  return { by: person.name, person: person.id, at: clock.now() }
}
