import { refuse, type Outcome } from '@dutywatch/domain'
import type { Cell } from '@dutywatch/domain/evidence'

/** What the sender says about how counts are written. What is absent is not assumed. */
export interface ValueRules {
  /** Whether a count below zero takes back what was counted before. Refused unless the sender says that it does. */
  readonly corrections?: 'refused' | 'allowed' | undefined
  /** The count below which the sender writes a mark, such as `*`, instead. */
  readonly suppressedBelow?: number | undefined
  /** What an empty cell means; not known unless the sender says that it means none. */
  readonly blanks?: 'not-known' | 'zero' | undefined
  /** What marks of the sender's own mean, by the mark as it is written: `-`, `X`, `01-Apr`. Asked before anything else. */
  readonly marks?: Readonly<Record<string, Cell>> | undefined
}

/** What one cell says, with the footnotes that are marked on it and what a person should look at. */
export interface ReadValue {
  readonly cell: Cell
  readonly footnotes?: readonly string[]
  readonly doubt?: { readonly reason: 'to-follow' | 'footnote'; readonly message: string }
}

/** Why a cell cannot be read as a count or as a reason for having none. */
export type ValueReason =
  | 'approximate'
  | 'backwards-range'
  | 'date-for-count'
  | 'formula-error'
  | 'fraction'
  | 'needs-meaning'
  | 'needs-threshold'
  | 'negative'
  | 'not-understood'
  | 'percentage'
  | 'several-at-once'
  | 'shown-differs'
  | 'too-large'

/** No authority counts more than this in one cell; what is larger is a telephone number, a day or a reference. */
export const largestCount = 10_000_000

/** What a cell says, or why it cannot be read. */
export type ValueReading = Outcome<ReadValue, ValueReason>

/** Refuses a cell: what is wrong, then what to do. */
export function unread(reason: ValueReason, message: string): ValueReading {
  return refuse(reason, message)
}
