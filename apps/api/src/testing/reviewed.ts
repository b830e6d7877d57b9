import type { Db } from '../db/database.ts'
import { saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import {
  approve,
  beginProposal,
  digestOfChanges,
  getProposal,
  submit,
  type Actor,
  type Proposal,
  type ProposedChange,
} from '../ledger/index.ts'
import { aTerm } from './trackers.ts'

/** Two people of the desk, at an instant in June 2024. */
export const ada = { by: 'Ada', person: 'ada' } as const
export const grace = { by: 'Grace', person: 'grace' } as const

/** An actor at an hour of 3 June 2024. */
export function at<Person extends Omit<Actor, 'at'>>(person: Person, hour: number): Person & { readonly at: string } {
  return { ...person, at: `2024-06-03T${String(hour).padStart(2, '0')}:00:00.000Z` }
}

/** Makes both members of the campaign that they work in. */
export async function join(db: Db): Promise<void> {
  for (const { by: name, person: id } of [ada, grace]) {
    const since = '2024-06-01T00:00:00.000Z'
    await insertPerson(db, { id, name, email: `${id}@charity.example`, passwordHash: '', at: since })
    await saveMembership(db, { person: id, campaign: 'care', role: 'reviewer', since })
  }
}

/** A better meaning of a word that `aTrackerOfTerms` holds. */
export const betterTerm: ProposedChange = { collection: 'terms', id: 'term-1', record: aTerm('term-1', 'Better.') }

/** A proposal that Ada drafts against edition 1. */
export async function drafted(db: Db, changes: readonly ProposedChange[] = [betterTerm], id = 'p-1'): Promise<Proposal> {
  const begun = await beginProposal(db, {
    id,
    createdAt: at(ada, 8).at,
    createdBy: ada.by,
    author: ada.person,
    campaign: 'care',
    note: 'From a reply of 1 June.',
    baseEdition: 1,
    changes,
  })
  if (!begun.ok) throw new Error(begun.message)
  return begun.value
}

/** A proposal that Ada drafted and submitted and Grace approved. */
export async function approved(db: Db, changes?: readonly ProposedChange[], id = 'p-1'): Promise<Proposal> {
  await drafted(db, changes, id)
  await submit(db, id, at(ada, 9))
  const digest = digestOfChanges(await getProposal(db, id))
  const given = await approve(db, id, { ...at(grace, 10), digest, selfApproval: false })
  if (!given.ok) throw new Error(given.message)
  return given.value
}
