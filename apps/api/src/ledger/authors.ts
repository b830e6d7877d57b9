import type { Db } from '../db/database.ts'
import { insertDraftWriters, listDraftWriters, listWritersOfOwn } from '../db/queries/draft-writers.ts'
import { listDrafts, moveToOwners, personShelf, proposalShelf, type DraftPlace } from '../db/queries/drafts.ts'
import { listHappenings, type ProposalEventKind } from '../db/queries/proposal-events.ts'
import { getProposal, type Proposal, type ProposedChange } from '../db/queries/proposals.ts'

const partTaken: readonly ProposalEventKind[] = ['begun', 'filed', 'changed', 'submitted']

/** Everybody of the desk who had a part in what a proposal changes, by typing or by putting in, and in what it was split from. */
export async function authorsOf(db: Db, { id, author, origin }: Proposal): Promise<string[]> {
  const events = (await listHappenings(db, [id])).get(id) ?? []
  const people = events.filter(({ kind }) => partTaken.includes(kind)).flatMap(({ person, authors = [] }) => [person, ...authors])
  const before = origin === undefined ? [] : await authorsOf(db, await getProposal(db, origin))
  return [...new Set([author, ...people, ...before])].filter((person) => person !== undefined)
}

/**
 * Everybody who typed what somebody proposes, as far as drafts tell: those of the proposal it is put into, and those that went back to that
 * person from proposals that are closed.
 */
export async function writersOf(
  db: Db,
  changes: readonly ProposedChange[],
  { person, into }: { readonly person: string | undefined; readonly into?: string },
): Promise<string[]> {
  const shared = into === undefined ? [] : await writersIn(db, into, changes)
  const own = person === undefined ? [] : await listWritersOfOwn(db, person, changes)
  return [...new Set([...shared, ...own])].filter((writer) => writer !== person)
}

async function writersIn(db: Db, proposal: string, changes: readonly ProposedChange[]): Promise<string[]> {
  const shelf = proposalShelf(proposal)
  const writers: string[] = []
  for (const { collection, id: recordId } of changes)
    writers.push(...(await listDraftWriters(db, { shelf, collection, recordId })))
  return writers
}

/**
 * Gives what was typed in a proposal and not put in to whoever saved it last, so that it is not lost once the proposal is closed; where they
 * are no member any more it stays there, for whoever looks at the proposal. Everybody who had a part in the proposal counts from then on among the authors of what that person makes of it.
 */
export async function handBackDrafts(trx: Db, proposal: Proposal): Promise<void> {
  const moved = await moveToOwners(trx, proposal.id)
  // What somebody cannot be given, for they have a draft of the record already, they are invited to look at and to use; so is one who comes back.
  const stayed = (await listDrafts(trx, proposalShelf(proposal.id))).map(
    ({ person, campaign, collection, recordId }): DraftPlace => ({ shelf: personShelf(person, campaign), collection, recordId }),
  )
  const places = [...moved, ...stayed]
  if (places.length === 0) return
  const authors = await authorsOf(trx, proposal)
  for (const place of places) {
    const typed = await listDraftWriters(trx, { ...place, shelf: proposalShelf(proposal.id) })
    await insertDraftWriters(trx, place, [...new Set([...authors, ...typed])])
  }
}
