import { sayDay, sayPartial, saySpan, type SlipLedger } from '@dutywatch/domain/date'
import type { OutlookState } from '@dutywatch/domain/tracker'
import { outlookWords } from './outlook.ts'
import type { StateWords } from './tones.ts'

const states = {
  inTime: { word: 'in time', shape: 'full', tone: 'good', meaning: 'It happened by the last day that was first given.' },
  late: { word: 'late', shape: 'clock', tone: 'middling', meaning: 'It happened after the last day that was first given.' },
  happened: {
    word: 'happened',
    shape: 'full',
    tone: 'plain',
    meaning: 'It happened, and we know of nobody responsible who had given it a day.',
  },
} as const satisfies Record<string, StateWords>

/**
 * Where a date stands on the page's day, in the word that every page has for it. What happened was "late" or "in time" against the last
 * day that was first given.
 */
export function ledgerState({ daysLate }: Pick<SlipLedger, 'daysLate'>, state: OutlookState): StateWords {
  if (state !== 'reached') return outlookWords[state]
  if (daysLate === undefined) return states.happened
  return daysLate > 0 ? states.late : states.inTime
}

/** How late it is or was, in words: "334 days late by 30 June 2026", "not late"; nothing when there is no day to measure from. */
export function sayLateness({ on, state, daysLate }: Pick<SlipLedger, 'on' | 'state' | 'daysLate'>): string | undefined {
  if (daysLate === undefined) return undefined
  if (daysLate > 0) return `${saySpan(daysLate)} late${state === 'overdue' ? ` by ${sayDay(on)}` : ''}`
  return state === 'happened' ? 'in time' : `not late by ${sayDay(on)}`
}

/** How often the date was moved by those responsible: "moved twice", "given again without being moved"; nothing when it was given once. */
export function sayMoves({ timesMoved, moves }: Pick<SlipLedger, 'timesMoved' | 'moves'>): string | undefined {
  if (timesMoved > 0) return `moved ${timesMoved === 1 ? 'once' : timesMoved === 2 ? 'twice' : `${timesMoved} times`}`
  return moves.length > 0 ? 'given again without being moved' : undefined
}

/** How far the date has moved from the day first given: "91 days", "365 days or more", "earlier by 3 days", "not moved". */
export function saySlip({
  daysSlipped,
  slippedAtLeast,
  broughtForward,
}: Pick<SlipLedger, 'daysSlipped' | 'slippedAtLeast' | 'broughtForward'>): string {
  if (daysSlipped === undefined) return 'no day to measure from'
  if (broughtForward) return `earlier by ${saySpan(daysSlipped)}`
  if (daysSlipped === 0) return slippedAtLeast ? 'no last day any more' : 'not moved'
  return `${saySpan(daysSlipped)}${slippedAtLeast ? ' or more' : ''}`
}

/** What our sources do not hold after a day that passed, which is no proof that nobody spoke; one sentence a silence. */
export function saySilences({ silentSlips }: Pick<SlipLedger, 'silentSlips'>): string[] {
  return silentSlips.map(({ lapsed, days, brokenOn, brokenPrecision }) => {
    const until =
      brokenOn === undefined
        ? `in the ${saySpan(days)} since`
        : brokenPrecision === 'month'
          ? `until ${sayPartial(brokenOn.slice(0, 7))}, at most ${saySpan(days)} later`
          : `until ${sayDay(brokenOn)}, ${saySpan(days)} later`
    return `${sayDay(lapsed)} passed. Our sources hold no word on its date by those responsible ${until}.`
  })
}
