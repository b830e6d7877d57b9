import { by } from '@dutywatch/domain'
import { addDays, sayDay, type PlainDate } from '@dutywatch/domain/date'
import {
  dueDays,
  replyHeldOn,
  requestClockWords,
  requestStanding,
  requestStateWords,
  type RequestClock,
  type RequestState,
} from '@dutywatch/domain/foi'
import { find, recordName, type Tracker } from '@dutywatch/domain/tracker'
import ical, { ICalEventTransparency } from 'ical-generator'
import { csvOf } from './tables/index.ts'

/** One day by which something is due on one request. */
export interface DueLine {
  readonly clock: RequestClock
  readonly state: RequestState
  readonly request: string
  readonly reference?: string
  readonly batch?: string
  readonly authority: { readonly id: string; readonly name: string }
  /** What the requester may do next. */
  readonly next: string
  /** How many events the request has had: it grows whenever a day moves. */
  readonly sequence: number
}

/** Everything that is due on requests as they stand on a day, or on those of one batch; the first day first. */
export function dueLines(
  tracker: Tracker,
  { on, batch }: { readonly on: PlainDate; readonly batch?: string | undefined },
): DueLine[] {
  const lines = tracker.requests
    .filter((request) => batch === undefined || request.batch === batch)
    .flatMap((request) => {
      const force = find(tracker, 'forces', request.force)
      if (!force?.regime) return []
      const standing = requestStanding(request, { regime: force.regime, on, reply: replyHeldOn(tracker.returns, request, on) })
      const { id, reference, events } = request
      return dueDays(standing).map((clock) => ({
        clock,
        state: standing.state,
        request: id,
        ...(reference !== undefined && { reference }),
        ...(request.batch !== undefined && { batch: request.batch }),
        authority: { id: force.id, name: force.name },
        next: standing.next.words,
        sequence: events.length,
      }))
    })
  return lines.toSorted(
    by(
      ({ clock }) => clock.due,
      ({ authority }) => authority.name,
      ({ request }) => request,
    ),
  )
}

const header = [
  'day',
  'what',
  'who',
  'set_by',
  'rule',
  'authority',
  'authority_id',
  'state',
  'next',
  'request',
  'reference',
  'batch',
]

/** What is due as CSV, one line a day. */
export function dueCsv(lines: readonly DueLine[]): string {
  return csvOf({
    header,
    rows: lines.map(({ clock, state, request, reference, batch, authority, next }) => [
      clock.due,
      requestClockWords[clock.kind],
      clock.whose,
      clock.setBy,
      clock.rule,
      authority.name,
      authority.id,
      requestStateWords[state],
      next,
      request,
      reference,
      batch,
    ]),
  })
}

/** Whose days a calendar has, and when they were published. */
export interface CalendarOf {
  readonly title: string
  /** ISO 8601, UTC: the same words are published with the same stamp. */
  readonly stamp: string
}

/**
 * Words as a value of a calendar, for the one that the library writes as it comes: a line of theirs would be a line of the calendar.
 * @see RFC 5545, 3.3.11
 */
function asText(words: string): string {
  return words.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
}

/**
 * What is due as an iCalendar of whole days. The same due thing keeps its UID when its day moves, and then its SEQUENCE is larger; more time for
 * the public interest moves the answer’s own day.
 * @see RFC 5545, 3.8.4.7 and 3.8.7.4
 */
export function dueCalendar(lines: readonly DueLine[], { title, stamp }: CalendarOf): string {
  const calendar = ical({ name: asText(title), prodId: { company: 'Dutywatch', product: 'Requests', language: 'EN' } })
  for (const line of lines) {
    const { clock, request, authority, sequence } = line
    const kind = clock.kind === 'extension' ? 'answer' : clock.kind
    calendar.createEvent({
      id: `${request}.${kind}@dutywatch`,
      sequence,
      stamp: new Date(stamp),
      allDay: true,
      start: new Date(clock.due),
      end: new Date(addDays(clock.due, 1)),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${authority.name}: ${requestClockWords[clock.kind]}`,
      description: saidFully(line),
    })
  }
  return `${calendar.toString()}\r\n`
}

function saidFully({ clock, state, request, reference, next }: DueLine): string {
  const counted = clock.deadline
    ? `The ${clock.deadline.days}th working day after ${sayDay(clock.deadline.startedOn)}.`
    : undefined
  const named = `Request ${reference ?? request}: ${requestStateWords[state]}.`
  return [named, counted, `${clock.rule}.`, next].filter((part) => part !== undefined).join('\n')
}

/** What a calendar of a batch, or of all, is called. */
export function dueTitle(tracker: Tracker, batch: string | undefined): string {
  const found = find(tracker, 'batches', batch)
  return found ? `Due: ${recordName(tracker, 'batches', found)}` : `Due on requests: ${tracker.title}`
}
