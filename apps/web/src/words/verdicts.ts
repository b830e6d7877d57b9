import type { AskVerdict } from '@dutywatch/domain/campaign'
import type { StateWords } from './tones.ts'

/** A verdict, or why it does not stand. */
export type VerdictState = AskVerdict | 'needs-review'

/** How a text answers an ask, with the letter that stands for it where a word does not fit. */
export const verdictWords = {
  met: { word: 'met', letter: 'M', shape: 'full', tone: 'good', meaning: 'The text does what was asked.' },
  partly: { word: 'partly met', letter: 'P', shape: 'half', tone: 'middling', meaning: 'The text does some of what was asked.' },
  'not-met': { word: 'not met', letter: 'N', shape: 'cross', tone: 'bad', meaning: 'The text does not do what was asked.' },
  weakened: {
    word: 'weakened',
    letter: 'W',
    shape: 'down',
    tone: 'middling',
    meaning: 'An earlier text did more of what was asked.',
  },
  removed: {
    word: 'removed',
    letter: 'R',
    shape: 'dash',
    tone: 'bad',
    meaning: 'An earlier text did it; this one no longer does.',
  },
  'not-assessed': {
    word: 'not assessed',
    letter: '–',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'We have not compared this text with the ask.',
  },
  'needs-review': {
    word: 'needs review',
    letter: '?',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'The words changed after our verdict was given.',
  },
} as const satisfies Record<VerdictState, StateWords & { readonly letter: string }>
