import { addDays, addMonths, PlainDate, plainDate, sayDay, sayStretch } from '@dutywatch/domain/date'
import { z } from 'zod'

/** From the first to the last day counted, both included. */
export const PlainPeriod = z
  .strictObject({ from: PlainDate, to: PlainDate })
  .refine((period) => period.from <= period.to, { error: 'ends before it begins: correct "from" or "to"' })
export type PlainPeriod = z.infer<typeof PlainPeriod>

/** A period for reading: "1 April 2017 to 31 March 2018". */
export function sayPeriod({ from, to }: PlainPeriod): string {
  return from === to ? sayDay(from) : sayStretch(from, to)
}

/** So many whole months from the first of a month; months over 12 carry. */
export function monthsFrom(year: number, month: number, count: number): PlainPeriod {
  const from = plainDate(year, month, 1)
  return { from, to: addDays(addMonths(from, count), -1) }
}

/** A year from 1 January. */
export function calendarYear(year: number): PlainPeriod {
  return monthsFrom(year, 1, 12)
}

/** The financial year that begins on 1 April of a year. */
export function financialYear(year: number): PlainPeriod {
  return monthsFrom(year, 4, 12)
}

/** Whether a period is twelve months from the first of a month, as years are. */
export function isYear({ from, to }: PlainPeriod): boolean {
  return from.endsWith('-01') && addDays(addMonths(from, 12), -1) === to
}
