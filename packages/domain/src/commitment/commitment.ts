import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { cited } from '../source/source.ts'
import { reference } from '../source/record-id.ts'

/** Something that can be promised for a day and then happens, or does not: "Bill introduced", "register published". */
export const Milestone = cited('milestones', {
  title: z.string().min(1),
  bill: reference('bills').optional(),
  order: z.int(),
})
export type Milestone = z.infer<typeof Milestone>

/**
 * What sort of commitment: a `promise` by whoever can keep it, a `forecast` by somebody who cannot, the deadline a campaign asked for
 * (`ask-deadline`), one a statute sets (`statutory-deadline`), or a `signal` that promises nothing testable.
 */
export const CommitmentKind = z.enum(['promise', 'forecast', 'ask-deadline', 'statutory-deadline', 'signal'])
export type CommitmentKind = z.infer<typeof CommitmentKind>

/** When something is to happen, in the words that were used. `reading` says the same in words the date rules read, when they differ. */
export const Timing = z.strictObject({
  words: z.string().min(1),
  reading: z.string().min(1).optional(),
  /** The milestone a relative wording counts from ("within 12 months of the statement"). */
  anchor: reference('milestones').optional(),
})
export type Timing = z.infer<typeof Timing>

/** What somebody undertook, to whom, in which words, for when. Its outcome is never stored: it is computed from what happened. */
export const Commitment = cited('commitments', {
  kind: CommitmentKind,
  by: reference('speakers'),
  to: z.string().min(1).optional(),
  what: z.string().min(1),
  milestone: reference('milestones').optional(),
  timing: Timing.optional(),
  saidOn: PlainDate,
  /** `month` when only the month of saying is known; `saidOn` is then its last day. */
  saidPrecision: z.enum(['day', 'month']).default('day'),
})
export type Commitment = z.infer<typeof Commitment>

/** A date for a milestone stated outside a commitment: scheduled, moved, cancelled, or the day it happened. */
export const DateStatement = cited('dateStatements', {
  milestone: reference('milestones'),
  kind: z.enum(['forecast', 'scheduled', 'actual', 'cancelled']),
  timing: Timing,
  saidOn: PlainDate,
  by: reference('speakers').optional(),
})
export type DateStatement = z.infer<typeof DateStatement>

/** What somebody said, to whom and about what, in our words, with at most a short quotation. */
export const Statement = cited('statements', {
  by: reference('speakers'),
  to: z.string().min(1).optional(),
  on: PlainDate,
  /** `month` when only the month of saying is known; `on` is then its last day. */
  saidPrecision: z.enum(['day', 'month']).default('day'),
  gist: z.string().min(1),
  quote: z.string().min(1).max(300).optional(),
  asks: z.array(reference('asks')).default([]),
})
export type Statement = z.infer<typeof Statement>
