import type { Milestone } from '../commitment/index.ts'
import type { DateAssertion, PlainDate, SlipLedger } from '../date/index.ts'
import { by } from '../order.ts'
import { ledgerOf, windowOf } from './dates.ts'
import { datedRecords, lastInformed } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/**
 * What may be said of a milestone's date: it was `reached` or `given-up`; its first day has come to nothing and a later one is given
 * (`put-off`); its last day passed (`overdue`) or is yet to come (`expected`); it came after the sources end (`not-known`); those
 * responsible gave no last day and only somebody else asked for one (`asked-for`); or nobody named one (`undated`).
 */
export type OutlookState = 'reached' | 'given-up' | 'expected' | 'put-off' | 'overdue' | 'not-known' | 'asked-for' | 'undated'

/** The date of a milestone as it stands on a day. */
export interface Outlook {
  readonly milestone: Milestone
  readonly state: OutlookState
  /** The day of the first promise, or of what stands for one; lateness is measured against it. */
  readonly first?: DateAssertion
  /** What was last said about the day. */
  readonly latest?: DateAssertion
  /** The last day the sources let us see, no later than the day asked about. */
  readonly seenOn: PlainDate
  /** Days from the last day first given to `seenOn`, or to the day it was reached; 0 while it is to come. */
  readonly daysLate?: number
  /** From the day first given to the one given last. Below 0 when brought forward. */
  readonly daysPutOff?: number
  readonly reachedOn?: PlainDate
  /** The last day that was first asked for by somebody who could not give one, like a campaign. */
  readonly askedFor?: PlainDate
}

/** How the date of a milestone stands on a day. What became due after the sources end is not known, whatever it was before. */
export function outlookOf(tracker: Tracker, milestone: Milestone, on: PlainDate): Outlook {
  const { informedTo } = tracker
  const seenOn = lastInformed(tracker, on)
  const ledger = ledgerOf(tracker, milestone, seenOn)
  const { yardstick, current, daysLate, daysSlipped, actualOn } = ledger
  const given = stateOf(ledger, { on, informedTo })
  const askedFor = lastDayAskedFor(tracker, milestone, seenOn)
  return {
    milestone,
    state: given === 'undated' && askedFor !== undefined ? 'asked-for' : given,
    ...(yardstick && { first: yardstick }),
    ...(current && { latest: current }),
    seenOn,
    ...(daysLate !== undefined && { daysLate }),
    ...(daysSlipped !== undefined && { daysPutOff: daysSlipped }),
    ...(actualOn !== undefined && { reachedOn: actualOn }),
    ...(askedFor !== undefined && { askedFor }),
  }
}

/** Every milestone not yet reached or given up, those whose last day comes first before the others, those without one last. */
export function awaited(tracker: Tracker, on: PlainDate): Outlook[] {
  return tracker.milestones
    .map((milestone) => outlookOf(tracker, milestone, on))
    .filter(({ state }) => state !== 'reached' && state !== 'given-up')
    .sort(
      by(
        (outlook) => Number(lastDay(outlook) === undefined),
        (outlook) => lastDay(outlook) ?? '',
        ({ milestone }) => milestone.order,
      ),
    )
}

function stateOf(
  { state, current, yardstick, daysSlipped = 0 }: SlipLedger,
  { on, informedTo }: { readonly on: PlainDate; readonly informedTo: PlainDate },
): OutlookState {
  if (state === 'happened') return 'reached'
  if (state === 'cancelled') return 'given-up'
  const window = current?.window.latest === undefined ? yardstick?.window : current.window
  const last = window?.latest
  if (window === undefined || last === undefined) return 'undated'
  const beganUnseen = window.earliest !== undefined && window.earliest > informedTo && window.earliest <= on
  if (beganUnseen || (last > informedTo && last < on)) return 'not-known'
  if (last < on) return 'overdue'
  return daysSlipped > 0 ? 'put-off' : 'expected'
}

function lastDayAskedFor(tracker: Tracker, { id }: Milestone, on: PlainDate): PlainDate | undefined {
  const asked = datedRecords(tracker, id).filter(({ kind, saidOn }) => kind === 'ask-deadline' && saidOn <= on)
  const windows = asked.map((record) => windowOf(tracker, record, on))
  return windows.map((window) => (window.ok ? window.value.latest : undefined)).find((day) => day !== undefined)
}

function lastDay({ latest, first }: Outlook): PlainDate | undefined {
  return latest?.window.latest ?? first?.window.latest
}
