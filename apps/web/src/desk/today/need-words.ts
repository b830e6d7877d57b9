import type { MendKind, Need, NeedKind, Urgency } from '@dutywatch/api/desk'
import type { StateWords } from '../../words/tones.ts'

/** What stands above the things of each kind that need somebody. */
export const needKindWords: Readonly<Record<NeedKind, string>> = {
  'date-reached': 'Dates reached, with nothing recorded',
  'promise-silent': 'Promises gone silent',
  'verdict-review': 'Verdicts that need review',
  'request-clock': 'Requests for information',
  'put-back': 'Due, and not published',
  held: 'Held for a time',
  'sent-back': 'Changes asked of you',
  'to-approve': 'Waiting for your review',
  'to-publish': 'Approved, and not published',
  filed: 'Found by connectors',
  begun: 'Begun by you, and not handed in',
  draft: 'Your drafts',
  'enquiry-waits': 'Enquiries that nobody has taken',
  'enquiry-taken': 'Enquiries that were taken, and are not answered',
  'form-flooded': 'The contact form',
  'answer-unsent': 'Answers that could not be sent',
  'enquiry-suspected': 'Kept apart as possible spam',
  'with-others': 'Waiting for others',
}

/** How urgent something is. */
const urgencyWords = {
  pressing: { word: 'pressing', shape: 'clock', tone: 'bad', meaning: 'A time for it is over.' },
  soon: { word: 'next', shape: 'half', tone: 'middling', meaning: 'Its time comes soon, or somebody waits for it.' },
  open: { word: 'when there is time', shape: 'open', tone: 'plain', meaning: 'Nothing presses.' },
} as const satisfies Record<Urgency, StateWords>

/** What nobody but somebody else can settle, and what has waited since a time: "next" is said of what is yet to come. */
const waitWords = {
  others: { word: 'with others', shape: 'open', tone: 'plain', meaning: 'Somebody else is to look at it.' },
  waiting: { ...urgencyWords.soon, word: 'waiting' },
} as const satisfies Record<string, StateWords>

/** How urgent a need is, as it stands before the day by which or since which it is there. */
export function stateOfNeed({ urgency, turn, by }: Pick<Need, 'urgency' | 'turn' | 'by'>): StateWords {
  if (turn === 'others') return waitWords.others
  return urgency === 'soon' && by === undefined ? waitWords.waiting : urgencyWords[urgency]
}

/** What settles something, as what somebody then does. */
export const mendWords: Readonly<Record<MendKind, string>> = {
  happened: 'Record that it happened',
  'new-date': 'Record a new date',
  'given-up': 'Record that it was given up',
  'promised-anew': 'Record a new promise',
  verdict: 'Judge it anew',
  sent: 'Record that it was sent',
  received: 'Record when it was received',
  clarified: 'Record what we made clear',
  'fee-paid': 'Record that the fee was paid',
  answered: 'Record an answer',
  'part-answered': 'Record an answer in part',
  refused: 'Record a refusal',
  'not-held': 'Record that it is not held',
  'review-asked': 'Record that a review was asked for',
  'review-answered': 'Record what the review found',
  'complaint-made': 'Record that we complained',
}
