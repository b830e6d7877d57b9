import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { readDay, sayDay, type PlainDate } from '@dutywatch/domain/date'
import { firstDay } from '@dutywatch/domain/tracker'
import type { EditionEntry } from '../db/queries/editions.ts'
import type { EditionStore } from './edition-store.ts'

/** When a question is asked: the day it is in London, and the edition that is current. */
export interface Now {
  readonly today: PlainDate
  readonly current: number
}

/** The past that a question names; nothing when it asks about the present. */
export interface AskedMoment {
  /** As it came: still to be checked. */
  readonly asOf?: string | undefined
  readonly edition?: number | undefined
}

/** What a question is answered from: one edition, read as of one day. */
export interface Moment {
  readonly edition: EditionEntry
  /** The day the answer speaks of. */
  readonly on: PlainDate
  /** The day asked for; absent when the answer speaks of the present of its edition. */
  readonly asOf?: PlainDate
  /** The day the asker is in; for a named edition, the day it was published, so that its answers never change. */
  readonly today: PlainDate
}

export type MomentRefusal =
  | 'nothing-published'
  | 'no-such-edition'
  | 'as-of-not-a-day'
  | 'as-of-before-first-record'
  | 'as-of-in-the-future'

/** Finds the edition and the day that a question is to be answered from, or says why there is no answer. */
export async function momentOf(store: EditionStore, now: Now, asked: AskedMoment): Promise<Outcome<Moment, MomentRefusal>> {
  if (now.current === 0)
    return refuse('nothing-published', 'Nothing has been published yet. Come back once there is a first edition.')
  const number = asked.edition ?? now.current
  if (!Number.isInteger(number) || number < 1 || number > now.current) return noSuchEdition(number, now.current)
  const { entry, tracker } = await store.edition(number)
  const today = asked.edition === undefined ? now.today : entry.publishedOn
  if (asked.asOf === undefined) return accept({ edition: entry, on: today, today })
  const day = readDay(asked.asOf)
  if (!day.ok) return refuse('as-of-not-a-day', day.message)
  if (day.value > now.today)
    return refuse('as-of-in-the-future', `${sayDay(day.value)} has not come yet. Choose a day up to ${sayDay(now.today)}.`)
  const first = firstDay(tracker)
  if (first !== undefined && day.value < first) {
    return refuse(
      'as-of-before-first-record',
      `Nothing here was known yet on ${sayDay(day.value)}. The first record is of ${sayDay(first)}: choose that day or a later one.`,
    )
  }
  return accept({ edition: entry, on: day.value, asOf: day.value, today })
}

function noSuchEdition(number: number, current: number): Outcome<Moment, MomentRefusal> {
  const which = current === 1 ? 'The only edition is 1.' : `Editions go from 1 to ${current}.`
  return refuse('no-such-edition', `There is no edition ${number}. ${which}`)
}
