import { sayDay, sayPartial, saySpan, type PlainDate, type SlipLedger } from '@dutywatch/domain/date'
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
  overdue: { word: 'overdue', shape: 'cross', tone: 'bad', meaning: 'The last day that was first given has passed.' },
  expected: { word: 'awaited', shape: 'open', tone: 'plain', meaning: 'The last day that was first given has not come.' },
  cancelled: { word: 'given up', shape: 'dash', tone: 'bad', meaning: 'Its day was taken back, and we know of no other.' },
  notKnown: {
    word: 'not known',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'It fell due after our sources end.',
  },
  undated: {
    word: 'no day given',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'We know of nobody responsible who has given it a day that can be read.',
  },
} as const satisfies Record<string, StateWords>

type Judged = Pick<SlipLedger, 'on' | 'state' | 'daysLate' | 'current'>

/**
 * Where a date stands on the page's day, in a word: "late" and "in time" are measured against the last day that was first given. A
 * ledger ends where our sources do: what was due between that day and the page's is not known.
 */
export function ledgerState({ on, state, daysLate, current }: Judged, today: PlainDate): StateWords {
  const due = current?.window.latest
  if (state === 'expected' && due !== undefined && due > on && due <= today) return states.notKnown
  if (state !== 'happened') return states[state]
  if (daysLate === undefined) return states.happened
  return daysLate > 0 ? states.late : states.inTime
}

/** How late it is or was, in words: "334 days late by 30 June 2026", "not late"; nothing when there is no day to measure from. */
export function sayLateness({ on, state, daysLate }: Judged): string | undefined {
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
