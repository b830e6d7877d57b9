import { find, layOver, reachNeeded, recordSchema, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { NotFound } from '../db/not-found.ts'
import {
  findDraft,
  listDrafts,
  personShelf,
  proposalShelf,
  type Draft,
  type Proposal,
  type ProposedChange,
} from '../ledger/index.ts'
import { actorIn, proposalToActOn, publishedTracker, type DeskCall } from './own-proposal.ts'

/** What one person types for themselves in one campaign. */
export function ownShelf({ person, campaign }: Pick<DeskCall, 'person' | 'campaign'>): string {
  return personShelf(person.id, campaign)
}

/** Where a draft is kept: with somebody for themselves, or with a proposal. */
export interface DraftAddress {
  readonly collection: string
  readonly recordId: string
  readonly proposal?: string | undefined
}

/** A saved draft as the proposal that it would be, and what that would have of its own. */
export interface DraftAsProposal {
  readonly proposal: Proposal
  /** The draft itself as a change. */
  readonly own: ProposedChange
  /** The drafted sources that it cites: they go with it. */
  readonly sources: readonly ProposedChange[]
  /** Where the sources of the tracker must reach further for it: from which day to which. */
  readonly reach?: { readonly from: string; readonly to: string } | undefined
}

/**
 * What somebody typed and saved, laid over the proposal it is part of, with the sources it cites that they drafted beside it. The sources of
 * the tracker reach as far as it needs, but into no day that has not come. Throws `NotFound` where nothing is saved.
 */
export async function draftAsProposal(call: DeskCall, { proposal: into, ...place }: DraftAddress): Promise<DraftAsProposal> {
  const own = ownShelf(call)
  const target = into === undefined ? undefined : await proposalToActOn(call, into)
  const [draft, beside, tracker] = await Promise.all([
    findDraft(call.db, { ...place, shelf: target ? proposalShelf(target.id) : own }),
    listDrafts(call.db, own),
    publishedTracker(call),
  ])
  if (!draft)
    throw new NotFound('no-such-draft', 'Nothing of this record is saved here. Open it at the desk and change something first.')
  const typed = changeIn(draft)
  const isNew = target?.changes.find((each) => isSame(each, typed))?.isNew
  const change = isNew ? { ...typed, isNew } : typed
  const others = (target?.changes ?? []).filter(
    (each) => !isSame(each, change) && !isSame(each, { ...place, id: place.recordId }),
  )
  const sources = citedDrafts(change.record, { tracker, others, beside })
  const base = target ?? begun(call, draft)
  const from = base.informedTo ?? tracker.informedTo
  const to = reachNeeded([change])
  const reach = to !== undefined && to > from && to <= call.now.today ? { from, to } : undefined
  const informedTo = reach?.to ?? base.informedTo
  return { proposal: { ...base, informedTo, changes: [...others, ...sources, change] }, own: change, sources, reach }
}

/** Whether a draft is of a source that was entered beside a record, and so has its id already. */
export function isDraftedSource(draft: Draft): boolean {
  return draft.collection === 'sources' && changeIn(draft).id === draft.recordId
}

/** The record under its own id, which it need not have yet; where it was not begun under that, it is a new one. */
function changeIn({ collection, recordId, body, baseEdition }: Draft): ProposedChange {
  const own: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : undefined
  const id = typeof own === 'string' ? own : recordId
  return { collection, id, record: body, ...(baseEdition > 0 && { base: baseEdition }), ...(id !== recordId && { isNew: true }) }
}

function isSame(one: RecordPlace, other: RecordPlace): boolean {
  return one.collection === other.collection && one.id === other.id
}

type RecordPlace = Pick<ProposedChange, 'collection' | 'id'>

interface Around {
  readonly tracker: Tracker
  /** What else the proposal changes. */
  readonly others: readonly ProposedChange[]
  readonly beside: readonly Draft[]
}

/** The sources that a record cites and that are neither published nor proposed, as they were drafted; a misshapen one cannot be cited. */
function citedDrafts(record: unknown, { tracker, others, beside }: Around): ProposedChange[] {
  const drafted = beside
    .filter((draft) => isDraftedSource(draft) && recordSchema('sources').safeParse(draft.body).success)
    .map(({ recordId: id, body }): ProposedChange => ({ collection: 'sources', id, record: body, isNew: true }))
    .filter((source) => !find(tracker, 'sources', source.id) && !others.some((each) => isSame(each, source)))
  const laid = layOver(tracker, { changes: drafted })
  const cited = new Set(laid.ok ? sourcesCited(laid.value, record).map(({ id }) => String(id)) : [])
  return drafted.filter(({ id }) => cited.has(id))
}

function begun(call: DeskCall, { collection, recordId, baseEdition }: Draft): Proposal {
  const { by: createdBy, person: author, at: createdAt } = actorIn(call)
  const heading = { id: `${collection}/${recordId}`, createdAt, createdBy, author, campaign: call.campaign }
  return { ...heading, note: '', baseEdition: baseEdition || call.now.current, state: 'drafting', changes: [], events: 0 }
}
