import type { DateAssertion } from './assertion.ts'
import type { DateWindow } from './date-window.ts'
import { daysBetween } from './plain-date.ts'

/** `firmer` is a narrower window within the one before it; `same` takes no day back and adds none. */
export type Direction = 'later' | 'earlier' | 'same' | 'firmer'

/** How far a date moved. `days` is above 0 for `later` (0 only with `atLeast`), below 0 for `earlier` and 0 otherwise. */
export interface Shift {
  readonly direction: Direction
  readonly days: number
  /** The new window has no last day, so it is later by these days or more. */
  readonly atLeast?: true
}

/** One change of an expected date, from one assertion to the next. */
export interface Move extends Shift {
  readonly from: DateAssertion
  readonly to: DateAssertion
}

type Ends = Pick<DateWindow, 'earliest' | 'latest'>

/**
 * How far one window lies from another. Windows move by their last day: later when it is later, firmer when all of the new
 * window lies within the old, and earlier otherwise. Earlier counts the smaller of the moves of its first and last day, so it is
 * never overstated.
 */
export function shiftBetween(from: Ends, to: Ends): Shift {
  if (from.latest === undefined) return to.latest === undefined ? shiftOfStart(from, to) : shiftToClosed(from, to)
  if (to.latest === undefined) {
    const gap = to.earliest === undefined ? 0 : daysBetween(from.latest, to.earliest)
    return { direction: 'later', days: Math.max(0, gap), atLeast: true }
  }
  const days = daysBetween(from.latest, to.latest)
  if (days > 0) return { direction: 'later', days }
  if (days === 0) return { direction: startsLater(from, to) ? 'firmer' : 'same', days }
  const startDays = from.earliest === undefined ? 0 : daysBetween(from.earliest, to.earliest ?? to.latest)
  return startDays >= 0 ? { direction: 'firmer', days: 0 } : { direction: 'earlier', days: Math.max(days, startDays) }
}

function startsLater(from: Ends, to: Ends): boolean {
  return to.earliest !== undefined && (from.earliest === undefined || to.earliest > from.earliest)
}

function shiftOfStart(from: Ends, to: Ends): Shift {
  const days = from.earliest === undefined || to.earliest === undefined ? 0 : daysBetween(from.earliest, to.earliest)
  if (days === 0) return { direction: 'same', days }
  return { direction: days > 0 ? 'later' : 'earlier', days }
}

function shiftToClosed(from: Ends, to: Ends): Shift {
  const start = to.earliest ?? to.latest
  const days = from.earliest === undefined || start === undefined ? 0 : daysBetween(from.earliest, start)
  return days < 0 ? { direction: 'earlier', days } : { direction: 'firmer', days: 0 }
}
