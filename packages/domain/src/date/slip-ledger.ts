import type { DateAssertion } from './assertion.ts'
import type { DateWindow } from './date-window.ts'
import { bySayingThenId, expectations, happenedBy, ofKind, yardstickOf } from './expectation.ts'
import { shiftBetween, type Move } from './move.ts'
import { daysBetween, type PlainDate } from './plain-date.ts'
import { silentSlips, type SilentSlip } from './silent-slip.ts'

/**
 * Where a date stands: it `happened`; it was `cancelled` and nobody has promised it again; it is `overdue` (the yardstick's
 * window has passed), `expected`, or `undated` (no yardstick).
 */
export type SlipState = 'happened' | 'cancelled' | 'overdue' | 'expected' | 'undated'

/** The history of one date as it stood on a day. Every figure in days is a whole number. */
export interface SlipLedger {
  readonly on: PlainDate
  readonly state: SlipState
  /** The first promise, dated or not. */
  readonly firstPromise?: DateAssertion
  /** What lateness is measured against: the first promise with a last day, or else the first such schedule, or else forecast. */
  readonly yardstick?: DateAssertion
  /** The last expectation of those responsible. It stays when the thing has happened: it is what was expected just before. */
  readonly current?: DateAssertion
  /** From each expectation of those responsible to the next, in order. */
  readonly moves: readonly Move[]
  /** How many of the moves changed the date: those that are later or earlier. */
  readonly timesMoved: number
  /** From the yardstick to the day it happened, or else to the current expectation; below 0 only when brought forward. */
  readonly daysSlipped?: number
  /** The current expectation has no last day, so `daysSlipped` is the least it can be. */
  readonly slippedAtLeast?: true
  readonly broughtForward: boolean
  readonly actualOn?: PlainDate
  /**
   * Days from the yardstick's last day to the day it happened or was given up, or else to `on`; 0 when that day had not passed.
   */
  readonly daysLate?: number
  readonly silentSlips: readonly SilentSlip[]
  /** The standing cancellation. */
  readonly cancelled?: DateAssertion
  /** Forecasts by people whose date it is not: kept, but they move nothing. */
  readonly otherForecasts: readonly DateAssertion[]
}

/**
 * The slip ledger of one thing from everything asserted about its date by the end of a day; later assertions are left out. The
 * order they come in does not matter: they are taken by the day they were said, then by id.
 *
 * Expectations are the promises and schedules, and the forecasts of a speaker who had promised or scheduled the date by then.
 * Other forecasts count only when nobody has promised or scheduled anything. Something known to have happened only in a month or
 * a year is taken at that time's first day, so that lateness is never overstated.
 */
export function slipLedger(assertions: readonly DateAssertion[], on: PlainDate): SlipLedger {
  const said = assertions.filter(({ saidOn }) => saidOn <= on).sort(bySayingThenId)
  const { line, otherForecasts } = expectations(said)
  const actualOn = happenedBy(said, on)
  const utterances = said.filter((assertion) => !otherForecasts.includes(assertion))
  const cancelled = actualOn === undefined ? standingCancellation(utterances) : undefined
  const firstPromise = line.find(ofKind('promised'))
  const yardstick = yardstickOf(line)
  const current = line.at(-1)
  const moves = line.slice(1).map((to, index) => moveBetween(line[index] ?? to, to))
  const reached = actualOn === undefined ? current?.window : { earliest: actualOn, latest: actualOn }
  const slip = yardstick && reached && shiftBetween(yardstick.window, reached)
  const daysLate = yardstick && latenessAgainst(yardstick.window, actualOn ?? cancelled?.saidOn ?? on)
  return {
    on,
    state: stateOf({ actualOn, cancelled, daysLate }),
    ...(firstPromise && { firstPromise }),
    ...(yardstick && { yardstick }),
    ...(current && { current }),
    moves,
    timesMoved: moves.filter(({ direction }) => direction === 'later' || direction === 'earlier').length,
    ...(slip && { daysSlipped: slip.days }),
    ...(slip?.atLeast && { slippedAtLeast: true }),
    broughtForward: slip?.direction === 'earlier',
    ...(actualOn !== undefined && { actualOn }),
    ...(daysLate !== undefined && { daysLate }),
    silentSlips: silentSlips(line, { utterances, actualOn, on: cancelled?.saidOn ?? on }),
    ...(cancelled && { cancelled }),
    otherForecasts,
  }
}

/**
 * Days from the last day of a window to a day; 0 when that day is within the window or before it, undefined without a last day.
 */
export function latenessAgainst(window: Pick<DateWindow, 'latest'>, day: PlainDate): number | undefined {
  return window.latest === undefined ? undefined : Math.max(0, daysBetween(window.latest, day))
}

function moveBetween(from: DateAssertion, to: DateAssertion): Move {
  return { from, to, ...shiftBetween(from.window, to.window) }
}

/** The last cancellation, unless somebody responsible has given a date again since. */
function standingCancellation(utterances: readonly DateAssertion[]): DateAssertion | undefined {
  const last = utterances.filter(({ kind }) => kind !== 'actual').at(-1)
  return last?.kind === 'cancelled' ? last : undefined
}

function stateOf({
  actualOn,
  cancelled,
  daysLate,
}: {
  actualOn: PlainDate | undefined
  cancelled: DateAssertion | undefined
  daysLate: number | undefined
}): SlipState {
  if (actualOn !== undefined) return 'happened'
  if (cancelled) return 'cancelled'
  if (daysLate === undefined) return 'undated'
  return daysLate > 0 ? 'overdue' : 'expected'
}
