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
  id: partId.describe('Names it in tables; permanent once letters are sent'),
  words: z.string().min(1).describe('The question as the letter asks it'),
  unit: Unit.describe('What one of the count is'),
  offence: reference('offences').optional().describe('The offence that is counted, where it is one'),
  breakdowns: z.array(partId).default([]).describe('The breakdowns of the batch that it is to be split by'),
})
export type BatchQuestion = z.infer<typeof BatchQuestion>

/** One value that an answer may have. `aliases` are other words for it; `notRecorded` says that none was recorded, which no share is of. */
const BreakdownValue = z.strictObject({
  id: partId.describe('Names it in tables; permanent once letters are sent'),
  label: z.string().min(1).describe('What letters and pages call it'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other words for it in answers'),
  notRecorded: z.literal(true).optional().describe('That no value was recorded; no share is of it'),
})

/** What counts are to be split by, like age or platform, with every value that an answer may have. */
export const Breakdown = z.strictObject({
  id: partId.describe('Names it in tables; permanent once letters are sent'),
  label: z.string().min(1).describe('What letters and pages call it'),
  values: z.array(BreakdownValue).min(1).describe('Every value that an answer may have'),
})
export type Breakdown = z.infer<typeof Breakdown>

/** A span of days that every question is asked for, both ends included. */
export const BatchPeriod = z
  .strictObject({
    from: PlainDate.describe('The first day counted, YYYY-MM-DD'),
    to: PlainDate.describe('The last day counted, YYYY-MM-DD'),
    words: z.string().min(1).optional().describe('What it is called, like “2019/20”'),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins: correct "from" or "to"' })
export type BatchPeriod = z.infer<typeof BatchPeriod>

/** One set of questions put to many authorities. `letterFor` fills in its letter for each. */
export const Batch = cited('batches', {
  title: z.string().min(1).describe('What the batch is called'),
  campaign: reference('campaigns').optional().describe('The campaign that asks, where there are several'),
  launchedOn: PlainDate.describe('The day on which the letters go out, YYYY-MM-DD'),
  asks: z.string().min(1).describe('The subject of the request in a few words'),
  questions: z.array(BatchQuestion).min(1).describe('What every authority is asked to count'),
  breakdowns: z.array(Breakdown).default([]).describe('What counts are to be split by'),
  periods: z.array(BatchPeriod).min(1).describe('The spans of days that every question is asked for'),
  definitions: z
    .array(
      z.strictObject({
        term: z.string().min(1).describe('A word of the questions'),
        words: z.string().min(1).describe('What is meant by it'),
      }),
    )
    .default([])
    .describe('What the words of the questions mean'),
  letter: z.string().min(1).default(defaultLetter).describe('The letter, with {placeholders} that are filled in'),
  authorities: z.array(reference('forces')).min(1).describe('Who is asked'),
})
export type Batch = z.infer<typeof Batch>
