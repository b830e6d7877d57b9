import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { eventBeside, FoiRequest } from '@dutywatch/domain/foi'
import { exactnessOf, type Source } from '@dutywatch/domain/source'
import { canonical, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { citationsWith, sourceCited } from './cited-source.ts'
import { proposeRequests, type WantedRequests } from './propose-requests.ts'
import type { Recording, RecordingOutcome, RecordingRefusal } from './recording.ts'
import { requestsMeant, type MeantRequest } from './requests-meant.ts'

/**
 * Proposes that something happened to a request, or to all of a batch. Refuses what may be on record already, unless it is said to have
 * happened again, and what would break a rule of the tracker; then nothing is kept.
 */
export async function recordEvent(db: Db, recording: Recording): Promise<RecordingOutcome> {
  const { event, today } = recording
  if (event.on !== undefined && event.on > today)
    return refuse('not-yet', `${event.on} has not come yet. Record what has happened.`)
  return proposeRequests(db, recording, ({ known }) => requestsAfter(known, recording))
}

/** The requests that are meant, with the event. */
function requestsAfter(known: Tracker, recording: Recording): Outcome<WantedRequests, RecordingRefusal> {
  const meant = requestsMeant(known, recording)
  if (!meant.ok) return meant
  const chosen = meant.value.filter((each) => recording.authority !== 'all' || isNewOf(each, recording))
  const [only] = recording.authority === 'all' ? [] : chosen
  const source = sourceCited(known, recording, only?.force.name)
  if (!source.ok) return source
  const requests: FoiRequest[] = []
  for (const each of chosen) {
    const after = withEvent(each, recording, source.value)
    if (!after.ok) return after
    requests.push(after.value)
  }
  return accept({ requests, sources: source.value ? [source.value] : [] })
}

/** Whether an event that is recorded of all is recorded of one: not if one of its kind is on record, but for what it cites. */
function isNewOf({ request }: MeantRequest, { event, source }: Recording): boolean {
  const own = request?.events.find(({ kind }) => kind === event.kind)
  return own === undefined || (source !== undefined && canonical(own) === canonical(event))
}

/** The same event of the same day is not recorded twice, unless it happened again. */
function withEvent(meant: MeantRequest, recording: Recording, source: Source | undefined): Outcome<FoiRequest, RecordingRefusal> {
  const { event, again = false, reference } = recording
  const request = meant.request ?? firstOf(meant, recording)
  const isHeld = !again && request.events.some((each) => canonical(each) === canonical(event))
  const beside = isHeld || again ? undefined : eventBeside(request.events, event)
  if (beside) {
    const on = beside.on === undefined ? 'without a day' : `of ${beside.on}`
    const undo = `dutywatch foi record ${request.id} --undo ${request.events.indexOf(beside) + 1} --why … --by …`
    return refuse(
      'on-record',
      `“${event.kind}” ${on} is on record of ${meant.force.name} already. If this is the same one, there is nothing to record; to correct it, take it back first: “${undo}”. If it happened twice, say --again.`,
    )
  }
  const isSure = isHeld && source === undefined
  const cited = meant.request || source ? request.citations : []
  return accept(
    FoiRequest.parse({
      ...request,
      ...(reference !== undefined && { reference }),
      citations: isSure ? request.citations : citationsWith(cited, { source, asked: meant.batch?.citations ?? [] }),
      events: isHeld ? request.events : [...request.events, event],
    }),
  )
}

function firstOf({ batch, force }: MeantRequest, { event, today }: Recording): FoiRequest {
  if (!batch) throw new Error(`No batch asks ${force.id}.`)
  const { id, asks, citations } = batch
  const knownFrom = event.on !== undefined && exactnessOf(event.on) === 'day' ? event.on : today
  return FoiRequest.parse({ id: `${id}.${force.id}`, knownFrom, citations, batch: id, force: force.id, asked: asks })
}
