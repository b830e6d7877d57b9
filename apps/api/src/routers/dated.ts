import type { Commitment, Judgement, Milestone, Speaker } from '@dutywatch/domain/commitment'
import type { DateWindow, PlainDate } from '@dutywatch/domain/date'
import { find, judgementOf, windowOf, type Dated, type Tracker } from '@dutywatch/domain/tracker'

/** A record about a date, with who said it and the days read in its words. */
export interface DatedView<Record extends Dated = Dated> {
  readonly record: Record
  readonly speaker?: Speaker
  readonly window?: DateWindow
  /** Why no days could be read; absent when they could. */
  readonly unread?: 'no-timing' | 'not-understood' | 'anchor-unknown'
}

/** A commitment as a list shows it: what was said, what became of it, and the milestone it was about. */
export interface CommitmentView extends DatedView<Commitment> {
  readonly judgement: Judgement
  readonly milestone?: Milestone
}

/** A record about a date, read as of a day. */
export function datedOf<Record extends Dated>(tracker: Tracker, record: Record, on: PlainDate): DatedView<Record> {
  const read = windowOf(tracker, record, on)
  const speaker = find(tracker, 'speakers', record.by)
  return {
    record,
    ...(speaker && { speaker }),
    ...(read.ok ? { window: read.value } : { unread: read.reason }),
  }
}

/** A commitment, judged as of a day. */
export function commitmentOf(tracker: Tracker, commitment: Commitment, on: PlainDate): CommitmentView {
  const milestone = find(tracker, 'milestones', commitment.milestone)
  return {
    ...datedOf(tracker, commitment, on),
    judgement: judgementOf(tracker, commitment, on),
    ...(milestone && { milestone }),
  }
}
