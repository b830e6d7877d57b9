import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { reference } from '../source/record-id.ts'
import { cited, PartialDate } from '../source/source.ts'

/** ISO 4217 code of a currency a penalty regime is written in. */
export const Currency = z.enum(['GBP', 'EUR', 'AUD', 'USD'])
export type Currency = z.infer<typeof Currency>

/** A sum of money in whole units of its own currency, up to a thousand million million; amounts of different currencies never meet. */
export const Money = z.strictObject({ amount: z.number().nonnegative().max(1e15), currency: Currency })
export type Money = z.infer<typeof Money>

/**
 * What the law gives a regulator, under which provision: a `power` it may use, a `duty` it must carry out, or a `role` it holds, which is
 * neither used nor carried out.
 */
export const Power = cited('powers', {
  code: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['power', 'duty', 'role']).default('power'),
  definition: z.string().min(1),
  bill: reference('bills'),
  provisions: z.string().min(1),
  heldBy: reference('speakers'),
  ask: reference('asks').optional(),
  order: z.int(),
})
export type Power = z.infer<typeof Power>

/** One use of a power, or several told of together: a code issued, an investigation opened, a notice given, a fine imposed; or that one was considered. */
export const EnforcementAction = cited('enforcementActions', {
  power: reference('powers'),
  /** It was announced, threatened or weighed, and as far as is known not done. */
  considered: z.literal(true).optional(),
  on: PartialDate,
  against: z.string().min(1).optional(),
  what: z.string().min(1),
  /** How many uses the record tells of together, when it is more than one. */
  count: z.int().min(2).optional(),
  ground: z.string().min(1).optional(),
  penalty: Money.optional(),
  /** A daily rate on top, in words, with its ceiling. */
  dailyRate: z.string().min(1).optional(),
  /** For a fine: what all fines come to that were imposed by the day this became known, which is more than this sum. */
  finesSoFar: z.strictObject({ over: Money }).optional(),
})
export type EnforcementAction = z.infer<typeof EnforcementAction>

/**
 * How a regime caps a fine: a fixed sum, a percentage of a turnover, or the greater of both. `percentOf` names the turnover the law
 * means. At least one limb is required.
 */
export const PenaltyRule = cited('penaltyRules', {
  regime: z.string().min(1),
  tier: z.string().min(1),
  provision: z.string().min(1).optional(),
  currency: Currency,
  fixedCap: z.number().positive().max(1e15).optional(),
  percent: z.number().min(0.0001).max(100).optional(),
  percentOf: z.string().min(1).optional(),
  repealedOn: PlainDate.optional(),
  order: z.int(),
}).refine((rule) => rule.fixedCap !== undefined || rule.percent !== undefined, {
  error: 'has neither a fixed cap nor a percentage: give at least one limb',
})
export type PenaltyRule = z.infer<typeof PenaltyRule>
