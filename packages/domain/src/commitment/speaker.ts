import { z } from 'zod'
import { windowOfPartial } from '../date/format.ts'
import type { PlainDate } from '../date/plain-date.ts'
import { cited, PartialDate } from '../source/source.ts'

/** A title somebody held, from and to as exactly as known; `to` is the last day. */
export const Role = z.strictObject({
  title: z.string().min(1),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type Role = z.infer<typeof Role>

/** A person or organisation that promises, asks, decides or publishes. */
export const Speaker = cited('speakers', {
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation']),
  roles: z.array(Role).default([]),
})
export type Speaker = z.infer<typeof Speaker>

/**
 * The titles somebody held on a day. A title without a first or a last day is held on every day before or after the other; one known by
 * its month or year is held from the first day it may have begun to the last on which it may have ended.
 */
export function rolesOn({ roles }: Pick<Speaker, 'roles'>, day: PlainDate): Role[] {
  return roles.filter(
    ({ from, to }) =>
      (from === undefined || windowOfPartial(from).earliest <= day) && (to === undefined || day <= windowOfPartial(to).latest),
  )
}
