import { addDays, daysBetween, isDay, weekday, type PlainDate } from '../date/plain-date.ts'
import { accept, refuse, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import { House } from './house.ts'
import { sittingDayRows, sittingDaysHeld } from './sitting-days.data.ts'

const sittingDaysOf: Readonly<Record<House, readonly PlainDate[]>> = {
  commons: unpack(sittingDayRows.commons),
  lords: unpack(sittingDayRows.lords),
}
const sittingDaySets = { commons: new Set(sittingDaysOf.commons), lords: new Set(sittingDaysOf.lords) }

function unpack(years: Readonly<Record<string, string>>): readonly PlainDate[] {
  return Object.entries(years)
    .flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`))
    .sort()
}

/** How well the sitting of a House on a day is known: as it happened, as it was planned in January 2026, or not at all. */
export type SittingRecord = 'recorded' | 'planned' | 'not-held'

/** Whether the sitting days of a House around a day are a record or a plan. Throws on a House that is none. */
export function sittingRecord(house: House, day: PlainDate): SittingRecord {
  if (!House.safeParse(house).success)
    throw new RangeError(`${quoted(house)} is no House of Parliament: there are ${House.options.join(' and ')}`)
  if (!isDay(day) || day < sittingDaysHeld.from || day > sittingDaysHeld.plannedTo[house]) return 'not-held'
  return day <= sittingDaysHeld.recordedTo ? 'recorded' : 'planned'
}

/** Whether a House sat, or planned to sit, on a day. Refuses a day for which nothing is held. */
export function isSittingDay(house: House, day: PlainDate): Outcome<boolean, 'calendar-not-held'> {
  return sittingRecord(house, day) === 'not-held' ? notHeld(house, day) : accept(sittingDaySets[house].has(day))
}

/**
 * The sitting days of a House after `from` and before `to`, neither included. Refuses when either day is outside what is held.
 */
export function sittingDaysBetween(
  house: House,
  from: PlainDate,
  to: PlainDate,
): Outcome<readonly PlainDate[], 'calendar-not-held'> {
  const outside = [from, to].find((day) => sittingRecord(house, day) === 'not-held')
  return outside !== undefined ? notHeld(house, outside) : accept(sittingDaysOf[house].filter((day) => from < day && day < to))
}

/**
 * The `count`th sitting day of a House after a day, that day not counted: 1 is the next. Refuses when the days held run out
 * first.
 */
export function nthSittingDayAfter(house: House, after: PlainDate, count: number): Outcome<PlainDate, 'calendar-not-held'> {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`count must be a whole number from 1, not ${count}`)
  if (sittingRecord(house, after) === 'not-held') return notHeld(house, after)
  const days = sittingDaysOf[house]
  const next = days.findIndex((day) => day > after)
  const day = next < 0 ? undefined : days[next + count - 1]
  return day === undefined ? notHeld(house, after) : accept(day)
}

/**
 * How many whole weekends, a Saturday and the Sunday after it, lie after `from` and before `to`, neither included. The least
 * interval between some stages of a Bill in the Lords is counted in them.
 * @see Companion to the Standing Orders of the House of Lords, minimum intervals between stages of public Bills
 */
export function weekendsBetween(from: PlainDate, to: PlainDate): number {
  const firstSaturday = addDays(from, ((5 - weekday(from) + 7) % 7) + 1)
  return Math.max(0, Math.floor((daysBetween(firstSaturday, to) - 2) / 7) + 1)
}

function notHeld(house: House, day: PlainDate) {
  const { from, plannedTo } = sittingDaysHeld
  return refuse(
    'calendar-not-held',
    `Sitting days of the ${house === 'commons' ? 'Commons' : 'Lords'} are held from ${from} to ${plannedTo[house]}; ` +
      `from ${day} the answer lies outside them.`,
  )
}
