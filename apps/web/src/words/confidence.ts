import type { Confidence, SourceKind } from '@dutywatch/domain/source'
import type { StateWords } from './tones.ts'

/** How sure we are that a source says what we say it says. */
export const confidenceWords = {
  confirmed: { word: 'confirmed', shape: 'full', tone: 'plain', meaning: 'We saw it in the original or an equal copy.' },
  reported: { word: 'reported', shape: 'half', tone: 'plain', meaning: 'We saw it in somebody else’s account of it.' },
  unverified: {
    word: 'unverified',
    shape: 'hatched',
    tone: 'plain',
    meaning: 'It is recalled or inferred, or not yet checked against the cited page.',
  },
} as const satisfies Record<Confidence, StateWords>

/** What kind of publication a source is. */
export const sourceKindWords = {
  official: 'Official record',
  party: 'Published by the campaign or another party to it',
  press: 'News report',
  analysis: 'Analysis',
  computed: 'Worked out here from other records',
} as const satisfies Record<SourceKind, string>
