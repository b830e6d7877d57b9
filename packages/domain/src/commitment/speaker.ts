import { z } from 'zod'
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
