import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'
import { RequestEvent } from './request-event.ts'

/**
 * One request for information to one authority, and what happened to it, in order. `reference` is the authority's own number for it. What
 * state it is in and when it is due are computed from the events, never stored. Without events it has not been sent yet.
 */
export const FoiRequest = cited('requests', {
  batch: reference('batches').optional().describe('The batch that it is one of'),
  force: reference('forces').describe('The authority that is asked'),
  reference: z.string().min(1).optional().describe('The authority’s own number for it'),
  asked: z.string().min(1).describe('What is asked for, in a few words'),
  events: z.array(RequestEvent).default([]).describe('What happened, in order; none before it is sent'),
})
export type FoiRequest = z.infer<typeof FoiRequest>
