import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'
import { RequestEvent } from './request-event.ts'

/**
 * One request for information to one authority, and what happened to it, in order. `reference` is the authority's own number for it. What
 * state it is in and when it is due are computed from the events, never stored. Without events it has not been sent yet.
 */
export const FoiRequest = cited('requests', {
  batch: reference('batches').optional(),
  force: reference('forces'),
  reference: z.string().min(1).optional(),
  asked: z.string().min(1),
  events: z.array(RequestEvent).default([]),
})
export type FoiRequest = z.infer<typeof FoiRequest>
