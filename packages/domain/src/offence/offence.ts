import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'

/** A part of the United Kingdom, as extent clauses name them. */
export const Territory = z.enum(['england-and-wales', 'scotland', 'northern-ireland'])
export type Territory = z.infer<typeof Territory>

/** An offence in law: what must be proved, how it is tried, where it applies and since when. */
export const Offence = cited('offences', {
  name: z.string().min(1),
  act: z.string().min(1),
  provision: z.string().min(1),
  elements: z.array(z.string().min(1)).min(1),
  triable: z.enum(['either-way', 'indictable-only', 'summary-only']).optional(),
  maximumPenalty: z.string().min(1).optional(),
  extent: z.array(Territory).min(1),
  inForceFrom: PlainDate.optional(),
  insertedBy: z.string().min(1).optional(),
  neighbours: z.array(reference('offences')).default([]),
  order: z.int(),
})
export type Offence = z.infer<typeof Offence>
