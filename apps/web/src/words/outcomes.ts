import type { CommitmentKind, CommitmentOutcome } from '@dutywatch/domain/commitment'
import type { StateWords } from './tones.ts'

/** What became of a promise, a forecast or a deadline. */
export const outcomeWords = {
  kept: { word: 'kept', shape: 'full', tone: 'good', meaning: 'It happened in time.' },
  late: {
    word: 'late',
    shape: 'clock',
    tone: 'middling',
    meaning: 'It happened after its time; a later day had been named before.',
  },
  missed: {
    word: 'missed',
    shape: 'cross',
    tone: 'bad',
    meaning: 'It happened after its time, and we know of nobody who had said that it would.',
  },
  slipped: { word: 'slipped', shape: 'clock', tone: 'middling', meaning: 'It has not happened, and has been put off.' },
  overdue: { word: 'overdue', shape: 'cross', tone: 'bad', meaning: 'Its time is over and it had not happened.' },
  'borne-out': { word: 'borne out', shape: 'full', tone: 'good', meaning: 'The forecast came true.' },
  'not-borne-out': { word: 'not borne out', shape: 'cross', tone: 'bad', meaning: 'The forecast did not come true.' },
  open: { word: 'open', shape: 'open', tone: 'plain', meaning: 'There is still time.' },
  'not-known': { word: 'not known', shape: 'hatched', tone: 'unknown', meaning: 'Our sources end before its time was over.' },
  'not-testable': {
    word: 'not testable',
    shape: 'dash',
    tone: 'unknown',
    meaning: 'It named no time, or nothing that can be seen to happen.',
  },
} as const satisfies Record<CommitmentOutcome, StateWords>

/** What sort of commitment it is. */
export const commitmentKindWords = {
  promise: 'Promise',
  forecast: 'Forecast',
  'ask-deadline': 'Deadline the campaign asked for',
  'statutory-deadline': 'Deadline set by law',
  signal: 'Signal',
} as const satisfies Record<CommitmentKind, string>
