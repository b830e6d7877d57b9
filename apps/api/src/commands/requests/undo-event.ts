import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { FoiRequest, type RequestEvent } from '@dutywatch/domain/foi'
import { canonical, find, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { proposeRequests, type RequestsWanted, type WantedRequests } from './propose-requests.ts'
import type { RecordingOutcome, RecordingRefusal, Undoing } from './recording.ts'
import { requestsMeant } from './requests-meant.ts'

/**
 * Proposes that an event on record of a request did not happen. What was published stays in the editions that told it, and the proposal says
 * why it goes. Refuses where later events rest on it.
 */
export async function undoEvent(db: Db, undoing: Undoing): Promise<RecordingOutcome> {
  const { event, target, why } = undoing
  const note = `Took back “${event}” of ${target}: ${/[.!?]$/.test(why) ? why : `${why}.`}`
  return proposeRequests(db, { ...undoing, note }, (bases) => requestWithout(bases, undoing))
}

function requestWithout(
  { known, published }: Parameters<RequestsWanted>[0],
  undoing: Undoing,
): Outcome<WantedRequests, RecordingRefusal> {
  const meant = requestsMeant(known, undoing)
  if (!meant.ok) return meant
  const { request, force } = meant.value[0] ?? {}
  if (!request || request.events.length === 0)
    return refuse('no-such-event', `Nothing is on record of ${force?.name ?? undoing.target}, so there is nothing to take back.`)
  const event = eventNamed(request.events, undoing.event)
  if (!event) return refuse('no-such-event', notOne(request, undoing.event))
  const events = request.events.filter((each) => each !== event)
  return accept({ requests: [asPublished(published, { ...request, events })], sources: [] })
}

/** What is left of a request that was only added to: with no more citations than what was published has. */
function asPublished(published: Tracker, request: FoiRequest): FoiRequest {
  const before = find(published, 'requests', request.id)
  return before && canonical(before.events) === canonical(request.events) ? before : FoiRequest.parse(request)
}

function eventNamed(events: readonly RequestEvent[], named: string): RequestEvent | undefined {
  if (/^\d{1,4}$/.test(named)) return events[Number(named) - 1]
  const [event, ...more] = events.filter(({ kind }) => kind === named)
  return more.length === 0 ? event : undefined
}

function notOne({ id, events }: FoiRequest, named: string): string {
  const listed = events.map(({ kind, on }, index) => `${index + 1} ${kind}${on === undefined ? '' : ` on ${on}`}`)
  const several = events.filter(({ kind }) => kind === named).length > 1
  const what = several ? `“${named}” is on record of ${id} more than once` : `There is no event “${named}” on record of ${id}`
  return `${what}. Name one by its number: ${listed.join(', ')}.`
}
