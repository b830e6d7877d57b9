import { refuse, type Outcome } from '@dutywatch/domain'
import { readDay } from '@dutywatch/domain/date'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import type { Proposal, ProposedChange } from '../db/queries/proposals.ts'
import { actOn, type ActingRefusal, type Actor } from './acting.ts'
import { writersOf } from './authors.ts'
import { changeConflict, heldChange, holdsStill, type ChangeConflict } from './change-conflict.ts'
import { digestOfChange } from './content.ts'
import type { KnownEditions } from './editions.ts'
import { refusedAsTakenNow, wrongInChanges, type ChangesRefusal } from './proposals.ts'
import { withProposal } from './transacted.ts'

export type ChangingRefusal =
  | ActingRefusal
  | ChangesRefusal
  | 'id-taken'
  | 'no-such-change'
  | 'no-such-edition'
  | 'not-a-day'
  | 'too-many-changes'
type Changed = Promise<Outcome<Proposal, ChangingRefusal>>

/** What somebody puts into a proposal, and what it was typed over. */
export interface Putting extends Actor {
  readonly change: ProposedChange
  /** The change that the proposal held of the record when it was read, by its digest; none when it held none. */
  readonly over?: string | undefined
  readonly known?: KnownEditions | undefined
}

/** How many records somebody puts into one proposal; what a program files may change more. */
const mostChanges = 1_000

function tooManyChanges(): Outcome<never, 'too-many-changes'> {
  const message = 'A proposal changes 1,000 records at most. Hand this one in, and put the others into another.'
  return refuse('too-many-changes', message)
}

/**
 * Puts a change of a record into a proposal, in the place of what it held of the same record. `base` is the edition that the record was
 * read from. Whoever typed in its shared draft counts among its authors, and an approval that it had ends. When the proposal holds another
 * change than the one it was typed over, nothing is written and both come back with their difference. Refuses what no proposal has room for,
 * and what was begun as new and has the id of another record.
 */
export async function putChange(
  db: Db,
  id: string,
  { change: putting, over, known, ...actor }: Putting,
): Promise<Awaited<Changed> | ChangeConflict> {
  const put = await withProposal(db, id, async (trx, proposal) => {
    const was = heldChange(proposal, putting)
    // What was begun as new stays so, whoever goes on with it.
    const change = was?.isNew ? { ...putting, isNew: true } : putting
    const isSame = was !== undefined && digestOfChange(was) === digestOfChange(change)
    if (!isSame && !holdsStill(proposal, change, over)) return { movedIn: proposal }
    const current = await currentEditionNumber(trx)
    const { base = proposal.baseEdition } = change
    if (base < 1 || base > current)
      return refuse('no-such-edition', `There is no edition ${base} to draft against; the current one is ${current}.`)
    if (!was && proposal.changes.length >= mostChanges) return tooManyChanges()
    const changes = was ? proposal.changes.with(proposal.changes.indexOf(was), change) : [...proposal.changes, change]
    const wrong = wrongInChanges(changes)
    if (wrong) return wrong
    const taken = await refusedAsTakenNow(trx, [change], known)
    if (taken) return taken
    const authors = await writersOf(trx, [change], { person: actor.person, into: id })
    const doing = { ...changing(actor, change), authors, edit: { was, is: change } }
    return actOn(trx, proposal, { ...doing, changed: { changes } })
  })
  return 'movedIn' in put ? changeConflict(db, put.movedIn, { change: putting, over, known }) : put
}

/** Takes a record out of a proposal. Refuses one that it does not change, and one that it changes otherwise than the digest `over` says. */
export async function dropChange(
  db: Db,
  id: string,
  dropping: Actor & { readonly record: Pick<ProposedChange, 'collection' | 'id'>; readonly over: string },
): Promise<Outcome<Proposal, ChangingRefusal | 'change-moved'>> {
  const { record, over, ...actor } = dropping
  return withProposal(db, id, async (trx, proposal) => {
    const was = heldChange(proposal, record)
    if (!was) return refuse('no-such-change', `The proposal does not change ${nameOf(record)}.`)
    if (!holdsStill(proposal, record, over))
      return refuse('change-moved', 'Somebody changed it in the proposal after you looked. Look at it again, then take it out.')
    const changes = proposal.changes.filter((each) => each !== was)
    return actOn(trx, proposal, { ...changing(actor, record), edit: { was }, changed: { changes } })
  })
}

function changing(actor: Actor, record: Pick<ProposedChange, 'collection' | 'id'>) {
  return { ...actor, act: 'change', kind: 'changed', words: nameOf(record) } as const
}

/** What a proposal says of itself beside its records. */
export interface Reasons {
  readonly note?: string | undefined
  /** The day to which the sources reach once it is published; `null`: to where they reach without it. */
  readonly informedTo?: string | null | undefined
}

/** Gives a proposal another reason, or another day to which the sources reach once it is published; what is not named stays. */
export async function giveReasons(db: Db, id: string, giving: Actor & { readonly reasons: Reasons }): Changed {
  const { reasons, ...actor } = giving
  const { note, informedTo } = reasons
  const day = typeof informedTo === 'string' ? readDay(informedTo) : undefined
  if (day && !day.ok) return refuse('not-a-day', day.message)
  const changed = { ...(note !== undefined && { note }), ...(informedTo !== undefined && { informedTo: day?.value }) }
  return withProposal(db, id, (trx, proposal) =>
    actOn(trx, proposal, { ...actor, act: 'change', kind: 'changed', words: note ?? '', changed }),
  )
}

function nameOf({ collection, id }: Pick<ProposedChange, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}
