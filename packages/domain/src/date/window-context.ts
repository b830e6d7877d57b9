import type { PlainDate } from './plain-date.ts'

/** A span whose end may not be known yet: a Session or a Parliament. `to` is its last day. */
export interface OpenSpan {
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

/** What a wording is read against: the day it was said, and the days it may count from as far as they are known. */
export interface WindowContext {
  readonly saidOn: PlainDate
  readonly anchors?:
    | {
        readonly royalAssent?: PlainDate | undefined
        /** The day of whatever else the wording counts from, as in "within 12 months of the statement". */
        readonly milestone?: PlainDate | undefined
      }
    | undefined
  /** The Session of Parliament on the day it was said. The calendar's `sessionContext` supplies these three. */
  readonly session?: OpenSpan | undefined
  readonly nextSession?: OpenSpan | undefined
  readonly parliament?: OpenSpan | undefined
}
