import { daysBetween, saidWhen, sayDay, sayOn, saySpan, type PlainDate } from '@dutywatch/domain/date'
import type { Flight } from './staircase-layout.ts'

/** What a staircase shows, a sentence a flight. */
export function sayStaircase(flights: readonly Flight[], on: PlainDate): string {
  return flights.map((flight) => sayFlight(flight, on)).join(' ')
}

function sayFlight(flight: Flight, on: PlainDate): string {
  const { label, rungs, moved } = flight
  const [first] = rungs
  if (first === undefined) return `${label}: no day was given.`
  const again = moved === undefined ? '' : `, then ${moved}`
  return `${label}: first for “${first.words}”, said ${sayOn(saidWhen(first))}${again}; ${sayEnd(flight, on)}.`
}

function sayEnd(flight: Flight, on: PlainDate): string {
  const { actual, due } = flight
  if (due === undefined) return actual === undefined ? 'no last day can be read from that' : `it came on ${sayDay(actual.on)}`
  const late = daysBetween(due, actual?.on ?? on)
  if (actual !== undefined) return `it came on ${sayDay(actual.on)}, ${late > 0 ? `${saySpan(late)} late` : 'in time'}`
  return late > 0
    ? `by ${sayDay(on)} it had not come, ${saySpan(late)} after its last day`
    : `its last day, ${sayDay(due)}, has not come`
}
