import { addDays, addMonths, daysBetween, parts, plainDate, type PlainDate } from '@dutywatch/domain/date'
import { scaleLinear } from 'd3-scale'

/** From the first day drawn to the last. */
export interface DaySpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Places a day along a line. Days outside the span fall outside the line. */
export type TimeScale = (day: PlainDate) => number

/** The scale that lays a span of days out between two positions. */
export function timeScale({ from, to }: DaySpan, range: readonly [number, number]): TimeScale {
  const scale = scaleLinear([0, Math.max(1, daysBetween(from, to))], range)
  return (day) => round(scale(daysBetween(from, day)))
}

/** Drawings hold no finer detail than a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The first days of the years that begin inside a span. */
export function yearStarts({ from, to }: DaySpan): PlainDate[] {
  const first = parts(from).year
  const count = parts(to).year - first + 1
  return Array.from({ length: count }, (_, index) => plainDate(first + index, 1, 1)).filter((day) => day >= from && day <= to)
}

/** The first days of every `step` months, counted from January, inside a span. */
export function monthStarts({ from, to }: DaySpan, step: number): PlainDate[] {
  const january = plainDate(parts(from).year, 1, 1)
  const count = Math.ceil((daysBetween(january, to) + 1) / 28 / step)
  return Array.from({ length: count }, (_, index) => addMonths(january, index * step)).filter((day) => day >= from && day <= to)
}

/** The span that holds all of the days, with a margin of days on both sides. Needs at least one day. */
export function spanOf(days: readonly PlainDate[], margin = 0): DaySpan {
  const sorted = days.toSorted()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) throw new Error('A span needs at least one day')
  return { from: addDays(first, -margin), to: addDays(last, margin) }
}
