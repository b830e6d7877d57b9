import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { actsIn, stateAfter, type ActRefusal, type ProposalAct } from '@dutywatch/domain/proposal'
import type { Db } from '../db/database.ts'
import {
  insertProposalEvent,
  type ProposalEdit,
  type ProposalEvent,
  type ProposalEventKind,
} from '../db/queries/proposal-events.ts'
import { updateProposal, type Proposal } from '../db/queries/proposals.ts'
import { handBackDrafts } from './authors.ts'
import { digestOfChanges } from './content.ts'

/** Who acts, and when. */
export interface Actor {
  /** A person's or a program's name. */
  readonly by: string
  /** The person of the desk; none by command or by a program. */
  readonly person?: string | undefined
  /** The instant, ISO 8601 in UTC. */
  readonly at: string
}

/** One thing done with a proposal. */
export interface Doing extends Actor {
  readonly act: ProposalAct
  readonly kind: ProposalEventKind
  readonly words?: string | undefined
  /** What becomes of the proposal beside its state. */
  readonly changed?: Partial<Pick<Proposal, 'note' | 'informedTo' | 'changes' | 'held' | 'baseEdition'>>
  readonly edition?: number | undefined
  /** Whether the event keeps the changes as they then were. */
  readonly keepsChanges?: boolean
  /** Who else typed what it puts in. */
  readonly authors?: readonly string[]
  /** What it puts in the place of what. */
  readonly edit?: ProposalEdit
}

export type ActingRefusal = ActRefusal | 'acted-meanwhile'

/**
 * Does one thing with a proposal within a transaction: its state, what is changed of it and the event that tells of it, all or nothing.
 * What was typed in a proposal that is closed by it goes back to whoever typed it. Refuses an act that the state does not allow, and one that comes after another act which the actor had not seen.
 */
export async function actOn(trx: Db, proposal: Proposal, doing: Doing): Promise<Outcome<Proposal, ActingRefusal>> {
  const state = stateAfter(proposal.state, doing.act)
  if (!state.ok) return state
  const { held: _ended, ...before } = proposal
  const after: Proposal = {
    ...before,
    ...keptHold(proposal, state.value),
    ...doing.changed,
    state: state.value,
    events: proposal.events + 1,
  }
  if (!(await updateProposal(trx, after, proposal.events))) return actedMeanwhile()
  await insertProposalEvent(trx, eventOf(after, doing))
  // What was typed and not put in is nobody's to put in any more, and is not lost.
  if (actsIn(after.state).length === 0) await handBackDrafts(trx, after)
  return accept(after)
}

/** A comment on what is held leaves it held. */
function keptHold({ held }: Proposal, state: Proposal['state']): Pick<Proposal, 'held'> {
  return state === 'held' && held ? { held } : {}
}

/** The event that tells of what was done; `after` is the proposal as it then is. */
export function eventOf(after: Proposal, doing: Omit<Doing, 'act' | 'changed'>): ProposalEvent {
  const { by, person, at, kind, words = '', edition, keepsChanges, authors, edit } = doing
  return {
    proposal: after.id,
    seq: after.events,
    at,
    by: by.trim(),
    person,
    kind,
    words: words.trim(),
    digest: digestOfChanges(after),
    ...(keepsChanges && { changes: after.changes }),
    edition,
    until: kind === 'held' ? after.held?.until : undefined,
    ...(authors && authors.length > 0 && { authors }),
    ...(edit && { edit }),
  }
}

function actedMeanwhile(): Outcome<never, 'acted-meanwhile'> {
  return refuse(
    'acted-meanwhile',
    'Somebody else did something with this proposal at the same moment. Look at it again, then go on.',
  )
}
