import { stateAfter, type ProposalAct, type ProposalState } from '@dutywatch/domain/proposal'
import { canonical, find, isCollectionName } from '@dutywatch/domain/tracker'
import { verifyLedger } from '../../commands/backup/index.ts'
import type { Db } from '../../db/database.ts'
import type { ProposalEventRow } from '../../db/tables.ts'
import { currentEditionNumber, digestOfChanges, editionOf, listEvents, listProposals, type Proposal } from '../../ledger/index.ts'
import { grouped } from './grouped.ts'

const actOf: Readonly<Record<string, ProposalAct>> = {
  changed: 'change',
  submitted: 'submit',
  commented: 'comment',
  'changes-requested': 'request-changes',
  approved: 'approve',
  held: 'hold',
  'hold-cancelled': 'cancel-hold',
  'put-back': 'release',
  published: 'publish',
  withdrawn: 'withdraw',
}

/** A ledger as it was found after a kill. */
export interface Found {
  readonly edition: number
  readonly proposals: readonly Proposal[]
  readonly events: ReadonlyMap<string, readonly ProposalEventRow[]>
  /** What does not agree with itself, in sentences. */
  readonly faults: readonly string[]
}

/**
 * Looks whether a ledger agrees with itself: its editions come to their digests, each edition after `after` is what a proposal published
 * and says what that proposed, and each proposal is in the state that its events lead to.
 */
export async function lookThrough(db: Db, after: number): Promise<Found> {
  const edition = await currentEditionNumber(db)
  const proposals = await listProposals(db)
  const events = grouped(
    await db.selectFrom('proposal_event').selectAll().orderBy('proposal').orderBy('seq').execute(),
    ({ proposal }) => proposal,
  )
  const faults = [
    ...(await wrongInEditions(db, edition - after + 1)),
    ...proposals.flatMap((proposal) => wrongWith(proposal, events.get(proposal.id) ?? [])),
    ...editionsOf(events, edition),
  ]
  for (const proposal of proposals) faults.push(...(await wrongInPublished(db, proposal, { events, after })))
  return { edition, proposals, events, faults }
}

async function wrongInEditions(db: Db, proofs: number): Promise<string[]> {
  const verified = await verifyLedger(db, proofs)
  if (!verified.ok) return [`The ledger ${verified.message}`]
  return verified.value.differing.map((number) => `Edition ${number} does not come to its digest.`)
}

function wrongWith(proposal: Proposal, events: readonly ProposalEventRow[]): string[] {
  const { id, state } = proposal
  let led: ProposalState | undefined
  for (const { kind } of events) led = led === undefined ? 'drafting' : stateLedTo(led, kind)
  return [
    ...(proposal.events === events.length && events.every(({ seq }, index) => seq === index + 1)
      ? []
      : [`${id} says it has ${proposal.events} events, and has ${events.length}.`]),
    ...(led === state ? [] : [`${id} is ${state}, and its events lead to ${led}.`]),
    ...(events.at(-1)?.digest === digestOfChanges(proposal) ? [] : [`${id} holds other changes than its last event tells of.`]),
    ...((state === 'held') === (proposal.held !== undefined) ? [] : [`${id} is ${state}, and its hold says otherwise.`]),
  ]
}

function stateLedTo(state: ProposalState, kind: string): ProposalState | undefined {
  const act = actOf[kind]
  const after = act && stateAfter(state, act)
  return after?.ok ? after.value : undefined
}

/** Every edition but the first is what exactly one proposal became. */
function editionsOf(events: Found['events'], edition: number): string[] {
  const became = [...events.values()].flat().flatMap(({ kind, edition: number }) => (kind === 'published' ? [number ?? 0] : []))
  const expected = Array.from({ length: edition - 1 }, (_, index) => index + 2)
  return became.toSorted((a, b) => a - b).join(' ') === expected.join(' ')
    ? []
    : [`There are editions 2 to ${edition}, and proposals became ${became.join(', ')}.`]
}

async function wrongInPublished(
  db: Db,
  { id, changes, state }: Proposal,
  { events, after }: Pick<Found, 'events'> & { readonly after: number },
): Promise<string[]> {
  const last = events.get(id)?.at(-1)
  if (state !== 'published' || !last?.edition || last.edition <= after) return []
  const { tracker, entry } = await editionOf(db, last.edition)
  const lacking = changes.filter(({ collection, id: record, record: proposed }) => {
    const says = isCollectionName(collection) ? find(tracker, collection, record) : undefined
    // What was left out of a record that was proposed is filled in when it is read.
    return !says || canonical({ ...says, ...(proposed as object) }) !== canonical(says)
  })
  return [
    ...lacking.map((change) => `Edition ${last.edition} does not say ${change.collection}/${change.id} as ${id} proposed it.`),
    ...(entry.note === last.words ? [] : [`Edition ${last.edition} bears another note than ${id} was published with.`]),
    ...((await listEvents(db, last.edition)).length > 0 ? [] : [`No event tells of edition ${last.edition}.`]),
  ]
}
