import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { collectionNames, refusedAsTaken } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import { insertProposalEvent } from '../db/queries/proposal-events.ts'
import { insertProposal, type Proposal, type ProposedChange } from '../db/queries/proposals.ts'
import { eventOf } from './acting.ts'
import { writersOf } from './authors.ts'
import { editionOf, type KnownEditions } from './editions.ts'

/** A draft as it is handed in. */
export type ProposalDraft = Omit<Proposal, 'state' | 'events' | 'held'>

export type ProposalRefusal =
  | 'no-such-edition'
  | 'nothing-proposed'
  | 'no-such-collection'
  | 'proposed-twice'
  | 'id-differs'
  | 'id-taken'
  | 'no-name'

/**
 * Files a draft against an edition, for review. It may still break rules: those are checked when it is published. Refuses a draft that
 * proposes nothing, names no author, names an edition or a collection that does not exist, proposes one record twice, gives a record
 * an id other than its own, or a new record that of another.
 */
export async function propose(db: Db, draft: ProposalDraft): Promise<Outcome<Proposal, ProposalRefusal>> {
  if (draft.createdBy.trim() !== '' && draft.changes.length === 0)
    return refuse('nothing-proposed', 'The proposal changes no record.')
  return insert(db, { ...draft, state: 'open', events: 1 })
}

/** Begins a proposal that its author goes on drafting, perhaps with nothing in it yet. Refuses the same as `propose`, but for that. */
export async function beginProposal(
  db: Db,
  draft: ProposalDraft,
  known?: KnownEditions,
): Promise<Outcome<Proposal, ProposalRefusal>> {
  return insert(db, { ...draft, state: 'drafting', events: 1 }, known)
}

async function insert(db: Db, proposal: Proposal, known?: KnownEditions): Promise<Outcome<Proposal, ProposalRefusal>> {
  const { baseEdition, createdAt: at, createdBy: by, author: person, note, state } = proposal
  if (by.trim() === '') return refuse('no-name', 'Nobody is named as the author of the proposal.')
  const wrong = wrongInChanges(proposal.changes)
  if (wrong) return wrong
  const current = await currentEditionNumber(db)
  if (baseEdition < 1 || baseEdition > current) {
    return refuse('no-such-edition', `There is no edition ${baseEdition} to draft against; the current one is ${current}.`)
  }
  const taken = await refusedAsTakenNow(db, proposal.changes, known)
  if (taken) return taken
  const kind = state === 'open' ? 'filed' : 'begun'
  const file = async (trx: Db) => {
    const authors = await writersOf(trx, proposal.changes, { person })
    await insertProposal(trx, proposal)
    await insertProposalEvent(trx, eventOf(proposal, { kind, by, person, at, words: note, keepsChanges: true, authors }))
  }
  await (db.isTransaction ? file(db) : db.transaction().execute(file))
  return accept(proposal)
}

/** Why changes that were begun as new records cannot be proposed over the current edition: one bears the id of another record. */
export async function refusedAsTakenNow(
  db: Db,
  changes: readonly ProposedChange[],
  known: KnownEditions | undefined,
): Promise<ReturnType<typeof refusedAsTaken>> {
  if (!changes.some(({ isNew }) => isNew)) return undefined
  return refusedAsTaken((await editionOf(db, await currentEditionNumber(db), known)).tracker, changes)
}

export type ChangesRefusal = 'no-such-collection' | 'proposed-twice' | 'id-differs'

/** What keeps changes from being proposed together, whatever their records say; nothing when they can be. */
export function wrongInChanges(changes: readonly ProposedChange[]): Outcome<never, ChangesRefusal> | undefined {
  const unknown = changes.find(({ collection }) => !collectionNames.some((name) => name === collection))
  if (unknown)
    return refuse(
      'no-such-collection',
      `There is no collection "${unknown.collection}". There are: ${collectionNames.join(', ')}.`,
    )
  const twice = changes.find(
    ({ collection, id }, index) => changes.findIndex((c) => c.collection === collection && c.id === id) !== index,
  )
  if (twice) return refuse('proposed-twice', `${twice.collection}/${twice.id} is proposed more than once.`)
  const renamed = changes.find((change) => change.record !== undefined && idOf(change) !== change.id)
  if (renamed) return refuse('id-differs', `The record proposed for ${renamed.collection}/${renamed.id} has another id.`)
  return undefined
}

function idOf({ record }: ProposedChange): unknown {
  return typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined
}
