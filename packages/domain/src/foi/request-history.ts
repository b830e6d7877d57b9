import { windowOfPartial, type PlainDate } from '../date/index.ts'
import { isAnswer } from './first-answer.ts'
import type { FoiRequest } from './request.ts'
import type { RequestEvent, RequestEventKind } from './request-event.ts'

/** Where a request is, apart from any clock. */
export type RequestPhase =
  | 'not-sent'
  | 'open'
  | 'stopped'
  | 'answered'
  | 'in-review'
  | 'reviewed'
  | 'complained'
  | 'decided'
  | 'withdrawn'

/** What happened to a request by a day, and the event that put it where it is. */
export interface RequestHistory {
  readonly events: readonly RequestEvent[]
  readonly phase: RequestPhase
  readonly last?: RequestEvent
}

const phaseAfter: Readonly<Record<RequestEventKind, RequestPhase | undefined>> = {
  sent: 'open',
  received: 'open',
  acknowledged: undefined,
  'clarification-asked': 'stopped',
  clarified: 'open',
  'fees-notice': 'stopped',
  'fee-paid': 'open',
  extended: undefined,
  answered: 'answered',
  'part-answered': 'answered',
  refused: 'answered',
  'not-held': 'answered',
  'review-asked': 'in-review',
  'review-answered': 'reviewed',
  'complaint-made': 'complained',
  'decision-notice': 'decided',
  withdrawn: 'withdrawn',
}

/** Whether an event had happened by the end of a day. Of one in a month or year, once that is over; one without a day had. */
export function hadHappened({ on }: Pick<RequestEvent, 'on'>, day: PlainDate): boolean {
  return on === undefined || windowOfPartial(on).latest <= day
}

/**
 * What happened to a request by the end of a day, and where that leaves it. The events stand in the order in which they happened. What
 * only tells of the work, an acknowledgement or more time, moves a request nowhere but out of the drawer.
 */
export function requestHistory({ events }: Pick<FoiRequest, 'events'>, on: PlainDate): RequestHistory {
  const happened = events.filter((event) => hadHappened(event, on))
  const last = happened.findLast(({ kind }) => phaseAfter[kind] !== undefined)
  const phase = (last && phaseAfter[last.kind]) ?? (happened.length === 0 ? 'not-sent' : 'open')
  return { events: happened, phase, ...(last && { last }) }
}

/** The latest answer of a history, in whole or part, or a refusal. */
export function latestAnswer({ events }: Pick<RequestHistory, 'events'>) {
  return events.findLast(isAnswer)
}
