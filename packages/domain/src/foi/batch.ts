import { z } from 'zod'
import { PlainDate } from '../date/index.ts'
import { Unit } from '../evidence/cell.ts'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'
import { defaultLetter } from './default-letter.ts'

/** The id of a question, a breakdown or one of its values: it names columns and cells, and is permanent once a letter is sent. */
const partId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, like "under-13"')

/** One thing that every authority is asked to count. `breakdowns` names those of the batch that it is to be split by. */
export const BatchQuestion = z.strictObject({
  id: partId,
  words: z.string().min(1),
  unit: Unit,
  offence: reference('offences').optional(),
  breakdowns: z.array(partId).default([]),
})
export type BatchQuestion = z.infer<typeof BatchQuestion>

/** One value that an answer may have. `aliases` are other words for it; `notRecorded` says that none was recorded, which no share is of. */
const BreakdownValue = z.strictObject({
  id: partId,
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  notRecorded: z.literal(true).optional(),
})

/** What counts are to be split by, like age or platform, with every value that an answer may have. */
export const Breakdown = z.strictObject({ id: partId, label: z.string().min(1), values: z.array(BreakdownValue).min(1) })
export type Breakdown = z.infer<typeof Breakdown>

/** A span of days that every question is asked for, both ends included. */
export const BatchPeriod = z
  .strictObject({ from: PlainDate, to: PlainDate, words: z.string().min(1).optional() })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins: correct "from" or "to"' })
export type BatchPeriod = z.infer<typeof BatchPeriod>

/**
 * One set of questions put to many authorities. `campaign` is the one that asks, where a tracker has several; `asks` is the subject of the request in a few words; `letter` is a template that
 * `letterFor` fills in for each authority.
 */
export const Batch = cited('batches', {
  title: z.string().min(1),
  campaign: reference('campaigns').optional(),
  launchedOn: PlainDate,
  asks: z.string().min(1),
  questions: z.array(BatchQuestion).min(1),
  breakdowns: z.array(Breakdown).default([]),
  periods: z.array(BatchPeriod).min(1),
  definitions: z.array(z.strictObject({ term: z.string().min(1), words: z.string().min(1) })).default([]),
  letter: z.string().min(1).default(defaultLetter),
  authorities: z.array(reference('forces')).min(1),
})
export type Batch = z.infer<typeof Batch>
