import { addDays, type PlainDate } from '../plain-date.ts'
import type { WindowContext } from '../window-context.ts'
import { readNamedTime } from './named-times.ts'
import { anchorUnknown, type Groups, type Reading, type Span, type Wording } from './wording.ts'

/** Wordings that put a bound on a named time. */
export const boundWordings: readonly Wording[] = [
  {
    example: 'not until the end of the year',
    rule: 'what is not expected until the end of a year is expected at its end',
    pattern: /^(?:.*\bnot\b.*)(?:until|till) (?<time>the end of .+)$/,
    reads: onTime((time) => (time.precision === 'quarter' ? time : undefined)),
  },
  {
    example: 'not before 2023',
    rule: 'not before a time is from its first day on, with no last day',
    pattern: /^(?:.*\bnot\b.*\b(?:before|until|till|earlier than|sooner than)|no (?:earlier|sooner) than) (?<time>.+)$/,
    reads: onTime(({ earliest }) => (earliest === undefined ? undefined : { earliest, precision: 'open' })),
  },
  {
    example: 'by the end of the year',
    rule: 'by a time is from the day it was said to the last day of that time',
    pattern: /^(?:by|before|no later than|not later than|on or before)(?: the)?(?: very)? end of (?<time>.+)$/,
    reads: onTime(({ latest, precision }, { saidOn }) => until(saidOn, latest, precision)),
  },
  {
    example: 'by summer 2026',
    rule: 'by a time is from the day it was said to the last day of that time',
    pattern: /^(?:by|no later than|not later than|on or before) (?<time>.+)$/,
    reads: onTime(({ latest, precision }, { saidOn }) => until(saidOn, latest, precision)),
  },
  {
    example: 'before Christmas',
    rule: 'before a time is from the day it was said to the day before that time begins',
    pattern: /^(?:before|ahead of|prior to|earlier than)(?: the (?:start|beginning) of)? (?<time>.+)$/,
    reads: onTime(({ earliest }, { saidOn }) =>
      earliest === undefined ? undefined : until(saidOn, addDays(earliest, -1), 'period'),
    ),
  },
  {
    example: 'after July 2026',
    rule: 'after a time is from the day after its last day on, with no last day',
    pattern: /^(?:after|later than)(?: the end of)? (?<time>.+)$/,
    reads: onTime(({ latest }) =>
      latest ? { earliest: addDays(latest, 1), precision: 'open' } : anchorUnknown('the end of a time that has not ended'),
    ),
  },
  {
    example: 'later this year',
    rule: 'later in a time is what was left of it on the day it was said',
    pattern: /^later (?:on )?(?:in )?(?<time>.+)$/,
    reads: onTime(({ earliest, latest, precision }, { saidOn }) => {
      const from = earliest !== undefined && earliest > saidOn ? earliest : saidOn
      return until(from, latest, precision === 'session' ? 'session' : 'period')
    }),
  },
  {
    example: 'between March 2026 and May 2026',
    rule: 'between two times is from the first day of the one to the last day of the other',
    pattern: /^(?:between|from) (?<time>.+) (?:and|to) (?<until>.+)$/,
    reads: between,
  },
]

function onTime(bound: (time: Reading, context: WindowContext) => ReturnType<Wording['reads']>): Wording['reads'] {
  return ({ time = '' }, context) => {
    const named = readNamedTime(time, context)
    if (!named?.ok) return named
    const span = bound(named.value, context)
    return span && 'precision' in span ? { rule: named.value.rule, ...span } : span
  }
}

/** From a day to the last day of a time, which may not be known; a time that was over when it was spoken of has only its end. */
function until(from: PlainDate, latest: PlainDate | undefined, of: Reading['precision']): Span {
  if (latest === undefined) return { earliest: from, precision: of }
  const precision = of === 'session' ? of : 'period'
  return from <= latest ? { earliest: from, latest, precision } : { latest, precision }
}

function between({ time = '', until: end = '' }: Groups, context: WindowContext): ReturnType<Wording['reads']> {
  const last = readNamedTime(end, context)
  if (!last?.ok) return last
  const year = /\d{4}/.test(time) ? '' : (/ \d{4}$/.exec(end)?.[0] ?? '')
  const first = readNamedTime(time + year, context)
  if (!first?.ok) return first
  const { earliest } = first.value
  const { latest, rule } = last.value
  if (earliest === undefined || latest === undefined || earliest > latest) return undefined
  return { earliest, latest, precision: 'period', rule: first.value.rule === rule ? rule : `${first.value.rule}; ${rule}` }
}
