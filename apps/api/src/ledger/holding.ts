import { refuse, type Outcome } from '@dutywatch/domain'
import { stateAfter } from '@dutywatch/domain/proposal'
import type { Finding } from '@dutywatch/domain/tracker'
import { dayInLondon } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { HoldKind, Proposal } from '../db/queries/proposals.ts'
import { actOn, type ActingRefusal, type Actor } from './acting.ts'
import type { KnownEditions } from './editions.ts'
import { previewOf, refusedAsTooEarly, refusedByPreview, type PreviewRefusal } from './preview-proposal.ts'
import { standingApproval } from './review.ts'
import { withProposal } from './transacted.ts'

/** Until when something is held, and why readers will then be told it was published. */
export interface Holding extends Actor {
  readonly kind: HoldKind
  /** The instant at which it becomes an edition, ISO 8601. */
  readonly until: string
  /** The note of that edition, in a sentence for readers. */
  readonly note: string
  /** Editions that need not be read again. */
  readonly known?: KnownEditions | undefined
}

export type HoldRefusal =
  | ActingRefusal
  | PreviewRefusal
  | 'too-early'
  | 'not-an-instant'
  | 'not-in-the-future'
  | 'no-note'
  | 'not-approved'

/**
 * Holds an approved proposal until an instant, at which it becomes an edition by itself; until then it is in none. Refuses an instant
 * that has come or that is before the day to which its sources reach, and what could not be published as it is.
 */
export async function hold(
  db: Db,
  id: string,
  { kind, until, note, known, ...actor }: Holding,
): Promise<Outcome<Proposal, HoldRefusal> & { readonly findings?: readonly Finding[] }> {
  const instant = Date.parse(until)
  if (Number.isNaN(instant)) return refuse('not-an-instant', `“${until}” is not an instant. Write it as 2026-03-01T06:00:00Z.`)
  if (instant <= Date.parse(actor.at))
    return refuse('not-in-the-future', 'That time has come already. Choose a later one, or publish now.')
  if (note.trim() === '') return refuse('no-note', 'The note is empty. Say in a sentence why this edition is published.')
  return withProposal(db, id, async (trx, proposal) => {
    const allowed = stateAfter(proposal.state, 'hold')
    if (!allowed.ok) return allowed
    const approval = await standingApproval(trx, proposal)
    if (!approval.ok) return approval
    const held = { kind, until: new Date(instant).toISOString() }
    const preview = await previewOf(trx, proposal, { known })
    const wrong = refusedByPreview(preview, 'held') ?? refusedAsTooEarly(preview, dayInLondon(instant), 'held')
    return wrong ?? actOn(trx, proposal, { ...actor, act: 'hold', kind: 'held', words: note, changed: { held } })
  })
}

/** Takes a proposal from hold; it stays approved, and can be held anew or published. */
export async function cancelHold(
  db: Db,
  id: string,
  actor: Actor & { readonly words?: string },
): Promise<Outcome<Proposal, ActingRefusal>> {
  return withProposal(db, id, (trx, proposal) => actOn(trx, proposal, { ...actor, act: 'cancel-hold', kind: 'hold-cancelled' }))
}
