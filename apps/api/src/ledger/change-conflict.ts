import type { Refused } from '@dutywatch/domain'
import { compareVersions, type Versions } from '@dutywatch/domain/proposal'
import { find, isCollectionName } from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { listProposalEvents, type ProposalEvent } from '../db/queries/proposal-events.ts'
import type { Proposal, ProposedChange } from '../db/queries/proposals.ts'
import { digestOfChange } from './content.ts'
import { editionOf, type KnownEditions } from './editions.ts'

/** A record as a proposal holds it, and who put it there when. */
export interface HeldChange {
  /** None when the proposal takes the record out, or says nothing of it any more. */
  readonly record?: unknown
  /** To be named by what is put in over it; none when the proposal says nothing of the record any more. */
  readonly digest?: string | undefined
  readonly by: string
  readonly at: string
}

/** That a proposal holds another change of a record than the one a change was typed over: both, field by field with what both began from. */
export interface ChangeConflict extends Refused<'change-moved'>, Versions {
  readonly theirs: HeldChange
  readonly mine: unknown
}

/** The change that a proposal holds of a record. */
export function heldChange(
  { changes }: Pick<Proposal, 'changes'>,
  { collection, id }: Pick<ProposedChange, 'collection' | 'id'>,
): ProposedChange | undefined {
  return changes.find((each) => each.collection === collection && each.id === id)
}

/** Whether a proposal holds of a record the change that is named by its digest; without a digest, whether it holds none. */
export function holdsStill(
  proposal: Pick<Proposal, 'changes'>,
  record: Pick<ProposedChange, 'collection' | 'id'>,
  over?: string,
) {
  const held = heldChange(proposal, record)
  return (held && digestOfChange(held)) === over
}

/** Both versions of a record, for whoever put theirs into a proposal over another one than it holds. */
export async function changeConflict(
  db: Db,
  proposal: Proposal,
  {
    change,
    over,
    known,
  }: { readonly change: ProposedChange; readonly over?: string | undefined; readonly known?: KnownEditions | undefined },
): Promise<ChangeConflict> {
  const events = await listProposalEvents(db, proposal.id)
  const held = heldChange(proposal, change)
  const { by, at } = events.findLast((event) => puts(event, change)) ?? { by: proposal.createdBy, at: proposal.createdAt }
  const base = over === undefined ? await publishedBase(db, proposal, { change, known }) : changeOfDigest(events, over)?.record
  const theirs = {
    ...(held?.record !== undefined && { record: held.record }),
    ...(held && { digest: digestOfChange(held) }),
    by,
    at,
  }
  const did = held === undefined ? 'took this record out of the proposal' : 'put another version of this record into the proposal'
  return {
    ok: false,
    reason: 'change-moved',
    message: `${by} ${did} after you began. What you typed is kept: look at both, then put it in again.`,
    theirs,
    mine: change.record,
    ...compareVersions(base, change.record, held?.record),
  }
}

function puts({ kind, edit, changes = [] }: ProposalEvent, record: ProposedChange): boolean {
  const first = kind === 'begun' || kind === 'filed' ? changes : []
  const put = [edit?.is, edit?.was, ...first].filter((each) => each !== undefined)
  return heldChange({ changes: put }, record) !== undefined
}

/** A change that the proposal held once. */
export function changeOfDigest(events: readonly ProposalEvent[], digest: string): ProposedChange | undefined {
  const held = events.flatMap(({ edit, changes = [] }) => [edit?.was, edit?.is, ...changes])
  return held.find((each) => each && digestOfChange(each) === digest)
}

async function publishedBase(
  db: Db,
  { baseEdition }: Proposal,
  { change, known }: { readonly change: ProposedChange; readonly known?: KnownEditions | undefined },
): Promise<unknown> {
  const { collection, id, base = baseEdition } = change
  return isCollectionName(collection) ? find((await editionOf(db, base, known)).tracker, collection, id) : undefined
}
