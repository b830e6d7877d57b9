import { z } from 'zod'
import { Ask, Campaign, Demand, NewsEvent, Term, Verdict } from '../campaign/index.ts'
import { Commitment, DateStatement, Milestone, Speaker, Statement } from '../commitment/index.ts'
import { PlainDate } from '../date/index.ts'
import { Duty, DutyDate } from '../duty/index.ts'
import { Claim, Figure, Force, ForceFigure, Population, Release, Restatement, Return, Share } from '../evidence/index.ts'
import { Batch, FoiRequest } from '../foi/index.ts'
import { Offence } from '../offence/index.ts'
import { AmendmentPaper, Bill, BillText, StageEvent } from '../parliament/index.ts'
import { Company, Grouping, Ownership, Platform } from '../platform/index.ts'
import { Commencement, ProvisionThread } from '../provision/index.ts'
import { EnforcementAction, PenaltyRule, Power } from '../regulator/index.ts'
import { recordId, Source } from '../source/index.ts'

/** The version of the document's shape. A reader that meets another one refuses it and says so. */
export const schemaVersion = 1

/** What a tracker says of itself, apart from its records. */
export const TrackerHeader = z.strictObject({
  schemaVersion: z.literal(schemaVersion, {
    error: `is not ${schemaVersion}, the only schema version this release reads: write ${schemaVersion}, or use the release the file was made for`,
  }),
  id: recordId('tracker'),
  title: z.string().min(1),
  /** What it was to be called on the days up to `until`, which did not know the words of its title. */
  earlierTitles: z.array(z.strictObject({ title: z.string().min(1), until: PlainDate })).optional(),
  summary: z.string().min(1),
  /** The last day the sources reach to. What was due later is "not known", never guessed. */
  informedTo: PlainDate,
  licence: z.string().min(1),
})
export type TrackerHeader = z.infer<typeof TrackerHeader>

/**
 * A campaign and everything tracked about it, as one flat document: a header and one list of records a collection. Records point at
 * each other by id. Unknown fields are refused everywhere.
 */
export const Tracker = TrackerHeader.extend({
  sources: z.array(Source).default([]),
  speakers: z.array(Speaker).default([]),
  campaigns: z.array(Campaign).default([]),
  demands: z.array(Demand).default([]),
  asks: z.array(Ask).default([]),
  bills: z.array(Bill).default([]),
  texts: z.array(BillText).default([]),
  stageEvents: z.array(StageEvent).default([]),
  amendmentPapers: z.array(AmendmentPaper).default([]),
  threads: z.array(ProvisionThread).default([]),
  commencements: z.array(Commencement).default([]),
  verdicts: z.array(Verdict).default([]),
  milestones: z.array(Milestone).default([]),
  commitments: z.array(Commitment).default([]),
  dateStatements: z.array(DateStatement).default([]),
  statements: z.array(Statement).default([]),
  events: z.array(NewsEvent).default([]),
  offences: z.array(Offence).default([]),
  duties: z.array(Duty).default([]),
  dutyDates: z.array(DutyDate).default([]),
  powers: z.array(Power).default([]),
  enforcementActions: z.array(EnforcementAction).default([]),
  penaltyRules: z.array(PenaltyRule).default([]),
  platforms: z.array(Platform).default([]),
  companies: z.array(Company).default([]),
  ownerships: z.array(Ownership).default([]),
  groupings: z.array(Grouping).default([]),
  forces: z.array(Force).default([]),
  populations: z.array(Population).default([]),
  returns: z.array(Return).default([]),
  releases: z.array(Release).default([]),
  figures: z.array(Figure).default([]),
  shares: z.array(Share).default([]),
  forceFigures: z.array(ForceFigure).default([]),
  restatements: z.array(Restatement).default([]),
  claims: z.array(Claim).default([]),
  batches: z.array(Batch).default([]),
  requests: z.array(FoiRequest).default([]),
  terms: z.array(Term).default([]),
})
export type Tracker = z.infer<typeof Tracker>

/** The tracker as it is written by hand: ids are plain strings, defaults may be left out. */
export type TrackerInput = z.input<typeof Tracker>

/** A record of one collection as it is written by hand. */
export type RecordInput<Name extends CollectionName> = NonNullable<TrackerInput[Name]>[number]

/** The name of a list of records in the document: `asks`, `stageEvents`. */
export type CollectionName = Exclude<keyof Tracker, keyof TrackerHeader>

/** A record of one collection. */
export type RecordOf<Name extends CollectionName> = Tracker[Name][number]

/** Every collection, in the order of the document. */
export const collectionNames = Object.keys(Tracker.shape).filter((name): name is CollectionName => !(name in TrackerHeader.shape))

/** Whether a word names a collection. */
export function isCollectionName(name: string): name is CollectionName {
  return collectionNames.some((known) => known === name)
}

/** The schema that one record of a collection must satisfy. */
export function recordSchema(name: CollectionName): z.ZodType<{ id: string; knownFrom?: string }> {
  return Tracker.shape[name].unwrap().element
}

/** The JSON Schema (draft 2020-12) of the whole document, emitted from the same schema that is enforced. */
export function trackerJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(Tracker, { io: 'input' })
}
