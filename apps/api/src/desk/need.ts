import { by } from '@dutywatch/domain'

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
  | 'answer-unsent'

const urgencies = ['pressing', 'soon', 'open'] as const

/** How urgent something is: a time for it is over, its time comes soon or somebody waits for it, or nothing presses. */
export type Urgency = (typeof urgencies)[number]

/** Where something is dealt with. */
export type NeedPlace =
  | { readonly kind: 'record'; readonly collection: string; readonly id: string }
  | { readonly kind: 'proposal'; readonly id: string }
  | { readonly kind: 'enquiry'; readonly id: string }

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
}

/** The most urgent first, and of these what is due first or has waited longest. */
export function mostUrgentFirst(needs: readonly Need[]): Need[] {
  return needs.toSorted(
    by(
      ({ urgency }) => urgencies.indexOf(urgency),
      ({ by: due, since }) => due ?? since ?? '',
    ),
  )
}
