import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { Role } from '../auth/permission.ts'
import { NotFound } from '../db/not-found.ts'
import { listMemberships } from '../db/queries/memberships.ts'
import { getProposal, type Proposal } from '../ledger/index.ts'
import type { DeskContext } from './context.ts'
import { concerns, publishedTracker } from './own-proposal.ts'
import { refusalFor } from './procedure.ts'

/** A proposal for whoever may see it: a member of a campaign that it concerns. Anybody else is told that there is none. */
export async function proposalForMember(
  context: DeskContext,
  id: string,
): Promise<Outcome<Proposal, 'signed-out' | 'no-such-proposal'>> {
  const { db, person } = context
  if (!person) return refuse('signed-out', 'Sign in at /desk first: a preview is for members of the campaign.')
  const memberships = await listMemberships(db, person.id)
  const campaigns = memberships
    .filter(({ role }) => !refusalFor(person, Role.parse(role), 'see-desk'))
    .map(({ campaign }) => campaign)
  const proposal = await getProposal(db, id).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined
    throw error
  })
  const tracker = await publishedTracker(context)
  if (proposal && campaigns.some((campaign) => concerns(tracker, proposal, campaign))) return accept(proposal)
  return refuse('no-such-proposal', `There is no proposal "${id}".`)
}
