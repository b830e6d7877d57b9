import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { approvalOf, stateAfter, type ApprovalRefusal } from '@dutywatch/domain/proposal'
import type { Finding } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listHappenings, type ProposalEventKind } from '../db/queries/proposal-events.ts'
import type { Proposal } from '../db/queries/proposals.ts'
import { actOn, type ActingRefusal, type Actor } from './acting.ts'
import { authorsOf } from './authors.ts'
import { digestOfChanges } from './content.ts'
import type { KnownEditions } from './editions.ts'
import { previewOf, refusedByPreview, type PreviewRefusal } from './preview-proposal.ts'
import { withProposal } from './transacted.ts'

/** Who says something of a proposal, when, and what. */
export interface Saying extends Actor {
  readonly words: string
}

type Acted<Reason extends string = never> = Promise<Outcome<Proposal, ActingRefusal | Reason>>

/** Hands a drafted proposal in for review, or again after changes. Refuses one that changes nothing, or says of itself no reason. */
export async function submit(db: Db, id: string, actor: Actor): Acted<'nothing-proposed' | 'no-reason'> {
  return withProposal(db, id, async (trx, proposal) => {
    const { changes, note } = proposal
    if (changes.length === 0) return refuse('nothing-proposed', 'The proposal changes no record. Add a change, then submit it.')
    if (note.trim() === '') return refuse('no-reason', 'The proposal gives no reason. Say in a sentence why it is made.')
    return actOn(trx, proposal, { ...actor, act: 'submit', kind: 'submitted', words: note, keepsChanges: true })
  })
}

/** Says something of a proposal; nothing else of it changes. */
export async function comment(db: Db, id: string, saying: Saying): Acted<'nothing-said'> {
  return say(db, id, { ...saying, act: 'comment', kind: 'commented' })
}

/** Sends a proposal back to its authors, saying what to change. */
export async function requestChanges(db: Db, id: string, saying: Saying): Acted<'nothing-said'> {
  return say(db, id, { ...saying, act: 'request-changes', kind: 'changes-requested' })
}

async function say(
  db: Db,
  id: string,
  saying: Saying & { readonly act: 'comment' | 'request-changes'; readonly kind: ProposalEventKind },
): Acted<'nothing-said'> {
  if (saying.words.trim() === '') return refuse('nothing-said', 'There are no words. Say what you mean in a sentence.')
  return withProposal(db, id, (trx, proposal) => actOn(trx, proposal, saying))
}

/** Who approves exactly which changes, and by which setting of the campaign. */
export interface Approving extends Actor {
  readonly person: string
  readonly words?: string | undefined
  /** Of the changes that the approver looked at. */
  readonly digest: string
  readonly selfApproval: boolean
  /** Editions that need not be read again. */
  readonly known?: KnownEditions | undefined
}

type ApprovingRefusal = ActingRefusal | ApprovalRefusal | PreviewRefusal | 'changed-meanwhile'

/**
 * Approves the changes that the approver looked at. Refuses when they are others by now, when the approver had a part in them and the
 * campaign does not allow it, a verdict without quotation, source and second person in any case, and what could not be published as it is.
 * What tells of a day that has not come can be approved: it is held until then.
 */
export async function approve(
  db: Db,
  id: string,
  approving: Approving,
): Promise<Outcome<Proposal, ApprovingRefusal> & { readonly findings?: readonly Finding[] }> {
  const { person, digest, selfApproval, known } = approving
  return withProposal(db, id, async (trx, proposal) => {
    const allowed = stateAfter(proposal.state, 'approve')
    if (!allowed.ok) return allowed
    if (digest !== digestOfChanges(proposal))
      return refuse('changed-meanwhile', 'The proposal was changed after you looked at it. Look at it again, then approve it.')
    const authors = await authorsOf(trx, proposal)
    const approval = approvalOf({ changes: proposal.changes, authors, approver: person, selfApproval })
    if (!approval.ok) return approval
    const preview = await previewOf(trx, proposal, { known })
    return refusedByPreview(preview, 'approved') ?? actOn(trx, proposal, { ...approving, act: 'approve', kind: 'approved' })
  })
}

/** Closes a proposal without publishing it; it stays on the record. Throws `NotFound` when there is none of that id. */
export async function withdraw(db: Db, id: string, actor: Actor & { readonly words?: string }): Acted {
  return withProposal(db, id, (trx, proposal) => actOn(trx, proposal, { ...actor, act: 'withdraw', kind: 'withdrawn' }))
}

/** The approval of the changes as they are; `undefined` when nobody gave one, or only to other changes. */
export async function standingApproval(db: Db, proposal: Proposal): Promise<Outcome<Actor, 'not-approved'>> {
  const events = (await listHappenings(db, [proposal.id])).get(proposal.id) ?? []
  const approval = events.findLast(({ kind }) => kind === 'approved')
  if (approval?.digest === digestOfChanges(proposal)) return accept(approval)
  return refuse('not-approved', 'Nobody approved the changes as they are now. Have them approved, then publish them.')
}
