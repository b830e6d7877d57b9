import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'
import { Asserted } from './asserted.ts'
import { ExpectedOutcome } from './expected-outcome.ts'

/**
 * A published statement with the expression that recomputes it. `expression` is absent when nothing published lets it be recomputed,
 * and `whyNot` then says what is missing. `record` says what the record shows where the statement loosened it.
 */
export const Claim = cited('claims', {
  order: z.int(),
  statement: z.string().min(1),
  publishedIn: reference('sources'),
  asserted: Asserted.optional(),
  expression: z.string().min(1).optional(),
  whyNot: z.string().min(1).optional(),
  /** How it is known to come out when it is worked out; absent when it is to hold. */
  expected: ExpectedOutcome.optional(),
  /** How far the record bears out a statement that is no figure to be worked out; absent while nothing settles it. */
  borneOut: z.enum(['wholly', 'in-part']).optional(),
  /** What the outcome means for somebody who reads or repeats the statement. */
  meaning: z.string().min(1).optional(),
  /** What the record says, where it differs from or completes the statement. */
  record: z.string().min(1).optional(),
  unit: z.string().min(1).optional(),
  /** The promises, forecasts and deadlines that the statement tells of. */
  commitments: z.array(reference('commitments')).optional(),
})
  .refine((claim) => (claim.expression === undefined) === (claim.whyNot !== undefined), {
    error: 'must have either an expression that recomputes it or the reason why none can be given',
  })
  .refine((claim) => claim.expected === undefined || claim.expression !== undefined, {
    path: ['expected'],
    error: 'foretells what is not worked out: take "expected" out, or give an expression',
  })
  .refine((claim) => claim.borneOut === undefined || claim.expression === undefined, {
    path: ['borneOut'],
    error: 'judges a statement that is worked out: take "borneOut" out, the expression decides',
  })
  .refine((claim) => claim.borneOut === undefined || claim.record !== undefined, {
    path: ['record'],
    error: 'is missing: give what the record says of the statement it bears out',
  })
export type Claim = z.infer<typeof Claim>
