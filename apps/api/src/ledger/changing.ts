import { refuse, type Outcome } from '@dutywatch/domain'
import { readDay } from '@dutywatch/domain/date'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import type { Proposal, ProposedChange } from '../db/queries/proposals.ts'
import { actOn, type ActingRefusal, type Actor } from './acting.ts'
import { wrongInChanges, type ChangesRefusal } from './proposals.ts'
import { withProposal } from './transacted.ts'

export type ChangingRefusal = ActingRefusal | ChangesRefusal | 'no-such-change' | 'no-such-edition' | 'not-a-day'
type Changed = Promise<Outcome<Proposal, ChangingRefusal>>

/**
 * Puts a change of a record into a proposal, in the place of what it held of the same record. `base` is the edition that the record was
 * read from. An approval that it had ends.
 */
export async function putChange(db: Db, id: string, putting: Actor & { readonly change: ProposedChange }): Changed {
  const { change, ...actor } = putting
  return withProposal(db, id, async (trx, proposal) => {
    const current = await currentEditionNumber(trx)
    const { base = proposal.baseEdition } = change
    if (base < 1 || base > current)
      return refuse('no-such-edition', `There is no edition ${base} to draft against; the current one is ${current}.`)
    const isOther = ({ collection, id: record }: ProposedChange) => collection !== change.collection || record !== change.id
    const index = proposal.changes.findIndex((each) => !isOther(each))
    const changes = index < 0 ? [...proposal.changes, change] : proposal.changes.with(index, change)
    const wrong = wrongInChanges(changes)
    return (
      wrong ?? actOn(trx, proposal, { ...actor, act: 'change', kind: 'changed', words: nameOf(change), changed: { changes } })
    )
  })
}

/** Takes a record out of a proposal. Refuses one that it does not change. */
export async function dropChange(
  db: Db,
  id: string,
  dropping: Actor & { readonly record: Pick<ProposedChange, 'collection' | 'id'> },
): Changed {
  const { record, ...actor } = dropping
  return withProposal(db, id, async (trx, proposal) => {
    const changes = proposal.changes.filter((each) => each.collection !== record.collection || each.id !== record.id)
    if (changes.length === proposal.changes.length)
      return refuse('no-such-change', `The proposal does not change ${nameOf(record)}.`)
    return actOn(trx, proposal, { ...actor, act: 'change', kind: 'changed', words: nameOf(record), changed: { changes } })
  })
}

/** What a proposal says of itself beside its records. */
export interface Reasons {
  readonly note?: string | undefined
  /** The day to which the sources reach once it is published. */
  readonly informedTo?: string | undefined
}

/** Gives a proposal another reason, or another day to which the sources reach once it is published; what is not named stays. */
export async function giveReasons(db: Db, id: string, giving: Actor & { readonly reasons: Reasons }): Changed {
  const { reasons, ...actor } = giving
  const { note, informedTo } = reasons
  const day = informedTo === undefined ? undefined : readDay(informedTo)
  if (day && !day.ok) return refuse('not-a-day', day.message)
  const changed = { ...(note !== undefined && { note }), ...(day && { informedTo: day.value }) }
  return withProposal(db, id, (trx, proposal) =>
    actOn(trx, proposal, { ...actor, act: 'change', kind: 'changed', words: note ?? '', changed }),
  )
}

function nameOf({ collection, id }: Pick<ProposedChange, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}
