import type { DateAssertion } from './assertion.ts'
import { daysBetween, type PlainDate } from './plain-date.ts'

/**
 * A window that went by without the thing happening and without any statement held here, by anybody responsible, that it would not. What
 * is not held may still have been said: a silent slip is what the record does not show, and no proof that nobody spoke.
 */
export interface SilentSlip {
  readonly assertion: DateAssertion
  /** The last day of the window, up to which no such statement is held. */
  readonly lapsed: PlainDate
  /** The day of the next statement held, or the day the thing happened, whichever came first; absent while there is neither. */
  readonly brokenOn?: PlainDate
  /** `month` when only the month of that statement is known; `brokenOn` is then its last day, and `days` the most there can be. */
  readonly brokenPrecision?: 'month'
  /** Days from `lapsed` to `brokenOn`, or so far. Above 0. */
  readonly days: number
}

/** The silent slips among the expectations of one line, in its order; `actualOn` is the day it happened, if it has by `on`. */
export function silentSlips(
  line: readonly DateAssertion[],
  { utterances, actualOn, on }: { utterances: readonly DateAssertion[]; actualOn: PlainDate | undefined; on: PlainDate },
): SilentSlip[] {
  return line.flatMap((assertion) => {
    const lapsed = assertion.window.latest
    if (lapsed === undefined || lapsed >= on || lapsed < assertion.saidOn) return []
    const spoken = utterances[utterances.indexOf(assertion) + 1]
    const brokenOn = [spoken?.saidOn, actualOn].filter((day) => day !== undefined).sort()[0]
    if (brokenOn !== undefined && brokenOn <= lapsed) return []
    const silence = { assertion, lapsed, days: daysBetween(lapsed, brokenOn ?? on) }
    if (brokenOn === undefined) return [silence]
    const isMonth = spoken?.saidPrecision === 'month' && brokenOn === spoken.saidOn && brokenOn !== actualOn
    return [{ ...silence, brokenOn, ...(isMonth && { brokenPrecision: 'month' as const }) }]
  })
}
