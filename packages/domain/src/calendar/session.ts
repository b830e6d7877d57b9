import { z } from 'zod'
import { isDay, PlainDate } from '../date/plain-date.ts'
import type { WindowContext } from '../date/window-context.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { dissolutionRows, parliamentRows, prorogationRows, sessionRows, sessionsHeld } from './sessions.data.ts'

/** A Parliament, from one general election to the dissolution before the next. `dissolved` is absent while it lasts. */
export const Parliament = z.strictObject({
  number: z.int().positive(),
  elected: PlainDate,
  firstMet: PlainDate,
  stateOpening: PlainDate,
  dissolved: PlainDate.optional(),
})
export type Parliament = z.infer<typeof Parliament>

/** A Session of a Parliament, by the name it is cited by ("2019-21"). `to` is its last day; absent while it is not known. */
export const Session = z.strictObject({
  name: z.string().regex(/^\d{4}(-\d{2})?$/, 'must be a year or two, like "2021" or "2021-22"'),
  parliament: z.int().positive(),
  number: z.int().positive(),
  from: PlainDate,
  to: PlainDate.optional(),
})
export type Session = z.infer<typeof Session>

/**
 * From the day Parliament was prorogued (the last day of the Session, on which the Houses may have sat) to the day before it
 * next met.
 */
export const Prorogation = z.strictObject({ from: PlainDate, to: PlainDate })
export type Prorogation = z.infer<typeof Prorogation>

/** From the day Parliament was dissolved to the day before the next one met. */
export const Dissolution = z.strictObject({ from: PlainDate, to: PlainDate })
export type Dissolution = z.infer<typeof Dissolution>

/** The first and the last day on which the Session of a day is known. */
export const sessionCoverage: { readonly from: PlainDate; readonly to: PlainDate } = sessionsHeld

/** The Parliaments held, oldest first: the 56th to the 59th. */
export function parliaments(): readonly Parliament[] {
  return parliamentRows
}

/** The Sessions held, oldest first. */
export function sessions(): readonly Session[] {
  return sessionRows
}

/** The prorogations since May 2016, oldest first. */
export function prorogations(): readonly Prorogation[] {
  return prorogationRows
}

/** The dissolutions since 2017, oldest first. */
export function dissolutions(): readonly Dissolution[] {
  return dissolutionRows
}

/** The Session a day falls in. Refuses a day between Sessions, and one outside the years held. */
export function sessionOn(day: PlainDate): Outcome<Session, 'between-sessions' | 'calendar-not-held'> {
  const { from, to } = sessionCoverage
  if (!isDay(day) || day < from || day > to) {
    return refuse('calendar-not-held', `Sessions are held from ${from} to ${to}, so the Session of ${day} is not known here.`)
  }
  const session = sessionRows.find((each) => each.from <= day && (each.to === undefined || day <= each.to))
  if (!session) return refuse('between-sessions', `${day} is between Sessions: Parliament was prorogued or dissolved.`)
  return accept(session)
}

/** The Session of a name such as "2019-21", undefined when none of that name is held. */
export function sessionNamed(name: string): Session | undefined {
  return sessionRows.find((session) => session.name === name)
}

/**
 * The last day of the Session a day falls in; undefined between Sessions, outside the years held and while the end is not known.
 */
export function sessionEnd(day: PlainDate): PlainDate | undefined {
  const session = sessionOn(day)
  return session.ok ? session.value.to : undefined
}

/**
 * What `readWindow` needs to read "this Session", "next Session" and "this Parliament" said on a day, as known on `knownOn`:
 * an end or a beginning after that day is left out, so the wording reads as a window that is still open.
 */
export function sessionContext(
  saidOn: PlainDate,
  knownOn: PlainDate = sessionCoverage.to,
): Pick<WindowContext, 'session' | 'nextSession' | 'parliament'> {
  const found = sessionOn(saidOn)
  const next = sessionRows.find((each) => each.from > saidOn && each.from <= knownOn)
  const nextSession = next && { nextSession: upTo(knownOn, next.from, next.to) }
  if (!found.ok) return { ...nextSession }
  const { from, to, parliament } = found.value
  const ends = parliamentRows.find((each) => each.number === parliament)
  return {
    session: upTo(knownOn, from, to),
    ...(ends && { parliament: upTo(knownOn, ends.firstMet, ends.dissolved) }),
    ...nextSession,
  }
}

function upTo(knownOn: PlainDate, from: PlainDate, to: PlainDate | undefined) {
  return to !== undefined && to <= knownOn ? { from, to } : { from }
}
