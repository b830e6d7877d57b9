import { z } from 'zod'
import type { PartialDate } from '../source/source.ts'
import { DateWindow } from './date-window.ts'
import { PlainDate } from './plain-date.ts'

/**
 * How a date was asserted: `promised` by whoever can keep it, `forecast` by anybody, `scheduled` in a timetable or an instrument,
 * `actual` for what has happened, `cancelled` for what will not.
 */
export const AssertionKind = z.enum(['promised', 'forecast', 'scheduled', 'actual', 'cancelled'])
export type AssertionKind = z.infer<typeof AssertionKind>

/**
 * That somebody said, on a day, when one thing is to happen or did. Nothing overwrites an assertion: a changed date is another
 * one. `id` is unique among the assertions of that thing; `saidBy` names the speaker, always in the same way. The window of a
 * cancellation is the date that was given up, and changes nothing.
 */
export const DateAssertion = z.strictObject({
  id: z.string().min(1),
  kind: AssertionKind,
  window: DateWindow,
  saidOn: PlainDate,
  /** `month` when only the month of saying is known; `saidOn` is then its last day. */
  saidPrecision: z.enum(['day', 'month']).optional(),
  saidBy: z.string().min(1).optional(),
})
export type DateAssertion = z.infer<typeof DateAssertion>

/** When something was said, as exact as it is known: the day, or the month where only that is known. */
export function saidWhen({ saidOn, saidPrecision }: Pick<DateAssertion, 'saidOn' | 'saidPrecision'>): PartialDate {
  return saidPrecision === 'month' ? saidOn.slice(0, 7) : saidOn
}
