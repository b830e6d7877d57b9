import { changesByMatter, find, isCollectionName, type PlacedRecord, type Tracker } from '@dutywatch/domain/tracker'
import type { Proposal, ProposedChange } from '../ledger/index.ts'
import { mendKinds, type Need, type ProposedWork, type UnderWay } from './need.ts'

/** Proposals, and who looks at what they leave to do. */
interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly person: string
}

/** Tells with a need of a record which proposals are about it already, and neither published nor withdrawn. Of a draft, it goes by what was typed. */
export function proposedAlready(tracker: Tracker, proposed: Proposed): (need: Need, typed?: unknown) => Need {
  const open = proposed.proposals.flatMap(({ state, ...proposal }) =>
    state === 'published' || state === 'withdrawn'
      ? []
      : [{ ...proposal, state, changesOn: changesByMatter(tracker, proposal.changes) }],
  )

  return (need, typed) => {
    const about = matterOf(tracker, need, typed)
    const underWay = about === undefined ? [] : underWayOn(tracker, about, { open, person: proposed.person })
    return underWay.length === 0 ? need : { ...need, underWay }
  }
}

/**
 * Tells every matter once: a proposal that waits for others is told with what it is about, and what it would settle neither presses nor
 * is anybody's turn until they have looked at it.
 */
export function toldOnce(matters: readonly Need[], ofProposals: readonly Need[]): Need[] {
  const withOthers = new Set(ofProposals.flatMap(({ kind, to }) => (kind === 'with-others' ? to.id : [])))
  const told = new Set(matters.flatMap(({ underWay = [] }) => underWay.map(({ proposal }) => proposal)))
  return [
    ...matters.map((need) => (isSettledBy(need, withOthers) ? ({ ...need, urgency: 'open', turn: 'others' } as const) : need)),
    ...ofProposals.filter(({ kind, to }) => kind !== 'with-others' || !told.has(to.id)),
  ]
}

/** What is only changed or taken out says nothing yet of whether the matter is settled. */
function isSettledBy({ mends, underWay = [] }: Need, waiting: ReadonlySet<string>): boolean {
  const settling = new Set<ProposedWork>(mends.map(({ as }) => as))
  return underWay.some(({ proposal, works }) => waiting.has(proposal) && works.some((work) => settling.has(work)))
}

function matterOf(tracker: Tracker, { to, mends }: Need, typed: unknown): PlacedRecord | undefined {
  if (to.kind !== 'record') return undefined
  const { collection, id } = to
  const published = isCollectionName(collection) ? find(tracker, collection, id) : undefined
  const record = typed ?? published
  // A verdict is to be given on another text than the one that it was given on.
  const text = mends.find((mend) => mend.text !== undefined)?.text
  return { collection, id, record: text === undefined ? record : { ...published, text } }
}

/** A proposal that may still become an edition, with its changes by what they are about. */
interface OpenProposal extends Omit<Proposal, 'state'> {
  readonly state: UnderWay['state']
  readonly changesOn: (about: PlacedRecord) => readonly ProposedChange[]
}

function underWayOn(
  tracker: Tracker,
  about: PlacedRecord,
  { open, person }: { readonly open: readonly OpenProposal[]; readonly person: string },
): UnderWay[] {
  return open.flatMap(({ id: proposal, createdBy: by, author, state, held, changesOn }) => {
    const works = new Set(changesOn(about).map((change) => workOf(tracker, change)))
    if (works.size === 0) return []
    return { proposal, by, isMine: author === person, state, ...(held && { until: held.until }), works: [...works] }
  })
}

function workOf(tracker: Tracker, { collection, id, record }: ProposedChange): ProposedWork {
  if (record === undefined) return 'taken-out'
  const published = isCollectionName(collection) ? find(tracker, collection, id) : undefined
  if (collection === 'requests') return happenedSince(published, record)
  return published === undefined ? workOfNew(collection, fieldOf(record, 'kind')) : 'changed'
}

function workOfNew(collection: string, kind: unknown): ProposedWork {
  if (collection === 'verdicts') return 'verdict'
  if (collection === 'returns') return 'reply'
  if (kind === 'forecast' || kind === 'scheduled') return 'new-date'
  if (kind === 'actual') return 'happened'
  if (kind === 'cancelled') return 'given-up'
  return kind === 'promise' ? 'promised-anew' : 'changed'
}

/** Of a request, the last thing that happened to it, where the record has more of these than is published. */
function happenedSince(published: unknown, record: unknown): ProposedWork {
  const [before, now] = [fieldOf(published, 'events'), fieldOf(record, 'events')]
  if (!Array.isArray(now) || now.length <= (Array.isArray(before) ? before.length : 0)) return 'changed'
  const last = fieldOf(now.at(-1), 'kind')
  return mendKinds.find((kind) => kind === last) ?? 'changed'
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}
