import { sayDay } from '../date/index.ts'
import { adviceOn } from './exemption-advice.ts'
import type { RequestClock } from './request-clock.ts'
import type { RequestStanding } from './request-standing.ts'
import { appealBy, askReviewBy, complainBy, payBy } from './requester-clocks.ts'

/** What may lawfully be done next, in plain words for the requester, and by when where law or guidance says so. */
export interface NextStep {
  readonly step:
    | 'send'
    | 'find-the-day'
    | 'wait'
    | 'clarify'
    | 'pay'
    | 'remind'
    | 'ask-review'
    | 'complain'
    | 'appeal'
    | 'record'
    | 'nothing'
  readonly words: string
  readonly by?: RequestClock
}

type Known = Omit<RequestStanding, 'next'>

/**
 * The next lawful step, with its own clock. What the law leaves open is left open: no day is given where neither law nor guidance gives
 * one.
 * @see Freedom of Information Act 2000 ss.50 and 57; Freedom of Information (Scotland) Act 2002 ss.20, 47 and 56
 */
export function nextStep(known: Known): NextStep {
  switch (known.state) {
    case 'not-sent':
      return { step: 'send', words: 'Send it. The clock starts on the day the authority receives it.' }
    case 'reply-held':
      return toRecord(known)
    case 'no-clock':
      return { step: 'find-the-day', words: known.unknown.join(' ') }
    case 'awaiting':
    case 'due-soon':
    case 'extended':
    case 'review-awaited':
      return waiting(known)
    case 'clock-stopped':
      return stopped(known)
    case 'overdue':
    case 'very-overdue':
      return afterSilence(known)
    case 'part-answered':
    case 'refused':
    case 'not-held':
      return afterRefusal(known)
    case 'answered':
      return { step: 'nothing', words: 'It is answered. Check the answer against each question, and for suppressed numbers.' }
    case 'review-overdue':
    case 'review-very-overdue':
      return afterSilentReview(known)
    case 'review-answered':
      return afterReview(known)
    case 'complained':
      return { step: 'wait', words: `Wait for the decision of ${commissioner(known)}.` }
    case 'decided':
      return afterDecision(known)
    case 'withdrawn':
      return { step: 'nothing', words: 'It was withdrawn.' }
  }
}

function toRecord({ replyHeld = '' }: Known): NextStep {
  const words = `A reply of ${sayDay(replyHeld)} is held. Record what it is: answered, answered in part, refused or not held.`
  return { step: 'record', words }
}

function waiting({ running, state }: Known): NextStep {
  if (!running) return { step: 'wait', words: 'Wait for the outcome of the review.' }
  const what = state === 'review-awaited' ? 'The review' : 'The answer'
  return { step: 'wait', words: `${what} is due by ${sayDay(running.due)}.`, by: running }
}

function stopped({ last, regime }: Known): NextStep {
  if (last?.kind === 'fees-notice') {
    const words = 'Pay the fee, or make the request smaller. The days until it is paid do not count.'
    return { step: 'pay', words, ...payBy(regime, last.on) }
  }
  const words = 'Answer what the authority asked. The clock starts anew, with the full time, on the day it gets your answer.'
  return { step: 'clarify', words }
}

function afterSilence({ state, regime, running }: Known): NextStep {
  if (regime === 'FOISA') {
    const words = 'Require a review in writing, because no answer came in time.'
    return { step: 'ask-review', words, ...askReviewBy(regime, running?.due) }
  }
  if (state === 'overdue') {
    const words =
      'Remind the authority that the last day has passed. The Information Commissioner takes a complaint about silence without an internal review, and asks to see that you tried to settle it first.'
    return { step: 'remind', words }
  }
  const words =
    'Complain to the Information Commissioner that no answer came, with the request and your reminder. No internal review is needed first.'
  return { step: 'complain', words }
}

/** FOISA counts from the answer, or from the last day for it when the answer came before that. */
function afterRefusal({ last, exemptions, regime, clocks, state }: Known): NextStep {
  const due = clocks.find(({ kind }) => kind === 'answer')?.due
  const since = regime === 'FOISA' && last?.on !== undefined && due !== undefined && due > last.on ? due : last?.on
  const review = regime === 'FOIA' ? 'Ask for an internal review' : 'Require a review'
  const words = [
    ...new Set(exemptions.map(adviceOn)),
    state === 'not-held'
      ? `${review} if the authority should hold this, and ask who else may.`
      : `${review} if you think the refusal is wrong.`,
  ].join(' ')
  return { step: 'ask-review', words, ...askReviewBy(regime, since) }
}

function afterSilentReview(known: Known): NextStep {
  const { regime, state, running } = known
  if (regime === 'FOISA') {
    const words = `Apply to ${commissioner(known)} for a decision: no review came in time.`
    return { step: 'complain', words, ...complainBy(regime, running?.due) }
  }
  if (state === 'review-overdue') {
    const words = 'Remind the authority of the review. By guidance it should take no more than 40 working days in all.'
    return { step: 'remind', words }
  }
  return { step: 'complain', words: `Complain to ${commissioner(known)}: the review did not come within 40 working days.` }
}

function afterReview(known: Known): NextStep {
  const { last, regime } = known
  const isChanged = last?.kind === 'review-answered' && last.finding === 'changed'
  const when = isChanged ? 'If that is still not what was asked for, complain' : 'If you think that is wrong, complain'
  return { step: 'complain', words: `${when} to ${commissioner(known)}.`, ...complainBy(regime, last?.on) }
}

function afterDecision({ regime, last }: Known): NextStep {
  const words =
    regime === 'FOISA'
      ? 'The decision can be appealed to the Court of Session, on a point of law only, in the time that it states.'
      : 'The decision can be appealed to the First-tier Tribunal (Information Rights).'
  return { step: 'appeal', words, ...appealBy(regime, last?.on) }
}

function commissioner({ regime }: Known): string {
  return regime === 'FOIA' ? 'the Information Commissioner' : 'the Scottish Information Commissioner'
}
