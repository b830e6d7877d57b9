import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'

/**
 * An obligation on providers. `enacted` says whether the law contains it; a duty that was only asked for has no provisions.
 * When it bites is told by `DutyDate` records, because those days became known later than the duty.
 */
export const Duty = cited('duties', {
  code: z.string().min(1),
  name: z.string().min(1),
  definition: z.string().min(1),
  enacted: z.boolean(),
  bill: reference('bills').optional(),
  provisions: z.string().min(1).optional(),
  /** Who owes it, in the Act's words: "all Part 3 services", "Category 1". */
  owedBy: z.string().min(1).optional(),
  ask: reference('asks').optional(),
  order: z.int(),
})
export type Duty = z.infer<typeof Duty>

/** A day that matters for a duty: in force, an assessment to be done by then, or (without a day) what it is waiting for. */
export const DutyDate = cited('dutyDates', {
  duty: reference('duties'),
  event: z.enum(['in-force', 'assess-by', 'awaiting']),
  on: PlainDate.optional(),
  scope: z.string().min(1).optional(),
}).refine((date) => date.event === 'awaiting' || date.on !== undefined, {
  path: ['on'],
  error: 'is missing: give the day, or the event "awaiting" when the duty still waits for one',
})
export type DutyDate = z.infer<typeof DutyDate>
