import { sayDay, saySpan, type SlipLedger } from '@dutywatch/domain/date'
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
  undated: {
    word: 'no day given',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'Nobody responsible has given it a day that can be read.',
  },
} as const satisfies Record<string, StateWords>

type Judged = Pick<SlipLedger, 'state' | 'daysLate'>

/** Where a date stands, in a word: "late" and "in time" are measured against the last day that was first given. */
export function ledgerState({ state, daysLate }: Judged): StateWords {
  if (state !== 'happened') return states[state]
  if (daysLate === undefined) return states.happened
  return daysLate > 0 ? states.late : states.inTime
}

/** How late it is or was, in words: "334 days late", "not late"; nothing when there is no day to measure from. */
export function sayLateness({ state, daysLate }: Judged): string | undefined {
  if (daysLate === undefined) return undefined
  if (daysLate > 0) return `${saySpan(daysLate)} late${state === 'overdue' ? ' so far' : ''}`
  return state === 'happened' ? 'in time' : 'not late'
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
