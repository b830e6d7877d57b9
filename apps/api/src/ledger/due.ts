import { accept, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { listProposalEvents } from '../db/queries/proposal-events.ts'
import { lockDueProposal, nextDueAt, type Proposal } from '../db/queries/proposals.ts'
import { actOn } from './acting.ts'
import type { Edition, KnownEditions } from './editions.ts'
import { publishLaidOver, type LaidOverOutcome } from './publish-proposal.ts'

/** What became of a held proposal whose instant had come: an edition, or back to review because it no longer fits. */
export type DueOutcome =
  | { readonly proposal: string; readonly edition: Edition['entry'] }
  | { readonly proposal: string; readonly putBack: string }

/** How what is due is published. */
export interface DueOptions {
  readonly passLocked: boolean
  /** Editions that need not be read again. */
  readonly known?: KnownEditions | undefined
}

const mostTries = 3

/**
 * Publishes what is held until an instant at the latest, each in a transaction of its own, the one due first first; what no longer fits goes
 * back to review with an event that says why. Several processes may do it at once: each proposal is published once. With `passLocked`
 * what another process is publishing is left to it, else it is waited for.
 */
export async function publishDue(db: Db, at: string, options: DueOptions): Promise<DueOutcome[]> {
  const outcomes: DueOutcome[] = []
  for (let tries = 1; ;) {
    const next = await db.transaction().execute((trx) => publishNext(trx, at, options))
    if (next === undefined) return outcomes
    if (next.ok) {
      if ('entry' in next.value) options.known?.keep(next.value)
      outcomes.push(outcomeOf(next.value))
    } else if (tries === mostTries) throw new Error(next.message)
    tries = next.ok ? 1 : tries + 1
  }
}

/** What became of one, with the edition whole where it is one. */
type Done = (Edition & { readonly proposal: string }) | { readonly proposal: string; readonly putBack: string }

function outcomeOf(done: Done): DueOutcome {
  return 'entry' in done ? { proposal: done.proposal, edition: done.entry } : done
}

async function publishNext(trx: Db, at: string, options: DueOptions): Promise<Outcome<Done, 'edition-moved'> | undefined> {
  const proposal = await lockDueProposal(trx, at, options)
  if (!proposal) return undefined
  const published = await publishHeld(trx, proposal, { at, known: options.known })
  if (published.ok) return accept({ proposal: proposal.id, ...published.value })
  if (published.reason === 'edition-moved') return { ok: false, reason: published.reason, message: published.message }
  const words = `It was due, and could not be published. ${sayRefusal(published)}`
  const back = await actOn(trx, proposal, { act: 'release', kind: 'put-back', by: 'Dutywatch', at, words })
  if (!back.ok) throw new Error(back.message)
  return accept({ proposal: proposal.id, putBack: words })
}

/** Published by whoever held it, with the note they gave. */
async function publishHeld(
  trx: Db,
  proposal: Proposal,
  moment: { readonly at: string; readonly known: KnownEditions | undefined },
): Promise<LaidOverOutcome> {
  const events = await listProposalEvents(trx, proposal.id)
  const held = events.findLast(({ kind }) => kind === 'held')
  if (!held) throw new Error(`Nobody is on record as having held the proposal "${proposal.id}".`)
  return publishLaidOver(trx, proposal, { by: held.by, person: held.person, note: held.words, reviewed: true, ...moment })
}

function sayRefusal(refused: Extract<LaidOverOutcome, { readonly ok: false }>): string {
  const findings = refused.findings ?? []
  const few = findings.slice(0, 3).map(({ path, message }) => `${path}: ${message}`)
  const others = findings.length > few.length ? [`And ${findings.length - few.length} more.`] : []
  return [refused.message, ...few, ...others].join(' ')
}

/** The instant, in milliseconds since 1970, at which the next held proposal is due; infinite when none is held. */
export async function nextDueMs(db: Db): Promise<number> {
  const at = await nextDueAt(db)
  return at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at)
}
