import { sayDay, saySpan, type PlainDate, type SlipLedger } from '@dutywatch/domain/date'
import type { StateWords } from './tones.ts'

const states = {
  inTime: { word: 'in time', shape: 'full', tone: 'good', meaning: 'It happened by the last day that was first given.' },
  late: { word: 'late', shape: 'clock', tone: 'middling', meaning: 'It happened after the last day that was first given.' },
  happened: {
    word: 'happened',
    shape: 'full',
    tone: 'plain',
    meaning: 'It happened, and nobody responsible had given it a day.',
  },
  overdue: { word: 'overdue', shape: 'cross', tone: 'bad', meaning: 'The last day that was first given has passed.' },
  expected: { word: 'awaited', shape: 'open', tone: 'plain', meaning: 'The last day that was first given has not come.' },
  cancelled: { word: 'given up', shape: 'dash', tone: 'bad', meaning: 'Its day was taken back, and no other has been given.' },
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
    meaning: 'Nobody responsible has given it a day that can be read.',
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

/** "Nobody spoke for 92 days after 31 July 2025"; one sentence a silence. */
export function saySilences({ silentSlips }: Pick<SlipLedger, 'silentSlips'>): string[] {
  return silentSlips.map(({ lapsed, days, brokenOn }) => {
    const until = brokenOn === undefined ? 'and the silence lasts' : `until ${sayDay(brokenOn)}`
    return `${sayDay(lapsed)} passed and nobody spoke for ${saySpan(days)}, ${until}.`
  })
}
