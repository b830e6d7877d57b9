import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { approvalOf } from '@dutywatch/domain/proposal'
import { permits, type Role } from '../auth/permission.ts'
import type { Proposal, ProposalEvent } from '../ledger/index.ts'
import type { Need, NeedKind, Urgency } from './need.ts'

/** A proposal with what is known of it. */
export interface WaitingProposal {
  readonly proposal: Proposal
  /** What happened to it, in order. */
  readonly events: readonly ProposalEvent[]
  /** Everybody who had a part in it. */
  readonly authors: readonly string[]
  /** Whether it could be published as it is; asked only of what is approved or held. */
  readonly fits: boolean
  /** The day to which its sources reach, while that has not come; asked under the same condition. */
  readonly waitsFor?: PlainDate | undefined
}

/** Who looks, and when. */
export interface Looking {
  readonly person: string
  readonly role: Role
  /** Whether the campaign lets people approve what they proposed themselves. */
  readonly selfApproval: boolean
  /** ISO 8601. */
  readonly at: string
}

/** How long before its time a held proposal is told of. */
const hoursAhead = 72

/** What a proposal needs: of whoever looks when it is their turn, else of somebody else; nothing while its author drafts it or its time has not come. */
export function needOfProposal(waiting: WaitingProposal, looking: Looking): Need | undefined {
  const { proposal, events } = waiting
  const last = events.findLast(({ kind }) => kind !== 'commented')
  const need: ToNeed = (kind, urgency, sentence) => ({
    kind,
    ...(proposal.note !== '' && { name: proposal.note }),
    sentence,
    urgency,
    since: last?.at ?? proposal.createdAt,
    to: { kind: 'proposal', id: proposal.id },
    turn: kind === 'with-others' ? 'others' : kind === 'filed' ? 'anybody' : 'mine',
    mends: [],
  })
  const ofOthers = sayTurn(proposal, looking)
  return ownTurn(waiting, looking, need) ?? (ofOthers === undefined ? undefined : need('with-others', 'open', ofOthers))
}

type ToNeed = (kind: NeedKind, urgency: Urgency, sentence: string) => Need

/** Whose turn a proposal is, for somebody whose it is not; nothing when it is nobody's yet. */
function sayTurn({ state, createdBy, author }: Proposal, { person }: Looking): string | undefined {
  if (state === 'open') return `${author === person ? 'You' : createdBy} handed it in, and somebody else is to look at it.`
  if (state === 'changes-requested') return `${createdBy} was asked for changes.`
  return state === 'approved' ? 'It is approved, and a reviewer is to publish it.' : undefined
}

function ownTurn(waiting: WaitingProposal, looking: Looking, need: ToNeed): Need | undefined {
  const { proposal, events } = waiting
  const { person, role } = looking
  const isMine = proposal.author === person
  const turn = events.findLast(({ kind }) => kind !== 'commented')
  switch (proposal.state) {
    case 'drafting':
      return isMine ? need('begun', 'open', 'You began it and have not handed it in.') : undefined
    case 'changes-requested':
      return isMine ? need('sent-back', 'soon', sayAsked(events)) : undefined
    case 'open':
      if (turn?.kind === 'put-back')
        return isMine || permits(role, 'approve') ? need('put-back', 'pressing', turn.words) : undefined
      if (proposal.author === undefined) return need('filed', 'open', `${sayProposed(proposal)}.`)
      return isToReview(waiting, looking) ? need('to-approve', 'soon', `${sayProposed(proposal)}, to be reviewed.`) : undefined
    case 'approved':
      return permits(role, 'publish') ? need('to-publish', 'soon', sayApproved(waiting)) : undefined
    case 'held':
      return isMine || permits(role, 'hold') ? needOfHeld(waiting, looking, need) : undefined
    case 'published':
    case 'withdrawn':
      return undefined
  }
}

/** What cannot be approved for want of a quotation is reviewed all the same, and sent back. */
function isToReview({ proposal: { changes }, authors }: WaitingProposal, { person, role, selfApproval }: Looking): boolean {
  const approval = approvalOf({ changes, authors, approver: person, selfApproval })
  return permits(role, 'approve') && (approval.ok || approval.reason !== 'second-person-needed')
}

function needOfHeld({ proposal: { held }, fits }: WaitingProposal, { at }: Looking, need: ToNeed): Need | undefined {
  if (!held) return undefined
  const by = held.until
  if (!fits)
    return {
      ...need('held', 'pressing', 'It no longer fits what is published, and would go back to review when its time comes.'),
      by,
    }
  const isSoon = Date.parse(by) - Date.parse(at) <= hoursAhead * 3_600_000
  return isSoon
    ? { ...need('held', 'soon', 'It is published by itself when its time comes: look at it once more.'), by }
    : undefined
}

function sayApproved({ fits, waitsFor }: WaitingProposal): string {
  if (!fits) return 'It is approved, and no longer fits what is published: look at what is wrong with it.'
  if (waitsFor === undefined) return 'It is approved and can be published or held.'
  return `It is approved, and its sources reach to ${sayDay(waitsFor)}: hold it until then.`
}

function sayAsked(events: readonly ProposalEvent[]): string {
  const asked = events.findLast(({ kind }) => kind === 'changes-requested')
  return asked ? `${asked.by} asked for changes: “${asked.words}”` : 'Changes were asked for.'
}

function sayProposed({ createdBy, changes }: Proposal): string {
  return `${createdBy} proposes ${changes.length === 1 ? 'one change' : `${changes.length} changes`}`
}
