import type { DutyState } from '@dutywatch/domain/duty'
import type { LawInForce } from '@dutywatch/domain/parliament'
import type { ForceStatus } from '@dutywatch/domain/provision'
import type { StateWords } from './tones.ts'

/** Whether a duty binds. */
export const dutyStateWords = {
  'in-force': { word: 'in force', shape: 'full', tone: 'good', meaning: 'The duty binds.' },
  'in-force-in-part': {
    word: 'in force in part',
    shape: 'half',
    tone: 'middling',
    meaning: 'Some of it binds; the rest is to come.',
  },
  'not-in-force': {
    word: 'not in force',
    shape: 'open',
    tone: 'plain',
    meaning: 'The law contains it, and it does not bind yet.',
  },
  awaiting: {
    word: 'awaiting another step',
    shape: 'clock',
    tone: 'middling',
    meaning: 'Something else must happen before a day can be set.',
  },
  'no-such-duty': {
    word: 'not in the law',
    shape: 'cross',
    tone: 'bad',
    meaning: 'It was asked for, and the law does not contain it.',
  },
} as const satisfies Record<DutyState, StateWords>

/** Whether a provision has effect. */
export const forceStatusWords = {
  'in-force': { word: 'in force', shape: 'full', tone: 'good', meaning: 'It has effect.' },
  'in-force-in-part': { word: 'in force in part', shape: 'half', tone: 'middling', meaning: 'It has effect for some purposes.' },
  appointed: { word: 'day appointed', shape: 'clock', tone: 'plain', meaning: 'The day on which it takes effect has been set.' },
  'not-commenced': { word: 'not commenced', shape: 'open', tone: 'plain', meaning: 'No day has been set for it.' },
  repealed: { word: 'repealed', shape: 'dash', tone: 'unknown', meaning: 'It no longer has effect.' },
} as const satisfies Record<ForceStatus, StateWords>

/** How much of an Act has effect. */
export const lawInForceWords = {
  'in-force': forceStatusWords['in-force'],
  'partly-in-force': { word: 'partly in force', shape: 'half', tone: 'middling', meaning: 'Some of its provisions have effect.' },
  'not-in-force': { word: 'not in force', shape: 'open', tone: 'plain', meaning: 'It is law, and none of it has effect yet.' },
  repealed: forceStatusWords.repealed,
} as const satisfies Record<LawInForce, StateWords>
