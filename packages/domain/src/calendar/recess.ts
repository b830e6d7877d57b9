import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { House } from './house.ts'
import { recessRows } from './recesses.data.ts'
import { sittingDaysHeld } from './sitting-days.data.ts'

/**
 * Days on end, both included, on which a House did not sit by its own decision. `planned` when it had not begun by the record's
 * day.
 */
export const Recess = z.strictObject({
  house: House,
  name: z.string().min(1),
  from: PlainDate,
  to: PlainDate,
  planned: z.boolean(),
})
export type Recess = z.infer<typeof Recess>

/** The recesses of a House from the summer of 2017 to the plans of January 2026, oldest first. */
export function recesses(house: House): readonly Recess[] {
  return recessRows[house].map(([from, to, name]) => ({ house, name, from, to, planned: from > sittingDaysHeld.recordedTo }))
}

/** The recess of a House that a day falls in; undefined when none is held for it. */
export function recessOn(house: House, day: PlainDate): Recess | undefined {
  return recesses(house).find(({ from, to }) => from <= day && day <= to)
}
