import type { PlainDate } from '@dutywatch/domain/date'
import type { FoiRequest, RequestEvent } from '@dutywatch/domain/foi'
import type { Source } from '@dutywatch/domain/source'
import type { Finding } from '@dutywatch/domain/tracker'
import type { Outcome } from '@dutywatch/domain'
import type { PlannedChanges, ProposedOnce } from '../propose-once/index.ts'

/** Which requests are meant, who changes them and when. */
export interface RequestChange {
  /** The id of a batch, or of one request. */
  readonly target: string
  /** Which authority of the batch; `all` for all those to whom it did not happen yet. Not for a request, which has its own. */
  readonly authority?: { readonly named: string } | 'all' | undefined
  readonly by: string
  readonly at: string
  readonly today: PlainDate
  readonly dryRun: boolean
}

/** A source that is cited for the first time; published by the authority unless it says by whom. */
export type NewSource = Omit<Source, 'id' | 'publisher'> & { readonly publisher?: string | undefined }

/** What happened, to which requests, and who says so. */
export interface Recording extends RequestChange {
  readonly event: RequestEvent
  /** Whether it is another one, though one of its kind is on record of the same day or the next. */
  readonly again?: boolean | undefined
  /** The authority’s own number for the request. */
  readonly reference?: string | undefined
  /** What says so: the id of a source in the tracker, or a new one. Without it nothing is more than reported. */
  readonly source?: string | NewSource | undefined
}

/** Which event did not happen, and why it was on record. */
export interface Undoing extends RequestChange {
  readonly authority?: { readonly named: string } | undefined
  /** Its kind, where there is one of it, or its number in the request, counted from 1. */
  readonly event: string
  readonly why: string
}

export type RecordingRefusal =
  | 'nothing-published'
  | 'no-such-target'
  | 'no-authority'
  | 'has-authority'
  | 'no-such-authority'
  | 'no-such-source'
  | 'no-publisher'
  | 'not-of-the-batch'
  | 'on-record'
  | 'no-such-event'
  | 'not-yet'
  | 'unsound'

/** What was recorded, or would be. */
export interface Recorded extends ProposedOnce<PlannedChanges> {
  readonly requests: readonly FoiRequest[]
  /** The day to which the sources must reach when it is published, where that is later than they do now. */
  readonly informedTo?: PlainDate
}

/** A recording refused for breaking a rule of the tracker comes with the findings. */
export type RecordingOutcome = Outcome<Recorded, RecordingRefusal> & { readonly findings?: readonly Finding[] }
