import { refuse, type Refused } from '@dutywatch/domain'
import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import {
  find,
  frozenReleases,
  isCollectionName,
  layOver,
  lint,
  movedSince,
  recordName,
  refusedAsTaken,
  type Finding,
  type Tracker,
} from '@dutywatch/domain/tracker'
import type { Db } from '../db/database.ts'
import { currentEditionNumber } from '../db/queries/editions.ts'
import { getProposal, type Proposal } from '../db/queries/proposals.ts'
import { editionOf, type KnownEditions } from './editions.ts'

export type PreviewRefusal = 'record-moved' | 'id-taken' | 'not-a-tracker' | 'has-findings'

/** A proposal laid over the current edition: what the tracker would then be, and what would be wrong with it. */
export interface ProposalPreview {
  readonly proposal: Proposal
  /** The edition it is laid over. */
  readonly edition: number
  readonly before: Tracker
  readonly after?: Tracker
  /** Why it cannot be published as it is; empty when it can. */
  readonly findings: readonly Finding[]
  /** Records that were published anew since the proposal was drafted, as `collection/id`. */
  readonly moved: readonly string[]
  /** Why a record that was begun as new would go over another, where it would. */
  readonly taken?: Refused<'id-taken'> | undefined
}

/** How a proposal is looked at. */
export interface Previewing {
  /** Editions that need not be read again. */
  readonly known?: KnownEditions | undefined
}

/** What publishing a proposal would do. Throws `NotFound` when there is none of that id. */
export async function previewProposal(db: Db, id: string, previewing?: Previewing): Promise<ProposalPreview> {
  return previewOf(db, await getProposal(db, id), previewing)
}

/** What publishing a proposal would do, as it is handed in, on a day to which its sources reach. */
export async function previewOf(db: Db, proposal: Proposal, { known }: Previewing = {}): Promise<ProposalPreview> {
  const laid = await laidOver(db, proposal, { known })
  const { before, after } = laid
  return after ? { ...laid, findings: [...lint(after), ...frozenReleases(before, after)] } : laid
}

/** The same before any rule is asked: `findings` are those of the shape alone. */
export async function laidOver(
  db: Db,
  proposal: Proposal,
  {
    known,
    informedTo = proposal.informedTo,
  }: { readonly known?: KnownEditions | undefined; readonly informedTo?: string | undefined },
): Promise<ProposalPreview> {
  const edition = await currentEditionNumber(db)
  const { tracker: before } = await editionOf(db, edition, known)
  const moved = await movedIn(db, proposal, { number: edition, tracker: before, known })
  const laid = layOver(before, { changes: proposal.changes, informedTo })
  const of = { proposal, edition, before, moved, taken: refusedAsTaken(before, proposal.changes) }
  return laid.ok ? { ...of, after: laid.value, findings: [] } : { ...of, findings: laid.findings ?? [] }
}

async function movedIn(
  db: Db,
  { changes, baseEdition }: Proposal,
  current: { readonly number: number; readonly tracker: Tracker; readonly known: KnownEditions | undefined },
): Promise<string[]> {
  const bases = new Map([[current.number, current.tracker]])
  for (const number of new Set(changes.map(({ base = baseEdition }) => base))) {
    if (!bases.has(number)) bases.set(number, (await editionOf(db, number, current.known)).tracker)
  }
  return changes
    .filter((change) => movedSince(bases.get(change.base ?? baseEdition) ?? current.tracker, current.tracker, change))
    .map(({ collection, id }) => `${collection}/${id}`)
}

/** What a proposal is kept from while something stands in its way. */
export type KeptFrom = 'handed in' | 'approved' | 'held' | 'published'

/** Why a proposal can be neither approved nor held nor published as its preview stands, as it is said where it is kept from one; nothing when it can. */
export function refusedByPreview(
  { moved, taken, before, after, findings }: ProposalPreview,
  keptFrom: KeptFrom,
): (Refused<PreviewRefusal> & { readonly findings?: readonly Finding[] }) | undefined {
  const not = keptFrom === 'published' ? 'Nothing was published' : `It was not ${keptFrom}`
  if (taken) return refuse(taken.reason, `${not}. ${taken.message}`)
  if (moved.length > 0) {
    const names = moved.map((place) => `“${nameIn(before, place)}”`)
    const message = `${not}: ${sayFew(names)} ${moved.length === 1 ? 'was' : 'were'} published anew since this was proposed.`
    return refuse('record-moved', `${message} Withdraw it, and import or propose it again against the current edition.`)
  }
  if (!after) return { ...refuse('not-a-tracker', `${not}: the proposed records are not of the right shape.`), findings }
  if (findings.length === 0) return undefined
  const things = findings.length === 1 ? '1 thing is' : `${findings.length} things are`
  return { ...refuse('has-findings', `${not}: ${things} wrong with the tracker.`), findings }
}

/** The day that a proposal waits for on another: the one to which its sources reach, while that has not come. */
export function dayAwaited({ after }: Pick<ProposalPreview, 'after'>, on: PlainDate): PlainDate | undefined {
  return after && after.informedTo > on ? after.informedTo : undefined
}

/** Why a proposal is not published on a day: its sources reach to a later one; nothing when they do not. */
export function refusedAsTooEarly(
  preview: Pick<ProposalPreview, 'after'>,
  on: PlainDate,
  keptFrom: 'held' | 'published',
): Refused<'too-early'> | undefined {
  const day = dayAwaited(preview, on)
  if (day === undefined) return undefined
  const reach = `the sources reach to ${sayDay(day)}`
  const message =
    keptFrom === 'held'
      ? `It was not held: ${reach}, and it would be published before that day. Hold it until then.`
      : `Nothing was published: ${reach}, which has not come yet. Hold it until then.`
  return refuse('too-early', message)
}

/** What a published record is called, by its `collection/id`; that itself where it was taken out. */
function nameIn(tracker: Tracker, place: string): string {
  const [collection = '', id] = place.split('/')
  const record = isCollectionName(collection) ? find(tracker, collection, id) : undefined
  return record && isCollectionName(collection) ? recordName(tracker, collection, record) : place
}

/** A few by name and the others by their number: a refusal is to be read. */
function sayFew(records: readonly string[]): string {
  const others = records.length - 3
  return others > 1 ? `${records.slice(0, 3).join(', ')} and ${others} other records` : records.join(', ')
}
