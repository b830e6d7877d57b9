import { z } from 'zod'
import { PlainDate } from './plain-date.ts'

/**
 * How exact a wording is. `period` is a stretch the wording bounds itself ("within 18 months", "by the end of 2021");
 * `open` has no last day ("not before 2023").
 */
export const Precision = z.enum(['day', 'week', 'month', 'quarter', 'season', 'half-year', 'year', 'session', 'period', 'open'])
export type Precision = z.infer<typeof Precision>

/**
 * When something is said to happen: the words used, the first and the last day they allow, and the rule they were read by, as a
 * sentence. An absent `earliest` or `latest` means the words set no such day. Refuses a window that ends before it begins.
 */
export const DateWindow = z
  .strictObject({
    words: z.string().min(1),
    earliest: PlainDate.optional(),
    latest: PlainDate.optional(),
    precision: Precision,
    rule: z.string().min(1),
  })
  .refine(({ earliest, latest }) => earliest === undefined || latest === undefined || earliest <= latest, {
    error: 'ends before it begins: the latest day must not be before the earliest',
    path: ['latest'],
  })
  .meta({ title: 'DateWindow' })
export type DateWindow = z.infer<typeof DateWindow>
