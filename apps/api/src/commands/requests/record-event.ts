import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { windowOfPartial, type PlainDate } from '@dutywatch/domain/date'
import { FoiRequest, type Batch, type RequestEvent } from '@dutywatch/domain/foi'
import { exactnessOf } from '@dutywatch/domain/source'
import { canonical, find, layOver, lint, type DraftChange, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import { proposeOnce, type PlannedChanges, type ProposedOnce } from '../propose-once/index.ts'
import { authorityNamed } from './authority-named.ts'

/** What happened, to which requests, and who says so. */
export interface Recording {
  /** The id of a batch, or of one request. */
  readonly target: string
  /** Which authority of the batch; `all` for all those to whom it did not happen yet. Not for a request, which has its own. */
  readonly authority?: { readonly named: string } | 'all' | undefined
  readonly event: RequestEvent
  /** The authority’s own number for the request. */
  readonly reference?: string | undefined
  /** A source of the tracker that says so; those of the batch or request unless given. */
  readonly source?: string | undefined
  readonly by: string
  readonly at: string
  readonly today: PlainDate
  readonly dryRun: boolean
}

export type RecordingRefusal =
  | 'nothing-published'
  | 'no-such-target'
  | 'no-authority'
  | 'no-such-authority'
  | 'no-such-source'
  | 'not-of-the-batch'
  | 'not-yet'
  | 'unsound'

/** What was recorded, or would be. */
export interface Recorded extends ProposedOnce<PlannedChanges> {
  readonly requests: readonly FoiRequest[]
  /** The day to which the sources must reach when it is published, where that is later than they do now. */
  readonly informedTo?: PlainDate
}

type Refusal = Outcome<never, RecordingRefusal> & { readonly findings?: readonly Finding[] }

/**
 * Proposes that something happened to a request, or to all of a batch. What was recorded before and waits to be published is kept: one proposal
 * holds all of a batch. Refuses what would break a rule of the tracker, with the findings, and then nothing is kept.
 */
export async function recordEvent(
  db: Db,
  recording: Recording,
): Promise<Outcome<Recorded, RecordingRefusal> & { readonly findings?: readonly Finding[] }> {
  const { target, event, today, by, at, dryRun } = recording
  if ((await currentEditionNumber(db)) === 0)
    return refuse('nothing-published', 'Nothing has been published yet, so there is no batch and no request.')
  if (event.on !== undefined && event.on > today)
    return refuse('not-yet', `${event.on} has not come yet. Record what has happened.`)
  const { tracker } = await editionOf(db)
  let wanted: readonly FoiRequest[] | undefined
  let wrong: Refusal | undefined
  const proposed = await proposeOnce<PlannedChanges>(db, {
    tracker,
    key: `requests-${groupOf(tracker, target)}`,
    by,
    at,
    today,
    note: `${event.kind}: requests of ${target}.`,
    dryRun,
    plan: ({ known }) => {
      if (wrong) return { changes: [] }
      if (!wanted) {
        const planned = requestsAfter(known, recording)
        const broken = planned.ok ? brokenBy(known, planned.value) : planned
        if (broken) wrong = broken
        if (!planned.ok || broken) return { changes: [] }
        wanted = planned.value
      }
      return { changes: changesTo(known, wanted) }
    },
  })
  if (wrong) return wrong
  const requests = wanted ?? []
  const day = lastInformedDay(requests, tracker.informedTo)
  return accept({ ...proposed, requests, ...(day > tracker.informedTo && { informedTo: day }) })
}

/** Every request of the target as it will be: with what waits already, and with the event. */
function requestsAfter(known: Tracker, recording: Recording): Outcome<readonly FoiRequest[], RecordingRefusal> {
  const { target, source, event } = recording
  if (source !== undefined && !find(known, 'sources', source))
    return refuse('no-such-source', `There is no source “${source}” in the tracker. Name one that it has, or publish it first.`)
  const request = find(known, 'requests', target)
  if (request) return accept([...sameGroup(known, request.batch, [target]), withEvent(request, recording)])
  const batch = find(known, 'batches', target)
  if (!batch)
    return refuse('no-such-target', `There is neither a batch nor a request “${target}” in the tracker. Publish the batch first.`)
  const chosen = authoritiesOf(known, batch, recording)
  if (!chosen.ok) return chosen
  const own = (force: string) => known.requests.find((each) => each.batch === batch.id && each.force === force)
  const changed = chosen.value
    .filter((id) => recording.authority !== 'all' || !own(id)?.events.some(({ kind }) => kind === event.kind))
    .map((id) => withEvent(own(id) ?? firstOf(batch, id, recording), recording))
  const ids = changed.map(({ id }) => id)
  return accept([...sameGroup(known, batch.id, ids), ...changed])
}

/** What waits of the other requests of a batch goes into the same proposal, so that one takes the place of the other. */
function sameGroup(known: Tracker, batch: string | undefined, but: readonly string[]): FoiRequest[] {
  return known.requests.filter((each) => batch !== undefined && each.batch === batch && !but.includes(each.id))
}

/** The batch that is recorded in, by which its proposals are known; the request itself where it is of none. */
function groupOf(tracker: Tracker, target: string): string {
  return find(tracker, 'requests', target)?.batch ?? tracker.batches.find(({ id }) => target.startsWith(`${id}.`))?.id ?? target
}

function authoritiesOf(known: Tracker, batch: Batch, { authority }: Recording): Outcome<readonly string[], RecordingRefusal> {
  if (authority === 'all') return accept(batch.authorities)
  if (!authority) return refuse('no-authority', `“${batch.id}” is a batch: name one of its authorities, or all of them.`)
  const named = authorityNamed(known.forces, authority.named)
  if (!named.ok) return named
  const { id, name } = named.value
  if (batch.authorities.some((each) => each === id)) return accept([id])
  return refuse('not-of-the-batch', `${name} is not among the authorities of the batch “${batch.id}”.`)
}

function firstOf(batch: Batch, force: string, { event, today }: Recording): FoiRequest {
  const { id, asks, citations } = batch
  const knownFrom = event.on !== undefined && exactnessOf(event.on) === 'day' ? event.on : today
  return FoiRequest.parse({ id: `${id}.${force}`, knownFrom, citations, batch: id, force, asked: asks })
}

/** The same event of the same day is not recorded twice. */
function withEvent(request: FoiRequest, { event, reference, source }: Recording): FoiRequest {
  const held = request.events.some((each) => canonical(each) === canonical(event))
  const cited = source === undefined || request.citations.some((each) => each.source === source)
  return FoiRequest.parse({
    ...request,
    ...(reference !== undefined && { reference }),
    citations: cited ? request.citations : [...request.citations, { source, confidence: 'confirmed' }],
    events: held ? request.events : [...request.events, event],
  })
}

function changesTo(known: Tracker, requests: readonly FoiRequest[]): DraftChange[] {
  return requests
    .filter((request) => canonical(find(known, 'requests', request.id)) !== canonical(request))
    .map((record) => ({ collection: 'requests', id: record.id, record }))
}

function brokenBy(known: Tracker, requests: readonly FoiRequest[]): Refusal | undefined {
  const informedTo = lastInformedDay(requests, known.informedTo)
  const laid = layOver(known, { changes: changesTo(known, requests), informedTo })
  if (!laid.ok) return { ...refuse('unsound', laid.message), ...(laid.findings && { findings: laid.findings }) }
  const findings = lint(laid.value).filter(({ path }) => requests.some(({ id }) => path.startsWith(`requests/${id}/`)))
  if (findings.length === 0) return undefined
  return { ...refuse('unsound', 'What happened does not fit what is recorded of the request.'), findings }
}

/** The last day of any event, or the day the sources reach to where that is later. */
function lastInformedDay(requests: readonly FoiRequest[], informedTo: PlainDate): PlainDate {
  const days = requests.flatMap(({ events }) =>
    events.flatMap(({ on }) => (on === undefined ? [] : windowOfPartial(on).earliest)),
  )
  return days.reduce((last, day) => (day > last ? day : last), informedTo)
}
