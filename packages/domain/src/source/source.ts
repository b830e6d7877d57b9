import { z } from 'zod'
import { PlainDate } from '../date/plain-date.ts'
import { recordId, reference } from './record-id.ts'

const partialDateError = 'must be a year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD'

/** What is wrong with a partial date: with the day, where it is as long as one. */
function partialDateProblem({ input }: { readonly input?: unknown }): string {
  if (typeof input !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(input)) return partialDateError
  return PlainDate.safeParse(input).error?.issues[0]?.message ?? partialDateError
}

/** A year, a month or a day, as exactly as a publisher gives it: `2020`, `2020-05` or `2020-05-29`. The years are those of `PlainDate`. */
export const PartialDate = z
  .union([z.string().regex(/^[1-8]\d{3}(-(0[1-9]|1[0-2]))?$/, { error: partialDateError, abort: true }), PlainDate], {
    error: partialDateProblem,
  })
  .meta({ title: 'PartialDate' })
export type PartialDate = z.infer<typeof PartialDate>

/**
 * Where a fact was read: `official` (Parliament, legislation, a regulator, a court, a police force), `party` (the campaign's own
 * publication), `press` (news), `analysis` (a law firm, a trade body, a tracker), `computed` (worked out here from cited records).
 */
export const SourceKind = z.enum(['official', 'party', 'press', 'analysis', 'computed'])
export type SourceKind = z.infer<typeof SourceKind>

/** The address of a page on the web: http or https, and nothing else. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'must be a full address that begins with http:// or https://' })
export type WebAddress = z.infer<typeof WebAddress>

/** A publication that can be cited. `published` is as exact as the publisher gives it. */
export const Source = z.strictObject({
  id: recordId('sources'),
  title: z.string().min(1),
  publisher: z.string().min(1),
  kind: SourceKind,
  published: PartialDate.optional(),
  url: WebAddress.optional(),
  note: z.string().min(1).optional(),
})
export type Source = z.infer<typeof Source>

/**
 * How sure we are of a fact: `confirmed` (seen in the original or an equal copy), `reported` (seen in somebody else's account of it),
 * `unverified` (recalled, inferred or not yet checked against the cited page).
 */
export const Confidence = z.enum(['confirmed', 'reported', 'unverified'])
export type Confidence = z.infer<typeof Confidence>

/** That a source says what a record says, how sure we are of it, and where in the source to look. */
export const Citation = z.strictObject({
  source: reference('sources').describe('What says so'),
  confidence: Confidence.describe('How sure we are of it'),
  locator: z.string().min(1).optional().describe('Where in the source to look'),
  note: z.string().min(1).optional().describe('A remark on the citation'),
})
export type Citation = z.infer<typeof Citation>

/**
 * The schema of a record that states facts: an id, the day it became publicly known, at least one citation, and fields of its own.
 * Refuses unknown fields and facts that cite nothing.
 */
export function cited<Collection extends string, Shape extends z.core.$ZodShape>(collection: Collection, shape: Shape) {
  return z.strictObject({
    id: recordId(collection),
    knownFrom: PlainDate.describe('The first day on which the public could know this'),
    citations: z.array(Citation).min(1, 'cites nothing: name at least one source for every fact').describe('Where it was read'),
    note: z.string().min(1).optional().describe('A remark for readers'),
    ...shape,
  })
}

/** A record is as sure as its surest citation. */
export function confidenceOf(citations: readonly Citation[]): Confidence {
  const order = Confidence.options
  return order[Math.min(...citations.map((citation) => order.indexOf(citation.confidence)))] ?? 'unverified'
}
