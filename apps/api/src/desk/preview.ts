import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { TRPCError } from '@trpc/server'
import { Role } from '../auth/permission.ts'
import { NotFound } from '../db/not-found.ts'
import { digestOfChanges, getProposal, type Proposal } from '../ledger/index.ts'
import type { DeskContext } from './context.ts'
import { draftAsProposal, type DraftAddress } from './draft-as-proposal.ts'
import { concerns, publishedTracker } from './own-proposal.ts'
import { refusalFor } from './procedure.ts'

/** What somebody may look at as if it were published. */
export interface Previewed {
  readonly proposal: Proposal
  /** Differs whenever what would be published does. */
  readonly version: string
  /** Where it is worked on. */
  readonly back: string
  readonly kind: 'proposal' | 'draft'
}

type Seen = Outcome<Previewed, 'signed-out' | 'no-such-proposal' | 'no-such-draft'>

/** What a name of a preview stands for: a proposal by its id, or a draft by where it is kept. Else, and for others, there is none. */
export async function previewedFor(context: DeskContext, name: string): Promise<Seen> {
  if (!context.person) return refuse('signed-out', 'Sign in at /desk first: a preview is for members of the campaign.')
  const draft = readDraftName(name)
  return draft ? draftForEditor({ ...context, person: context.person }, draft) : proposalForMember(context, name)
}

interface DraftName extends DraftAddress {
  readonly campaign: string
}

/** A draft as a preview is named after it: `draft:CAMPAIGN:COLLECTION:RECORD`, and `:PROPOSAL` where it is part of one. */
function readDraftName(name: string): DraftName | undefined {
  const [mark, campaign, collection, recordId, proposal, ...more] = name.split(':')
  if (mark !== 'draft' || campaign === undefined || collection === undefined || recordId === undefined || more.length > 0)
    return undefined
  return { campaign, collection, recordId, proposal }
}

async function draftForEditor(
  context: DeskContext & { readonly person: NonNullable<DeskContext['person']> },
  { campaign, ...place }: DraftName,
): Promise<Seen> {
  const none = refuse('no-such-draft', 'Nothing of this record is saved here under your name. Open it at the desk first.')
  const role = context.person.roles.get(campaign)
  if (role === undefined || refusalFor(context.person, Role.parse(role), 'draft')) return none
  const drafted = await unlessMissing(draftAsProposal({ ...context, campaign }, place))
  if (!drafted) return none
  const { proposal } = drafted
  const within = place.proposal === undefined ? '' : `?proposal=${encodeURIComponent(place.proposal)}`
  return accept({
    proposal,
    version: digestOfChanges(proposal),
    back: `/desk/records/${encodeURIComponent(place.collection)}/${encodeURIComponent(place.recordId)}${within}`,
    kind: 'draft',
  })
}

/** A proposal for whoever may see it: a member of a campaign that it concerns. Anybody else is told that there is none. */
async function proposalForMember(context: DeskContext, id: string): Promise<Seen> {
  const { db, person } = context
  const roles = person ? [...person.roles] : []
  const campaigns = roles
    .filter(([, role]) => person && !refusalFor(person, Role.parse(role), 'see-desk'))
    .map(([campaign]) => campaign)
  const proposal = await unlessMissing(getProposal(db, id))
  const tracker = await publishedTracker(context)
  if (!proposal || !campaigns.some((campaign) => concerns(tracker, proposal, campaign)))
    return refuse('no-such-proposal', `There is no proposal "${id}".`)
  return accept({
    proposal,
    version: String(proposal.events),
    back: `/desk/proposals/${encodeURIComponent(proposal.id)}`,
    kind: 'proposal',
  })
}

async function unlessMissing<Found>(found: Promise<Found>): Promise<Found | undefined> {
  return found.catch((error: unknown) => {
    // Of what is another campaign's, or still drafted by somebody else, is told no more than of what there is not.
    if (error instanceof NotFound || (error instanceof TRPCError && error.code === 'FORBIDDEN')) return undefined
    throw error
  })
}
