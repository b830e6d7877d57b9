import type { PlainDate } from '../plain-date.ts'
import type { OpenSpan } from '../window-context.ts'
import { anchorUnknown, type Span, type Wording } from './wording.ts'

/** Wordings that count by Parliament's own time. */
export const sittingWordings: readonly Wording[] = [
  {
    example: 'this Session',
    rule: 'this Session runs from the day it was said to the last day of the Session, and is open while that is not known',
    pattern: /^(?:the |this |the current |the present )(?:parliamentary )?session(?: of parliament)?$/,
    reads: (_, { saidOn, session }) => fromThenOn(saidOn, session),
  },
  {
    example: 'next Session',
    rule: 'next Session is the one after the Session it was said in, and is open while its last day is not known',
    pattern: /^(?:the )?next (?:parliamentary )?session(?: of parliament)?$/,
    reads: (_, { nextSession }) =>
      nextSession ? fromThenOn(nextSession.from, nextSession) : anchorUnknown('the next Session of Parliament'),
  },
  {
    example: 'this Parliament',
    rule: 'this Parliament runs from the day it was said to the dissolution, and is open while that is not known',
    pattern: /^(?:the |this |the current |the present )parliament$/,
    reads: (_, { saidOn, parliament }) => fromThenOn(saidOn, parliament),
  },
]

function fromThenOn(earliest: PlainDate, span: OpenSpan | undefined): Span {
  const ends = span?.to !== undefined && span.to >= earliest ? { latest: span.to } : {}
  return { earliest, ...ends, precision: 'session' }
}
