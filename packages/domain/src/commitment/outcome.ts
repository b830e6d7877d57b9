import { daysBetween, latenessAgainst, sayDay, saySpan, type DateWindow, type PlainDate, type SlipLedger } from '../date/index.ts'
import type { Commitment } from './commitment.ts'

/**
 * What became of a commitment. `kept` and `missed` are for those who could keep it, `borne-out` and `not-borne-out` for forecasts.
 * `slipped`: not happened, and since promised for later. `overdue`: its window passed and it is known not to have happened. `not-known`:
 * its window ended after the sources do. `not-testable`: no date, or nothing that could be seen to happen.
 */
export type CommitmentOutcome =
  | 'kept'
  | 'missed'
  | 'borne-out'
  | 'not-borne-out'
  | 'slipped'
  | 'overdue'
  | 'open'
  | 'not-known'
  | 'not-testable'

/** An outcome with the days behind it and a sentence that says it. */
export interface Judgement {
  readonly outcome: CommitmentOutcome
  /** The day the milestone was reached, when it was. */
  readonly happenedOn?: PlainDate
  /** Days past the last day of the window, at the day it happened or on the day asked about. 0 or more. */
  readonly daysLate?: number
  readonly sentence: string
}

/** What an outcome is judged by: the window of the words, the milestone's ledger, the day asked about, and how far the sources reach. */
export interface Evidence {
  readonly window: DateWindow | undefined
  readonly ledger: SlipLedger | undefined
  readonly on: PlainDate
  readonly informedTo: PlainDate
}

/**
 * What became of a commitment, as of a day. The rules, in order:
 * 1. Without a window or a milestone it is `not-testable`; so is a signal.
 * 2. If the milestone was reached by the window's last day it is `kept` (`borne-out` for a forecast), after it `missed` (`not-borne-out`).
 *    "Not before" is borne out when it was not reached earlier.
 * 3. Not reached: `open` while the window runs. Once it has ended, `slipped` when those responsible have since named a later date, and
 *    `not-known` when the window ended after the sources do; else `overdue`.
 */
export function outcomeOf(commitment: Commitment, evidence: Evidence): Judgement {
  const { window, ledger, on } = evidence
  if (commitment.kind === 'signal' || window === undefined || ledger === undefined) return untestable(window, commitment)
  const { actualOn } = ledger
  if (actualOn !== undefined) return happened(commitment, { window, actualOn })
  const end = window.latest
  if (end === undefined || on <= end) {
    const slipped = end !== undefined && laterThan(ledger, end, commitment.id)
    if (slipped) return movedOn(slipped)
    return { outcome: 'open', sentence: end === undefined ? 'No last day was set, and it has not happened.' : `Open until ${sayDay(end)}.` }
  }
  const moved = laterThan(ledger, end, commitment.id)
  if (moved) return movedOn(moved)
  if (end > evidence.informedTo) {
    return { outcome: 'not-known', sentence: `It fell due by ${sayDay(end)}; our sources reach to ${sayDay(evidence.informedTo)}.` }
  }
  const daysLate = daysBetween(end, on)
  return { outcome: 'overdue', daysLate, sentence: `It fell due by ${sayDay(end)} and has not happened: ${saySpan(daysLate)} late so far.` }
}

function untestable(window: DateWindow | undefined, commitment: Commitment): Judgement {
  const sentence =
    commitment.kind === 'signal'
      ? 'No date and nothing to deliver were named, so it cannot be tested.'
      : window === undefined
        ? 'Its date counts from something that has not happened, or was never given.'
        : 'Nothing that could be seen to happen was named.'
  const waiting = commitment.timing?.anchor !== undefined && window === undefined
  return { outcome: waiting ? 'open' : 'not-testable', sentence }
}

function happened(commitment: Commitment, { window, actualOn }: { window: DateWindow; actualOn: PlainDate }): Judgement {
  const daysLate = latenessAgainst(window, actualOn) ?? 0
  const early = window.latest === undefined && window.earliest !== undefined && actualOn < window.earliest
  const good = daysLate === 0 && !early
  const outcome = commitment.kind === 'forecast' ? (good ? 'borne-out' : 'not-borne-out') : good ? 'kept' : 'missed'
  const sentence = `It happened on ${sayDay(actualOn)}${daysLate > 0 ? `, ${saySpan(daysLate)} late` : early ? ', earlier than that' : ''}.`
  return { outcome, happenedOn: actualOn, daysLate, sentence }
}

function laterThan(ledger: SlipLedger, end: PlainDate, id: string): PlainDate | undefined {
  const { current } = ledger
  if (!current || current.id === id) return undefined
  const { latest } = current.window
  return latest !== undefined && latest > end ? latest : undefined
}

function movedOn(to: PlainDate): Judgement {
  return { outcome: 'slipped', sentence: `It has since been put off to ${sayDay(to)} at the latest.` }
}
