import { sayDay, sayPartial, windowOfPartial } from '../../date/index.ts'
import {
  isAnswer,
  readExemptions,
  wrongInLetter,
  type FoiRequest,
  type RequestEvent,
  type RequestEventKind,
} from '../../foi/index.ts'
import { grouped } from '../../grouped.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { Tracker } from '../tracker.ts'
import { askedOnce } from './asked-once.ts'

/** What must have happened before. */
const needs: Partial<Record<RequestEventKind, RequestEventKind>> = {
  clarified: 'clarification-asked',
  'fee-paid': 'fees-notice',
  'review-answered': 'review-asked',
  'decision-notice': 'complaint-made',
}

/** Events that stand in another order than they happened in, or without what must come before them. */
export function impossibleEvents({ requests }: Tracker): Finding[] {
  return requests.flatMap((request) =>
    request.events.flatMap((event, index) => {
      const path = `requests/${request.id}/events/${index}`
      const message = misplaced(request.events, index) ?? unprepared(event, request.events.slice(0, index))
      return message === undefined ? [] : [{ path, rule: 'impossible-event', message }]
    }),
  )
}

function misplaced(events: readonly RequestEvent[], index: number): string | undefined {
  const event = events[index]
  if (event?.on === undefined) return undefined
  const { latest } = windowOfPartial(event.on)
  const earlier = events.slice(0, index).find(({ on }) => on !== undefined && windowOfPartial(on).earliest > latest)
  if (earlier?.on === undefined) return undefined
  return `It (“${event.kind}”) is dated ${sayPartial(event.on)}, before what stands before it (“${earlier.kind}”, ${sayPartial(earlier.on)}). Correct a day, or put them in order.`
}

function unprepared(event: RequestEvent, before: readonly RequestEvent[]): string | undefined {
  const need = needs[event.kind]
  if (need !== undefined && before.every(({ kind }) => kind !== need))
    return `It is “${event.kind}”, but nothing before it is “${need}”. Add that, or take this out.`
  const isReceipt = event.kind === 'sent' || event.kind === 'received'
  if (isReceipt && before.some(isAnswer))
    return `It is “${event.kind}” after an answer. A request is answered after it was received: put it first.`
  return undefined
}

/** Events that the Act of the authority does not know: a ground of refusal it does not have, more time under Scotland’s Act. */
export const unlawfulEvents = askedOnce(findUnlawfulEvents, ({ requests, forces }) => [requests, forces])

function findUnlawfulEvents(tracker: Tracker): Finding[] {
  return tracker.requests.flatMap((request) => {
    const regime = find(tracker, 'forces', request.force)?.regime
    if (regime === undefined) return []
    return request.events.flatMap((event, index): Finding[] => {
      const path = `requests/${request.id}/events/${index}`
      const grounds = 'exemptions' in event ? event.exemptions : []
      const unread = grounds.flatMap((words) => {
        const read = readExemptions(words, regime)
        return read.ok ? [] : [{ path: `${path}/exemptions`, rule: 'unknown-exemption', message: read.message }]
      })
      if (event.kind !== 'extended' || regime === 'FOIA') return unread
      const message = 'Scotland’s Act has no more time to weigh the public interest. Take it out, or correct the authority.'
      return [...unread, { path, rule: 'no-extension-here', message }]
    })
  })
}

/** Requests of a batch to an authority that is not among its own, and two to one authority. */
export function astrayRequests(tracker: Tracker): Finding[] {
  return [...grouped(tracker.requests, ({ batch }) => batch)].flatMap(([id, requests]) => {
    const batch = find(tracker, 'batches', id)
    if (!batch) return []
    return requests.flatMap((request, index) => [
      ...outside(request, batch.authorities),
      ...(requests.slice(0, index).some(({ force }) => force === request.force)
        ? [
            {
              path: `requests/${request.id}/force`,
              rule: 'asked-twice',
              message: `The batch "${id}" has asked "${request.force}" already. Keep one request, with the events of both.`,
            },
          ]
        : []),
    ])
  })
}

function outside({ id, force, batch }: FoiRequest, authorities: readonly string[]): Finding[] {
  if (authorities.includes(force)) return []
  const message = `"${force}" is not among the authorities of the batch "${batch}". Add it there, or take the batch out here.`
  return [{ path: `requests/${id}/force`, rule: 'not-of-the-batch', message }]
}

/** Batches whose parts do not fit together: one id for two things, a breakdown that is none, a letter that cannot be filled in. */
export function brokenBatches({ batches }: Tracker): Finding[] {
  return batches.flatMap(({ id, questions, breakdowns, authorities, letter }) => {
    const path = `batches/${id}`
    const known = new Set(breakdowns.map((each) => each.id))
    const wrong = wrongInLetter(letter)
    const lists: readonly (readonly [string, readonly string[]])[] = [
      ['questions', questions.map((each) => each.id)],
      ['breakdowns', breakdowns.map((each) => each.id)],
      ['authorities', authorities],
      ...breakdowns.map((each) => [`breakdowns/${each.id}/values`, each.values.map((value) => value.id)] as const),
    ]
    const strangers = questions.flatMap((each) =>
      each.breakdowns
        .filter((name) => !known.has(name))
        .map((name) => ({
          path: `${path}/questions/${each.id}/breakdowns`,
          rule: 'unknown-breakdown',
          message: `There is no breakdown "${name}" in the batch; add it, or name one that it has.`,
        })),
    )
    return [
      ...lists.flatMap(([field, ids]) => twice(`${path}/${field}`, ids)),
      ...strangers,
      ...(wrong ? [{ path: `${path}/letter`, rule: wrong.reason, message: wrong.message }] : []),
    ]
  })
}

function twice(path: string, ids: readonly string[]): Finding[] {
  return [...grouped(ids, (id) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id]) => ({ path, rule: 'listed-twice', message: `"${id}" is listed more than once; list it once.` }))
}

/** Requests to bodies, and batches of bodies, that no freedom of information Act is known to bind. */
export function unboundAuthorities(tracker: Tracker): Finding[] {
  const asked = [
    ...tracker.requests.map(({ id, force }) => ({ path: `requests/${id}/force`, force })),
    ...tracker.batches.flatMap(({ id, authorities }) =>
      authorities.map((force) => ({ path: `batches/${id}/authorities`, force })),
    ),
  ]
  return asked.flatMap(({ path, force }) => {
    if (find(tracker, 'forces', force)?.regime !== undefined) return []
    const message = `No freedom of information Act is recorded for "${force}". Give it its "regime", or do not ask it.`
    return [{ path, rule: 'bound-by-no-act', message }]
  })
}

/** Events that happened after the last day the tracker's sources reach to. */
export function eventsBeyondTheSources({ requests, informedTo }: Tracker): Finding[] {
  return requests.flatMap(({ id, events }) =>
    events.flatMap(({ on }, index) => {
      if (on === undefined || windowOfPartial(on).earliest <= informedTo) return []
      const message = `It happened on ${sayPartial(on)}, but the tracker says its sources reach to ${sayDay(informedTo)}; correct the day, or say that they reach further.`
      return [{ path: `requests/${id}/events/${index}/on`, rule: 'known-after-the-sources-end', message }]
    }),
  )
}
