import type { RequestClockKind } from './request-clock.ts'
import type { RequestEventKind } from './request-event.ts'
import type { RequestState } from './request-standing.ts'

/** Each state of a request in words that follow "is": "very overdue". */
export const requestStateWords: Readonly<Record<RequestState, string>> = {
  'not-sent': 'not sent yet',
  'no-clock': 'sent, with no last day that can be worked out',
  awaiting: 'waiting for an answer',
  'due-soon': 'due soon',
  'clock-stopped': 'stopped until we reply or pay',
  extended: 'given more time for the public interest',
  overdue: 'overdue',
  'very-overdue': 'very overdue, by more than 20 working days',
  'reply-held': 'replied to, by a file whose answer is not recorded yet',
  answered: 'answered',
  'part-answered': 'answered in part',
  refused: 'refused',
  'not-held': 'not held',
  'review-awaited': 'waiting for a review',
  'review-overdue': 'waiting for a review past 20 working days',
  'review-very-overdue': 'waiting for a review past 40 working days',
  'review-answered': 'reviewed',
  complained: 'before the Commissioner',
  decided: 'decided by the Commissioner',
  withdrawn: 'withdrawn',
}

/** What must happen by the end of each clock. */
export const requestClockWords: Readonly<Record<RequestClockKind, string>> = {
  answer: 'answer due',
  extension: 'answer due after more time',
  review: 'review due',
  'long-review': 'review due at the latest',
  'pay-fee': 'last day to pay the fee',
  'ask-review': 'last day to ask for a review',
  complain: 'last day to complain to the Commissioner',
  appeal: 'last day to appeal',
}

/** Each kind of event in words that stand alone: "clarification asked for". */
export const requestEventWords: Readonly<Record<RequestEventKind, string>> = {
  sent: 'sent',
  received: 'received',
  acknowledged: 'acknowledged',
  'clarification-asked': 'clarification asked for',
  clarified: 'clarified',
  'fees-notice': 'fees notice',
  'fee-paid': 'fee paid',
  extended: 'more time taken',
  refused: 'refused',
  'part-answered': 'answered in part',
  answered: 'answered',
  'not-held': 'not held',
  'review-asked': 'review asked for',
  'review-answered': 'review answered',
  'complaint-made': 'complaint made',
  'decision-notice': 'decision notice',
  withdrawn: 'withdrawn',
}
