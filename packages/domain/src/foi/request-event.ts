import { z } from 'zod'
import { PlainDate } from '../date/index.ts'
import { PartialDate } from '../source/source.ts'

/** What every event has: the day as exactly as it is known, if at all, and a remark. */
const happened = {
  on: PartialDate.optional().describe('When, as exactly as it is known'),
  note: z.string().min(1).optional().describe('A remark for readers'),
}

const exemptions = z.array(z.string().min(1)).default([]).describe('The grounds as written: “s.12”')

const what = 'What happened'

/** Events that say no more than that they happened, and when. */
const plainKinds = [
  'sent',
  'received',
  'acknowledged',
  'clarification-asked',
  'clarified',
  'fees-notice',
  'fee-paid',
  'answered',
  'not-held',
  'review-asked',
  'complaint-made',
  'decision-notice',
  'withdrawn',
] as const

/**
 * One thing that happened to a request. `exemptions` are as the authority wrote them: "s.12", "s.40(2)". `extended` is more time to weigh
 * the public interest, with the new last day where the authority gave one; `review-answered` says what an internal review found: the
 * answer upheld, changed in whole or part, or only its lateness acknowledged. A complaint is made to the Commissioner of the request's Act, whose
 * decision is a `decision-notice`.
 * @see Freedom of Information Act 2000 ss.1(3), 10, 17 and 50; Freedom of Information (Scotland) Act 2002 ss.1(3), 10, 16, 20, 21 and 47
 */
export const RequestEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(plainKinds).describe(what), ...happened }),
  z.strictObject({ kind: z.enum(['refused', 'part-answered']).describe(what), exemptions, ...happened }),
  z.strictObject({
    kind: z.literal('extended').describe(what),
    until: PlainDate.optional().describe('The new last day, where one was named'),
    exemptions,
    ...happened,
  }),
  z.strictObject({
    kind: z.literal('review-answered').describe(what),
    finding: z.enum(['upheld', 'changed', 'late']).describe('What the review found of the answer'),
    exemptions,
    ...happened,
  }),
])
export type RequestEvent = z.infer<typeof RequestEvent>

/** What can happen to a request. */
export type RequestEventKind = RequestEvent['kind']

/** Every kind of event, in the order in which they usually come. */
export const requestEventKinds = [
  'sent',
  'received',
  'acknowledged',
  'clarification-asked',
  'clarified',
  'fees-notice',
  'fee-paid',
  'extended',
  'refused',
  'part-answered',
  'answered',
  'not-held',
  'review-asked',
  'review-answered',
  'complaint-made',
  'decision-notice',
  'withdrawn',
] as const satisfies readonly RequestEventKind[]
