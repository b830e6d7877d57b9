import type { ClaimState } from '@dutywatch/domain/evidence'
import type { StateWords } from './tones.ts'

/** What becomes of a published figure when it is worked out again. */
export const claimStateWords = {
  holds: { word: 'holds', shape: 'full', tone: 'good', meaning: 'Worked out again, it is exactly what was said.' },
  'rounds-to': { word: 'rounds to what was said', shape: 'full', tone: 'good', meaning: 'What was said is the rounded figure.' },
  'does-not-hold': { word: 'does not hold', shape: 'cross', tone: 'bad', meaning: 'Worked out again, it is something else.' },
  refused: { word: 'not comparable', shape: 'dash', tone: 'middling', meaning: 'It combines figures that may not be combined.' },
  'borne-out': {
    word: 'borne out by the record',
    shape: 'full',
    tone: 'good',
    meaning: 'It is no figure to work out, and the record says the same.',
  },
  'borne-out-in-part': {
    word: 'borne out in part',
    shape: 'half',
    tone: 'middling',
    meaning: 'It is no figure to work out, and the record says some of it, or says it otherwise.',
  },
  'not-recomputable': {
    word: 'cannot be checked',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'Nothing published settles it.',
  },
} as const satisfies Record<ClaimState, StateWords>
