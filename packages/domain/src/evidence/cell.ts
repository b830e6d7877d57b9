import { z } from 'zod'

/**
 * What is counted. Recorded offences, uses of a platform, cases whose method is known and victims are different units and do not add.
 */
export const Unit = z.enum(['recorded-offences', 'platform-uses', 'cases-with-known-method', 'victims'])
export type Unit = z.infer<typeof Unit>

const count = z.int().nonnegative()

/**
 * One answer to one question, keeping its kind: a count, "more than" a count, a range, a suppressed cell (fewer than `below`), a refusal
 * with its exemption, not held, over the cost limit, no reply, not asked, or not known to us. A correction is a count below zero, by
 * which a publisher takes back what it counted in earlier periods. Withheld is a count that is known and kept back from publication:
 * of it nothing is said, neither that it is small nor why it is kept back.
 */
export const Cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), value: count }),
  z.strictObject({ kind: z.literal('correction'), value: z.int().negative() }),
  z.strictObject({ kind: z.literal('more-than'), value: count }),
  z
    .strictObject({ kind: z.literal('range'), low: count, high: count })
    .refine((range) => range.low <= range.high, { error: 'runs backwards, with "low" above "high": correct one of them' }),
  z.strictObject({ kind: z.literal('suppressed'), below: z.int().min(2) }),
  z.strictObject({ kind: z.literal('withheld') }),
  z.strictObject({ kind: z.literal('refused'), exemption: z.string().min(1) }),
  z.strictObject({ kind: z.literal('not-held') }),
  z.strictObject({ kind: z.literal('over-cost') }),
  z.strictObject({ kind: z.literal('no-reply') }),
  z.strictObject({ kind: z.literal('not-asked') }),
  z.strictObject({ kind: z.literal('not-known') }),
])
export type Cell = z.infer<typeof Cell>
