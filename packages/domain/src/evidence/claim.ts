import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'
import { decimalsOf } from './interval.ts'

/** What a claim says: a value with how far rounding may move it, or only that something is more than a value. */
export const Asserted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.number(), tolerance: z.number().nonnegative() }),
  z.strictObject({ kind: z.literal('more-than'), value: z.number() }),
  z.strictObject({ kind: z.literal('comparable') }),
])
export type Asserted = z.infer<typeof Asserted>

/** Whether a value may be moved by its rounding alone: by no more than half of its last digit. What may be moved further is only about that. */
export function isOnlyRounded({ value, tolerance }: Extract<Asserted, { readonly kind: 'value' }>): boolean {
  return Math.round(2 * tolerance * 10 ** decimalsOf(value) * 1e6) <= 1e6
}

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
  .refine((claim) => claim.borneOut === undefined || claim.expression === undefined, {
    path: ['borneOut'],
    error: 'judges a statement that is worked out: take "borneOut" out, the expression decides',
  })
  .refine((claim) => claim.borneOut === undefined || claim.record !== undefined, {
    path: ['record'],
    error: 'is missing: give what the record says of the statement it bears out',
  })
export type Claim = z.infer<typeof Claim>
