import { by } from '@dutywatch/domain'
import type { RequestEventKind } from '@dutywatch/domain/foi'
import type { ProposalState } from '@dutywatch/domain/proposal'
import type { EnquiryList } from '../enquiries/state.ts'

/** What somebody is needed for. */
export type NeedKind =
  | 'date-reached'
  | 'promise-silent'
  | 'verdict-review'
  | 'request-clock'
  | 'put-back'
  | 'held'
  | 'sent-back'
  | 'to-approve'
  | 'to-publish'
  | 'filed'
  | 'begun'
  | 'draft'
  | 'enquiry-waits'
  | 'enquiry-taken'
  | 'form-flooded'
  | 'answer-unsent'
  | 'enquiry-suspected'
  | 'with-others'

const urgencies = ['pressing', 'soon', 'open'] as const

/** How urgent something is: a time for it is over, its time comes soon or somebody waits for it, or nothing presses. */
export type Urgency = (typeof urgencies)[number]

/** Where something is dealt with. */
export type NeedPlace =
  | { readonly kind: 'record'; readonly collection: string; readonly id: string }
  | { readonly kind: 'proposal'; readonly id: string }
  | { readonly kind: 'enquiry'; readonly id: string }
  | { readonly kind: 'enquiry-list'; readonly id: EnquiryList }

/** Whose turn it is: that of whoever asks, anybody's in the campaign, or somebody else's. */
export type Turn = 'mine' | 'anybody' | 'others'

/** What may have happened to a request since. */
const requestMends = [
  'sent',
  'received',
  'clarified',
  'fee-paid',
  'answered',
  'part-answered',
  'refused',
  'not-held',
  'review-asked',
  'review-answered',
  'complaint-made',
] as const satisfies readonly RequestEventKind[]

/** What would settle a need of a record: a record to begin, or something that is still to be put into it. */
export const mendKinds = ['happened', 'new-date', 'given-up', 'promised-anew', 'verdict', ...requestMends] as const
export type MendKind = (typeof mendKinds)[number]

/** One way of settling a need. */
export interface Mend {
  readonly as: MendKind
  /** The text that a new verdict is to be given on. */
  readonly text?: string
}

/** What a proposal would do about a matter: settle it in one of the ways that there are, or say otherwise what is said of it. */
export type ProposedWork = MendKind | 'reply' | 'changed' | 'taken-out'

/** A proposal that is neither published nor withdrawn and is about what somebody else is about to work on. */
export interface UnderWay {
  readonly proposal: string
  readonly by: string
  /** Whether whoever asks began it. */
  readonly isMine: boolean
  readonly state: Exclude<ProposalState, 'published' | 'withdrawn'>
  /** Until when it is held, while it is. */
  readonly until?: string
  /** What it would do about it, each once. */
  readonly works: readonly ProposedWork[]
}

/** One thing that needs somebody. `since` and `by` are a day, or an instant where it happened here. */
export interface Need {
  readonly kind: NeedKind
  /** What it is about; absent for a record that is not published yet. */
  readonly name?: string
  readonly sentence: string
  readonly urgency: Urgency
  /** Since when it waits. */
  readonly since?: string
  /** Until when there is time. */
  readonly by?: string
  readonly to: NeedPlace
  readonly turn: Turn
  /** The likeliest first; none where looking at the place is what is needed. */
  readonly mends: readonly Mend[]
  /** The proposals that are about it already, so that nobody does it twice; absent where there is none. */
  readonly underWay?: readonly UnderWay[]
}

/** The most urgent first; of these what nobody has proposed anything about, and then what is due first or has waited longest. */
export function mostUrgentFirst(needs: readonly Need[]): Need[] {
  return needs.toSorted(
    by(
      ({ urgency }) => urgencies.indexOf(urgency),
      ({ underWay }) => (underWay ? 1 : 0),
      ({ by: due, since }) => due ?? since ?? '',
    ),
  )
}
