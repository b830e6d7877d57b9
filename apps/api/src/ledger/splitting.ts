import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { Db } from '../db/database.ts'
import { insertProposalEvent } from '../db/queries/proposal-events.ts'
import { insertProposal, type Proposal, type ProposedChange } from '../db/queries/proposals.ts'
import { actOn, eventOf, type ActingRefusal, type Actor } from './acting.ts'
import { withProposal } from './transacted.ts'

/** Which records a proposal keeps, by collection and id, and what the proposal with the others is called. */
export interface Splitting extends Actor {
  readonly keep: readonly Pick<ProposedChange, 'collection' | 'id'>[]
  readonly restId: string
}

/** The proposal with what it keeps, and the new one with the rest. */
export interface SplitProposal {
  readonly kept: Proposal
  readonly rest: Proposal
}

/**
 * Makes two proposals of one, so that a part can be accepted: it keeps the records named, and the rest goes into a new one that stands
 * where it stood. Both tell of it. Refuses to leave either without a change, and to keep what is not in it.
 */
export async function splitProposal(
  db: Db,
  id: string,
  { keep, restId, ...actor }: Splitting,
): Promise<Outcome<SplitProposal, ActingRefusal | 'no-such-change' | 'nothing-left'>> {
  return withProposal(db, id, async (trx, proposal) => {
    const keyOf = ({ collection, id: record }: Pick<ProposedChange, 'collection' | 'id'>) => `${collection}/${record}`
    const wanted = new Set(keep.map(keyOf))
    const kept = proposal.changes.filter((change) => wanted.has(keyOf(change)))
    const others = proposal.changes.filter((change) => !wanted.has(keyOf(change)))
    const unknown = [...wanted].filter((key) => !kept.some((change) => keyOf(change) === key))
    if (unknown.length > 0) return refuse('no-such-change', `The proposal does not change ${unknown.join(', ')}.`)
    if (kept.length === 0 || others.length === 0)
      return refuse(
        'nothing-left',
        'Each part of a split proposal changes at least one record. Choose some of them, not all or none.',
      )
    const doing = { ...actor, kind: 'split', keepsChanges: true } as const
    const left = await actOn(trx, proposal, {
      ...doing,
      act: 'split',
      words: `The rest is in ${restId}.`,
      changed: { changes: kept },
    })
    if (!left.ok) return left
    const rest: Proposal = { ...left.value, id: restId, origin: id, changes: others, events: 1 }
    await insertProposal(trx, rest)
    await insertProposalEvent(trx, eventOf(rest, { ...doing, words: `It was part of ${id}.` }))
    return accept({ kept: left.value, rest })
  })
}
