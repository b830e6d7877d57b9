import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { FoiRequest } from '@dutywatch/domain/foi'
import type { Source } from '@dutywatch/domain/source'
import { canonical, find, layOver, lint, type DraftChange, type Finding, type Tracker } from '@dutywatch/domain/tracker'
import type { Db } from '../../db/database.ts'
import { lastDayTold } from '../last-day-told.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import { proposeOnce, type PlannedChanges } from '../propose-once/index.ts'
import { eventsTold, reasonsIn } from './events-told.ts'
import type { RecordingOutcome, RecordingRefusal, RequestChange } from './recording.ts'

/** Requests as they will be, and what is cited for the first time. */
export interface WantedRequests {
  readonly requests: readonly FoiRequest[]
  readonly sources: readonly Source[]
}

/** What is to become of requests, worked out from all that is published and waits. */
export type RequestsWanted = (bases: {
  readonly known: Tracker
  readonly published: Tracker
}) => Outcome<WantedRequests, RecordingRefusal>

type Refusal = Outcome<never, RecordingRefusal> & { readonly findings?: readonly Finding[] }

/**
 * Proposes requests as they will be. What was recorded before and waits to be published is kept: one proposal holds all of a batch. Refuses
 * what would break a rule of the tracker, with the findings, and then nothing is kept.
 */
export async function proposeRequests(
  db: Db,
  { target, by, at, today, dryRun, note }: RequestChange & { readonly note?: string },
  wantedFrom: RequestsWanted,
): Promise<RecordingOutcome> {
  if ((await currentEditionNumber(db)) === 0)
    return refuse('nothing-published', 'Nothing has been published yet, so there is no batch and no request.')
  const { tracker } = await editionOf(db)
  let wanted: WantedRequests | undefined
  let wrong: Refusal | undefined
  const key = `requests-${groupOf(tracker, target)}`
  const proposed = await proposeOnce<PlannedChanges>(db, {
    tracker,
    key,
    by,
    at,
    today,
    note: ({ changes }, replaced) => {
      const reasons = [...replaced.map((each) => reasonsIn(each.note)), note ?? '']
      return [...new Set(reasons), eventsTold(tracker, target, changes)].filter((words) => words !== '').join(' ')
    },
    dryRun,
    plan: ({ known }) => {
      if (wrong) return { changes: [] }
      if (!wanted) {
        const planned = wantedFrom({
          known,
          published: tracker,
        })
        const whole = planned.ok ? accept(withGroup(known, planned.value)) : planned
        wrong = whole.ok ? brokenBy(known, whole.value) : whole
        if (!whole.ok || wrong) return { changes: [] }
        wanted = whole.value
      }
      return { changes: changesTo(known, wanted) }
    },
  })
  if (wrong) return wrong
  const { requests = [] } = wanted ?? {}
  const day = lastDayTold(requests, tracker.informedTo)
  return accept({ ...proposed, requests, ...(day > tracker.informedTo && { informedTo: day }) })
}

/** The batch that is recorded in, by which its proposals are known; the request itself where it is of none. */
function groupOf(tracker: Tracker, target: string): string {
  return find(tracker, 'requests', target)?.batch ?? tracker.batches.find(({ id }) => target.startsWith(`${id}.`))?.id ?? target
}

/** What waits of the other requests of a batch goes into the same proposal with its sources, so that one takes the place of the other. */
function withGroup(known: Tracker, { requests, sources }: WantedRequests): WantedRequests {
  const batches = new Set(requests.flatMap(({ batch }): string[] => (batch === undefined ? [] : [batch])))
  const ids = new Set<string>(requests.map(({ id }) => id))
  const others = known.requests.filter(({ id, batch }) => batch !== undefined && batches.has(batch) && !ids.has(id))
  const all = [...others, ...requests]
  const cited = new Set<string>(all.flatMap(({ citations }) => citations.map(({ source }) => source)))
  return { requests: all, sources: [...known.sources, ...sources].filter(({ id }) => cited.has(id)) }
}

/** A request that nothing is left of, and that was never published, is no change. */
function changesTo(known: Tracker, { requests, sources }: WantedRequests): DraftChange[] {
  const changed = requests.filter((request) => {
    const before = find(known, 'requests', request.id)
    return before ? canonical(before) !== canonical(request) : request.events.length > 0
  })
  const cited = new Set<string>(changed.flatMap(({ citations }) => citations.map(({ source }) => source)))
  return [
    ...sources
      .filter(({ id }) => cited.has(id) && !find(known, 'sources', id))
      .map((record) => ({ collection: 'sources', id: record.id, record })),
    ...changed.map((record) => ({ collection: 'requests', id: record.id, record })),
  ]
}

function brokenBy(known: Tracker, wanted: WantedRequests): Refusal | undefined {
  const { requests } = wanted
  const informedTo = lastDayTold(requests, known.informedTo)
  const laid = layOver(known, { changes: changesTo(known, wanted), informedTo })
  if (!laid.ok) return { ...refuse('unsound', laid.message), ...(laid.findings && { findings: laid.findings }) }
  const findings = lint(laid.value).filter(({ path }) => requests.some(({ id }) => path.startsWith(`requests/${id}/`)))
  if (findings.length === 0) return undefined
  return { ...refuse('unsound', 'What happened does not fit what is recorded of the request.'), findings }
}
