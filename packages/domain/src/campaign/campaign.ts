import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { reference } from '../source/record-id.ts'
import { cited, PartialDate } from '../source/source.ts'

/** A campaign for a law: who asks, since when, and the milestone that would end it. */
export const Campaign = cited('campaigns', {
  title: z.string().min(1),
  by: reference('speakers'),
  launchedOn: PlainDate,
  summary: z.string().min(1),
  /** What the campaign wants to have happened: the milestone its deadline is measured against. */
  goal: reference('milestones').optional(),
  bill: reference('bills').optional(),
  approval: z
    .enum(['second-person', 'own'])
    .optional()
    .describe(
      'Who approves what is proposed: a second person, unless a campaign of one person says that its own approval is enough',
    ),
})
export type Campaign = z.infer<typeof Campaign>

/** One demand as the campaign put it, in our words; asks are its testable atoms. */
export const Demand = cited('demands', {
  campaign: reference('campaigns'),
  order: z.int(),
  title: z.string().min(1),
  wording: z.string().min(1),
})
export type Demand = z.infer<typeof Demand>

/** A test that a text passes or fails. `key` is unique within its ask and permanent. */
export const Criterion = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens, like "risk-assessment"'),
  test: z.string().min(1),
})
export type Criterion = z.infer<typeof Criterion>

/** One atomic ask of a demand, with the criteria by which a text is judged to meet it. */
export const Ask = cited('asks', {
  demand: reference('demands'),
  code: z.string().min(1),
  order: z.int(),
  text: z.string().min(1),
  criteria: z.array(Criterion).min(1),
  askedBy: reference('speakers'),
  askedOf: z.string().min(1).optional(),
  askedOn: PlainDate,
})
export type Ask = z.infer<typeof Ask>

/** How a text answers one criterion. `weakened` and `removed` say that an earlier text did better. */
export const VerdictValue = z.enum(['met', 'partly', 'not-met', 'weakened', 'removed'])
export type VerdictValue = z.infer<typeof VerdictValue>

/** The words of one provision that a verdict rests on, by their hash, so that it is noticed when they change. */
export const VerdictPin = z.strictObject({
  thread: reference('threads'),
  /** As `wordsHash` of `@dutywatch/bill-text` prints it. */
  wordsHash: z.string().min(1),
})
export type VerdictPin = z.infer<typeof VerdictPin>

/** A judgement of ours: how one text answers one criterion of an ask, why, and on which provisions it rests. */
export const Verdict = cited('verdicts', {
  ask: reference('asks'),
  criterion: z.string().min(1),
  text: reference('texts'),
  verdict: VerdictValue,
  reason: z.string().min(1),
  /** Provisions of the text, as `parseProvisions` reads them. */
  provisions: z.string().min(1).optional(),
  threads: z.array(reference('threads')).default([]),
  quote: z.string().min(1).optional(),
  /** The words it rests on, provision by provision; when a later text changes them the verdict needs review. */
  pins: z.array(VerdictPin).default([]),
  on: PlainDate,
})
export type Verdict = z.infer<typeof Verdict>

/** What kind of thing happened. */
export const EventKind = z.enum([
  'campaign',
  'policy',
  'consultation',
  'parliament',
  'royal-assent',
  'commencement',
  'regulator',
  'code',
  'deadline',
  'enforcement',
  'delay',
  'litigation',
])
export type EventKind = z.infer<typeof EventKind>

/** Something that happened, or falls due, on a day or over a span. `words` keeps a vague day as it was said ("autumn"). */
export const NewsEvent = cited('events', {
  kind: EventKind,
  on: PartialDate,
  until: PartialDate.optional(),
  words: z.string().min(1).optional(),
  title: z.string().min(1),
  body: z.string().min(1).optional(),
  bill: reference('bills').optional(),
  milestone: reference('milestones').optional(),
})
export type NewsEvent = z.infer<typeof NewsEvent>

/** A word of the trade and what it means, once. */
export const Term = cited('terms', {
  term: z.string().min(1),
  meaning: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
})
export type Term = z.infer<typeof Term>
