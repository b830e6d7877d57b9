import { accept, refuse, type Outcome } from '@dutywatch/domain'

/** Where an enquiry stands. What looks like spam is kept apart from what somebody said is spam, and neither is thrown away unread. */
export const enquiryStates = ['new', 'taken', 'answered', 'closed', 'suspected-spam', 'spam'] as const
export type EnquiryState = (typeof enquiryStates)[number]

/** What can be done with an enquiry at the desk. */
export type EnquiryAct = 'take' | 'release' | 'answer' | 'note' | 'close' | 'reopen' | 'mark-spam' | 'not-spam'

/** What is on record of an enquiry: that it came, each act, and what was said of many at once. */
export type EnquiryEventKind =
  | 'received'
  | 'taken'
  | 'released'
  | 'answered'
  | 'noted'
  | 'closed'
  | 'reopened'
  | 'marked-spam'
  | 'not-spam'
  | 'marked-spam-together'
  | 'judged-anew'

/** Where each act leads from each state; what is not listed cannot be done. */
const transitions: Readonly<Record<EnquiryState, Readonly<Partial<Record<EnquiryAct, EnquiryState>>>>> = {
  new: { take: 'taken', answer: 'answered', note: 'new', close: 'closed', 'mark-spam': 'spam' },
  taken: { take: 'taken', release: 'new', answer: 'answered', note: 'taken', close: 'closed', 'mark-spam': 'spam' },
  answered: { take: 'taken', answer: 'answered', note: 'answered', close: 'closed', 'mark-spam': 'spam' },
  closed: { note: 'closed', reopen: 'taken', 'mark-spam': 'spam' },
  'suspected-spam': { note: 'suspected-spam', 'mark-spam': 'spam', 'not-spam': 'new' },
  spam: { note: 'spam', 'not-spam': 'new' },
}

/** The state an act leads to. Refuses `not-now` for an act that the state does not allow. */
export function stateAfter(state: EnquiryState, act: EnquiryAct): Outcome<EnquiryState, 'not-now'> {
  const next = transitions[state][act]
  if (next !== undefined) return accept(next)
  const allowed = actsIn(state).map((each) => each.replaceAll('-', ' '))
  return refuse('not-now', `The enquiry is ${stateWords[state]}. What can be done with it now: ${allowed.join(', ')}.`)
}

/** Every act that a state allows. */
export function actsIn(state: EnquiryState): EnquiryAct[] {
  return Object.keys(transitions[state]) as EnquiryAct[]
}

/** The event that tells of an act. */
export const eventOfAct = {
  take: 'taken',
  release: 'released',
  answer: 'answered',
  note: 'noted',
  close: 'closed',
  reopen: 'reopened',
  'mark-spam': 'marked-spam',
  'not-spam': 'not-spam',
} as const satisfies Record<EnquiryAct, EnquiryEventKind>

/** Whose an enquiry is after an act: whoever took it, answered it first or opened it again; nobody’s when it was let go. */
export function takerAfter(act: EnquiryAct, before: string | undefined, actor: string): string | undefined {
  if (act === 'take' || act === 'reopen') return actor
  if (act === 'answer') return before ?? actor
  return act === 'release' || act === 'not-spam' ? undefined : before
}

/** The lists in which enquiries are shown, and the states in each. */
export const enquiryLists = {
  waiting: ['new', 'taken'],
  answered: ['answered'],
  closed: ['closed'],
  spam: ['suspected-spam', 'spam'],
} as const satisfies Record<string, readonly EnquiryState[]>

/** The name of a list of enquiries. */
export type EnquiryList = keyof typeof enquiryLists

const stateWords: Readonly<Record<EnquiryState, string>> = {
  new: 'new',
  taken: 'taken',
  answered: 'answered',
  closed: 'closed',
  'suspected-spam': 'suspected to be spam',
  spam: 'spam',
}
