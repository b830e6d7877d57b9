import { addDays, sayDay, type PlainDate } from '@dutywatch/domain/date'
import { replyHeldOn, requestStanding, requestStateWords, type RequestStanding, type RequestState } from '@dutywatch/domain/foi'
import {
  awaited,
  find,
  judgementOf,
  recordName,
  windowOf,
  type Outlook,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import type { Mend, Need, Urgency } from './need.ts'

/** What the records of a tracker leave to be found out or done on a day. */
export function needsOfTracker(tracker: Tracker, on: PlainDate): Need[] {
  const commitments = tracker.commitments.flatMap((commitment) => needOfCommitment(tracker, commitment, on) ?? [])
  const told = new Set(commitments.map(({ to }) => find(tracker, 'commitments', to.id)?.milestone))
  // One matter, one line: whoever looks after a promise looks after its date.
  const dates = awaited(tracker, on).filter(({ milestone }) => !told.has(milestone.id))
  return [
    ...dates.flatMap((outlook) => needOfDate(tracker, outlook, on) ?? []),
    ...commitments,
    ...tracker.requests.flatMap((request) => needOfRequest(tracker, request, on) ?? []),
  ]
}

function needOfDate({ informedTo }: Tracker, { milestone, state, latest, first }: Outlook, on: PlainDate): Need | undefined {
  if (state !== 'overdue' && state !== 'not-known') return undefined
  const window = latest?.window.latest === undefined ? first?.window : latest.window
  const isOver = window?.latest !== undefined && window.latest < on
  const since = isOver ? window.latest : window?.earliest
  if (since === undefined) return undefined
  const sentence = isOver
    ? `It was expected by ${sayDay(since)}, and nothing on record, up to ${sayDay(informedTo)}, says that it happened.`
    : `It may have happened since ${sayDay(since)}: what is recorded reaches only to ${sayDay(informedTo)}.`
  return {
    kind: 'date-reached',
    name: milestone.title,
    sentence,
    urgency: isOver ? 'pressing' : 'soon',
    since,
    to: { kind: 'record', collection: 'milestones', id: milestone.id },
    turn: 'anybody',
    mends: dateMends,
  }
}

const dateMends: readonly Mend[] = [{ as: 'happened' }, { as: 'new-date' }, { as: 'given-up' }]
const promiseMends: readonly Mend[] = [...dateMends, { as: 'promised-anew' }]

/** A promise gone silent, or a day set by law that passed. */
function needOfCommitment(tracker: Tracker, commitment: RecordOf<'commitments'>, on: PlainDate): Need | undefined {
  const { kind } = commitment
  if (kind !== 'promise' && kind !== 'statutory-deadline') return undefined
  const { outcome, sentence } = judgementOf(tracker, commitment, on)
  if (outcome !== 'overdue' && !(kind === 'statutory-deadline' && outcome === 'not-known')) return undefined
  const window = windowOf(tracker, commitment, on)
  const since = window.ok ? window.value.latest : undefined
  if (since === undefined || since >= on) return undefined
  const about = {
    name: recordName(tracker, 'commitments', commitment),
    urgency: 'pressing',
    since,
    to: { kind: 'record', collection: 'commitments', id: commitment.id },
    turn: 'anybody',
    mends: kind === 'promise' ? promiseMends : dateMends,
  } as const
  if (kind === 'statutory-deadline') return { ...about, kind: 'date-reached', sentence }
  const silence = `It fell due by ${sayDay(since)}, and nothing on record says that it was met or would not be.`
  return { ...about, kind: 'promise-silent', sentence: silence }
}

/** How urgent each state of a request is that needs us, whoever's turn it is by law. */
const urgencyIn: Readonly<Partial<Record<RequestState, Urgency>>> = {
  overdue: 'pressing',
  'very-overdue': 'pressing',
  'review-overdue': 'pressing',
  'review-very-overdue': 'pressing',
  'reply-held': 'soon',
  'clock-stopped': 'soon',
  'due-soon': 'soon',
}

/** How many days before its last one a step of ours is told of. */
const daysAhead = 14

function needOfRequest(tracker: Tracker, request: RecordOf<'requests'>, on: PlainDate): Need | undefined {
  const regime = find(tracker, 'forces', request.force)?.regime
  if (!regime) return undefined
  const standing = requestStanding(request, { regime, on, reply: replyHeldOn(tracker.returns, request, on) })
  const { state, next, running, last, replyHeld } = standing
  const ours = next.by?.whose === 'requester' && next.by.due >= on && next.by.due <= addDays(on, daysAhead) ? next.by : undefined
  const urgency = urgencyIn[state] ?? (ours && 'soon')
  if (urgency === undefined) return undefined
  const due = ours ?? (urgency === 'pressing' || state === 'due-soon' ? running : undefined)
  const isOver = due !== undefined && due.due < on
  const since = isOver ? due.due : (replyHeld ?? last?.on)
  return {
    kind: 'request-clock',
    name: recordName(tracker, 'requests', request),
    sentence: `It is ${requestStateWords[state]}. ${next.words}`,
    urgency,
    ...(due && !isOver ? { by: due.due } : since !== undefined && { since }),
    to: { kind: 'record', collection: 'requests', id: request.id },
    turn: 'anybody',
    mends: requestMends(standing).map((as) => ({ as })),
  }
}

type Events = readonly Mend['as'][]

/** What may be recorded of a request, by what is to be done next. */
const eventsAfter = {
  send: ['sent'],
  'find-the-day': ['received'],
  wait: ['answered', 'part-answered', 'refused', 'not-held'],
  clarify: ['clarified'],
  pay: ['fee-paid'],
  remind: ['answered', 'part-answered', 'refused', 'not-held'],
  'ask-review': ['review-asked'],
  complain: ['complaint-made'],
  appeal: [],
  record: ['answered', 'part-answered', 'refused', 'not-held'],
  nothing: [],
} as const satisfies Record<RequestStanding['next']['step'], Events>

function requestMends({ state, next: { step } }: RequestStanding): Events {
  if (state === 'review-awaited' || state === 'review-overdue') return ['review-answered']
  if (state === 'review-very-overdue') return ['review-answered', 'complaint-made']
  // Whatever is done about silence, the answer may have come.
  const late: Events = state === 'overdue' || state === 'very-overdue' ? eventsAfter.remind : []
  return [...new Set([...eventsAfter[step], ...late])]
}
