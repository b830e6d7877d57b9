import { z } from 'zod'
import { refuse, type Refused } from '../outcome.ts'
import { quoted } from '../quoted.ts'

export {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  daysInMonth,
  isWeekend,
  parts,
  plainDate,
  weekday,
  type YearMonthDay,
} from './day-arithmetic.ts'

/**
 * A calendar day as `YYYY-MM-DD`, without time or zone. Days compare with `<` and `>`. Refuses days that do not exist, and years before
 * 1000 or after 8999: a length of time of up to 999 years can then be counted from every day.
 */
export const PlainDate = z.iso
  .date({ error: 'is not a day of the calendar: write it as YYYY-MM-DD', abort: true })
  .refine((day) => /^[1-8]/.test(day), 'lies outside the years 1000 to 8999: correct the year')
  .meta({ title: 'PlainDate', description: 'A calendar day, YYYY-MM-DD, of the years 1000 to 8999' })
export type PlainDate = z.infer<typeof PlainDate>

/** Refuses the first of some days from outside, by name, that is no `PlainDate`; only those that `mayBeAbsent` may be undefined. */
export function refuseUnlessDays(
  days: Readonly<Record<string, unknown>>,
  mayBeAbsent: Readonly<Record<string, unknown>> = {},
): Refused<'not-a-day'> | undefined {
  const given = Object.entries(mayBeAbsent).filter(([, day]) => day !== undefined)
  const wrong = [...Object.entries(days), ...given].find(([, day]) => !isDay(day))
  if (!wrong) return undefined
  return refuse('not-a-day', `${quoted(wrong[1])} is not a day of the calendar. Give "${wrong[0]}" as YYYY-MM-DD.`)
}

/** Whether a value is a `PlainDate`. */
export function isDay(value: unknown): value is PlainDate {
  return PlainDate.safeParse(value).success
}
