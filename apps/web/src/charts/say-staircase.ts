import { daysBetween, sayDay, saySpan, type PlainDate } from '@dutywatch/domain/date'
import type { Flight } from './staircase-layout.ts'

/** What a staircase shows, a sentence a flight. */
export function sayStaircase(flights: readonly Flight[], on: PlainDate): string {
  return flights.map((flight) => sayFlight(flight, on)).join(' ')
}

/** The last day that was first given for something; `undefined` when none ever was. */
export function firstPromised({ rungs }: Flight): PlainDate | undefined {
  return rungs.find(({ latest }) => latest !== undefined)?.latest
}

function sayFlight(flight: Flight, on: PlainDate): string {
  const { label, rungs } = flight
  const [first] = rungs
  if (first === undefined) return `${label}: no day was given.`
  const again = rungs.length === 1 ? '' : `, given another day ${times(rungs.length - 1)}`
  return `${label}: first for “${first.words}”, said on ${sayDay(first.saidOn)}${again}; ${sayEnd(flight, on)}.`
}

function times(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${count} times`
}

function sayEnd(flight: Flight, on: PlainDate): string {
  const { actual } = flight
  const promised = firstPromised(flight)
  if (promised === undefined)
    return actual === undefined ? 'no last day can be read from that' : `it came on ${sayDay(actual.on)}`
  const late = daysBetween(promised, actual?.on ?? on)
  if (actual !== undefined) return `it came on ${sayDay(actual.on)}, ${late > 0 ? `${saySpan(late)} late` : 'in time'}`
  return late > 0
    ? `by ${sayDay(on)} it had not come, ${saySpan(late)} after its last day`
    : `its last day, ${sayDay(promised)}, has not come`
}
