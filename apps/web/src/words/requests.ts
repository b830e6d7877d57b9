import { requestStateWords as said, type RequestState } from '@dutywatch/domain/foi'
import type { Shape, StateWords, Tone } from './tones.ts'

const drawn: Readonly<Record<RequestState, readonly [Shape, Tone, string]>> = {
  'not-sent': ['open', 'plain', 'The request has not been sent.'],
  'no-clock': ['hatched', 'unknown', 'No last day can be worked out, for a day that the clock needs is not known in full.'],
  awaiting: ['clock', 'plain', 'The authority still has time to answer.'],
  'due-soon': ['clock', 'middling', 'The authority has five working days or fewer left.'],
  'clock-stopped': ['dash', 'middling', 'The authority asked for clarification or a fee, and its time does not run.'],
  extended: ['clock', 'middling', 'The authority took more time to weigh the public interest, as the Act of 2000 allows.'],
  overdue: ['open', 'bad', 'The last day to answer has passed without an answer that we know of.'],
  'very-overdue': [
    'open',
    'bad',
    'The last day to answer passed more than 20 working days ago, without an answer that we know of.',
  ],
  'reply-held': ['half', 'middling', 'A reply of the authority is held, and what it answers is not recorded yet.'],
  answered: ['full', 'good', 'The authority gave what was asked for.'],
  'part-answered': ['half', 'middling', 'The authority gave some of it.'],
  refused: ['cross', 'bad', 'The authority refused under an exemption.'],
  'not-held': ['dash', 'unknown', 'The authority does not hold it.'],
  'review-awaited': ['clock', 'plain', 'The authority was asked to review its answer.'],
  'review-overdue': ['open', 'bad', 'The authority was asked to review its answer more than 20 working days ago.'],
  'review-very-overdue': ['open', 'bad', 'The authority was asked to review its answer more than 40 working days ago.'],
  'review-answered': ['half', 'plain', 'The authority has reviewed its answer.'],
  complained: ['clock', 'plain', 'The Commissioner has been asked to decide.'],
  decided: ['full', 'plain', 'The Commissioner has decided.'],
  withdrawn: ['dash', 'unknown', 'The request was withdrawn.'],
}

/** A state of a request, as it is shown. */
export function requestStateOf(state: RequestState): StateWords {
  const [shape, tone, meaning] = drawn[state]
  return { word: said[state], shape, tone, meaning }
}
