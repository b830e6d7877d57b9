import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { collectionNames } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import { closeProposal, getProposal, insertProposal, type Proposal, type ProposedChange } from '../db/queries/proposals.ts'

/** A draft as it is handed in. */
export type ProposalDraft = Omit<Proposal, 'state'>

export type ProposalRefusal =
  | 'no-such-edition'
  | 'nothing-proposed'
  | 'no-such-collection'
  | 'proposed-twice'
  | 'id-differs'
  | 'no-name'

/**
 * Files a draft against an edition. It may still break rules: those are checked when it is published. Refuses a draft that proposes
 * nothing, names no author, names an edition or a collection that does not exist, proposes one record twice, or gives a record an id
 * other than its own.
 */
export async function propose(db: Db, draft: ProposalDraft): Promise<Outcome<Proposal, ProposalRefusal>> {
  const wrong = wrongIn(draft)
  if (wrong) return wrong
  const current = await currentEditionNumber(db)
  if (draft.baseEdition < 1 || draft.baseEdition > current) {
    return refuse('no-such-edition', `There is no edition ${draft.baseEdition} to draft against; the current one is ${current}.`)
  }
  const proposal: Proposal = { ...draft, state: 'open' }
  await insertProposal(db, proposal)
  return accept(proposal)
}

/** Withdraws an open proposal; it stays on the record. Throws `NotFound` when there is none of that id. */
export async function withdraw(db: Db, id: string): Promise<Outcome<Proposal, 'proposal-closed'>> {
  const withdrawn = await closeProposal(db, id, 'withdrawn')
  const proposal = await getProposal(db, id)
  return withdrawn
    ? accept(proposal)
    : refuse('proposal-closed', `The proposal "${id}" is ${proposal.state}; only an open one can be withdrawn.`)
}

function wrongIn({ createdBy, changes }: ProposalDraft): Outcome<Proposal, ProposalRefusal> | undefined {
  if (createdBy.trim() === '') return refuse('no-name', 'Nobody is named as the author of the proposal.')
  if (changes.length === 0) return refuse('nothing-proposed', 'The proposal changes no record.')
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
