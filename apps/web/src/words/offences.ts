import type { Offence, Territory } from '@dutywatch/domain/offence'
import type { StateWords } from './tones.ts'

/** The parts of the United Kingdom. */
export const territoryWords = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const satisfies Record<Territory, string>

/** How an offence is tried. */
export const triableWords = {
  'either-way': 'in a magistrates’ court or before a jury (either way)',
  'indictable-only': 'before a jury only (on indictment)',
  'summary-only': 'in a magistrates’ court only (summarily)',
} as const satisfies Record<NonNullable<Offence['triable']>, string>

/** Whether an offence is law in a part of the United Kingdom. */
export const offenceForceWords = {
  inForce: { word: 'in force', shape: 'full', tone: 'plain', meaning: 'It is law there.' },
  notKnown: {
    word: 'not known',
    shape: 'hatched',
    tone: 'unknown',
    meaning: 'It extends there; the day it came into force was not found, or had not come.',
  },
  elsewhere: { word: 'not law there', shape: 'dash', tone: 'unknown', meaning: 'It is no law there.' },
} as const satisfies Record<string, StateWords>
