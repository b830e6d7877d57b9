import type { CommitteeKind, StageCode } from '@dutywatch/domain/parliament'

/** A kind of stage as the API has it. Without `code` it is a step that leaves a Bill where it is and is no step of a history here. */
export interface StageKindRow {
  /** The API's number of the kind, where it was seen. */
  readonly stageId?: number
  readonly house?: 'Commons' | 'Lords'
  /** How the API describes it, for kinds whose number was not seen. */
  readonly words: RegExp
  readonly code?: StageCode
  readonly committee?: CommitteeKind
  /** Which parts of the Bill it is about. */
  readonly scope?: string
}

/** The kinds of stage that the API was seen to use, and those its pages name. The first that fits counts. */
export const stageKindRows: readonly StageKindRow[] = [
  { stageId: 1, house: 'Lords', words: /^1st reading$/, code: 'lords-first-reading' },
  { stageId: 2, house: 'Lords', words: /^2nd reading$/, code: 'lords-second-reading' },
  { stageId: 3, house: 'Lords', words: /^committee stage$/, code: 'lords-committee' },
  { stageId: 4, house: 'Lords', words: /^report stage$/, code: 'lords-report' },
  { stageId: 5, house: 'Lords', words: /^3rd reading$/, code: 'lords-third-reading' },
  { stageId: 6, house: 'Commons', words: /^1st reading$/, code: 'commons-first-reading' },
  { stageId: 7, house: 'Commons', words: /^2nd reading$/, code: 'commons-second-reading' },
  { stageId: 8, house: 'Commons', words: /^committee stage$/, code: 'commons-committee' },
  { stageId: 9, house: 'Commons', words: /^report stage$/, code: 'commons-report' },
  { stageId: 10, house: 'Commons', words: /^3rd reading$/, code: 'commons-third-reading' },
  { stageId: 11, words: /^royal assent$/, code: 'royal-assent' },
  { stageId: 12, house: 'Commons', words: /^consideration of lords (amendments|messages?|reasons)\b/, code: 'commons-consideration-of-lords-amendments' },
  { stageId: 14, words: /^programme motion\b/ },
  { stageId: 15, words: /^money resolution$/ },
  { stageId: 17, words: /\bexaminers$/ },
  { stageId: 24, house: 'Lords', words: /^order of commitment discharged$/, code: 'lords-commitment-discharged' },
  {
    stageId: 25, house: 'Commons', words: /^second reading committee$/, code: 'commons-second-reading',
    committee: 'second-reading-committee',
  },
  { stageId: 26, house: 'Commons', words: /^order of commitment discharged$/ },
  { stageId: 28, words: /^guillotine motion$/ },
  { stageId: 29, words: /^allocation of time motion$/ },
  { stageId: 36, words: /^ways and means resolution$/ },
  { stageId: 38, words: /^legislative grand committee$/ },
  { stageId: 39, words: /^reconsideration$/ },
  { stageId: 40, words: /^consequential consideration$/ },
  { stageId: 43, house: 'Commons', words: /^select committee stage$/, code: 'commons-committee', committee: 'select-committee' },
  { stageId: 44, words: /^second house examination$/ },
  {
    stageId: 48, house: 'Commons', words: /^committee stage \(re-?committed/, code: 'commons-committee',
    scope: 'the clauses and Schedules that were re-committed',
  },
  {
    stageId: 49, house: 'Commons', words: /^committee of the whole house$/, code: 'commons-committee',
    committee: 'committee-of-the-whole-house',
  },
  { house: 'Lords', words: /^select committee stage$/, code: 'lords-committee', committee: 'select-committee' },
  { house: 'Lords', words: /^grand committee$/, code: 'lords-committee', committee: 'grand-committee' },
  { house: 'Lords', words: /^committee of the whole house$/, code: 'lords-committee', committee: 'committee-of-the-whole-house' },
  { house: 'Lords', words: /^consideration of commons (amendments|messages?|reasons)\b/, code: 'lords-consideration-of-commons-amendments' },
  { house: 'Lords', words: /^carry-over motion$/, code: 'lords-carry-over-motion' },
  { words: /^carry-over motion$/, code: 'carry-over-motion' },
  { words: /^bill reintroduced$/, code: 're-presentation' },
]
