import { addDays, daysInMonth, parts, plainDate, type PlainDate } from '../plain-date.ts'
import type { WindowContext } from '../window-context.ts'
import { readNamedTime } from './named-times.ts'
import { COUNT, countOf, later, UNIT } from './vocabulary.ts'
import { anchorUnknown, type Groups, type Reading, type Wording } from './wording.ts'

const LENGTH = `(?<count>${COUNT}) (?<unit>${UNIT})`
const WITHIN = '(?:within(?: the)?(?: next| coming)?(?: a)?(?: period of)?|(?:in|over|during) the (?:next|coming))'
const BEGINNING = '(?:beginning|starting|commencing) (?:with|on)'

/** Wordings that count days, weeks, months or years, from the day they were said or from an anchor. */
export const durationWordings: readonly Wording[] = [
  {
    example: 'within three months beginning with the day the Act is passed',
    rule: 'a period beginning with a day includes that day, so it ends the day before the corresponding date',
    pattern: new RegExp(`^${WITHIN} ${LENGTH} ${BEGINNING} (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest }, { count, unit }) => ({
      earliest,
      latest: lastDayBeginningWith(latest, count, unit),
      precision: 'period',
    })),
  },
  {
    example: 'at the end of the period of two months beginning with the day the Act is passed',
    rule: 'at the end of a period is the day after its last day; a period beginning with a day includes that day',
    pattern: new RegExp(`^(?:at|after|on) the end of (?:the|a) period of ${LENGTH} ${BEGINNING} (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest, precision }, { count, unit }) => ({
      earliest: addDays(lastDayBeginningWith(earliest, count, unit), 1),
      latest: addDays(lastDayBeginningWith(latest, count, unit), 1),
      precision,
    })),
  },
  {
    example: 'within six months of Royal Assent',
    rule: 'a period of months after a day ends on the corresponding date',
    pattern: new RegExp(`^${WITHIN} ${LENGTH} (?:of|from|after|following) (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest }, { count, unit }) => ({
      earliest,
      latest: later(latest, count, unit),
      precision: 'period',
    })),
  },
  {
    example: 'within 18 months',
    rule: 'a period counted from the day it was said ends on the corresponding date',
    pattern: new RegExp(`^${WITHIN} ${LENGTH}$`),
    reads: ({ count = '', unit = '' }, { saidOn }) => ({
      earliest: saidOn,
      latest: later(saidOn, countOf(count), unit),
      precision: 'period',
    }),
  },
  {
    example: 'between two and five years after Royal Assent',
    rule: 'between two lengths of time after a day is from the corresponding date of the one to that of the other',
    pattern: new RegExp(`^between (?<least>${COUNT}) and ${LENGTH} (?:after|from|following|of) (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest }, { least, count, unit }) =>
      least > count
        ? undefined
        : { earliest: later(earliest, least, unit), latest: later(latest, count, unit), precision: 'period' },
    ),
  },
  {
    example: 'at least two years after Royal Assent',
    rule: 'at least a length of time after a day is from the corresponding date on, with no last day',
    pattern: new RegExp(
      `^(?:at least|not less than|no sooner than|no earlier than) ${LENGTH} (?:after|from|following) (?<anchor>.+)$`,
    ),
    reads: fromAnchor(({ earliest }, { count, unit }) => ({ earliest: later(earliest, count, unit), precision: 'open' })),
  },
  {
    example: 'two months after Royal Assent',
    rule: 'a length of time after a day ends on the corresponding date',
    pattern: new RegExp(`^${LENGTH} (?:after|from|following) (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest, precision }, { count, unit }) => ({
      earliest: later(earliest, count, unit),
      latest: later(latest, count, unit),
      precision,
    })),
  },
  {
    example: 'a year before July 2026',
    rule: 'a length of time before a time is the corresponding time before it',
    pattern: new RegExp(`^${LENGTH} before (?<anchor>.+)$`),
    reads: fromAnchor(({ earliest, latest, precision }, { count, unit }) => ({
      earliest: later(earliest, -count, unit),
      latest: later(latest, -count, unit),
      precision,
    })),
  },
]

interface Length {
  readonly least: number
  readonly count: number
  readonly unit: string
}

type Anchor = Reading & { readonly earliest: PlainDate; readonly latest: PlainDate }

function fromAnchor(reads: (anchor: Anchor, length: Length) => ReturnType<Wording['reads']>): Wording['reads'] {
  return ({ least = '', count = '', unit = '', anchor = '' }: Groups, context) => {
    const found = anchorOf(anchor, context)
    if ('ok' in found) return found
    const span = reads(found, { least: countOf(least), count: countOf(count), unit })
    return span && 'precision' in span ? { rule: found.rule, ...span } : span
  }
}

/** The time that is counted from: a named one, or else the milestone the caller knows, under whatever words it goes. */
function anchorOf(words: string, { anchors, ...context }: WindowContext): Anchor | ReturnType<typeof anchorUnknown> {
  const named = readNamedTime(words, { anchors, ...context })
  if (named && !named.ok) return named
  if (named) {
    const { earliest, latest } = named.value
    return earliest !== undefined && latest !== undefined ? { ...named.value, earliest, latest } : anchorUnknown(`“${words}”`)
  }
  const day = anchors?.milestone
  return day ? { earliest: day, latest: day, precision: 'day', rule: `counted from “${words}”` } : anchorUnknown(`“${words}”`)
}

/**
 * The last day of a period of which the given day is the first: the day before the corresponding date, or the last day of a month
 * that has no such date.
 * @see Zoan v Rouamba [2000] 1 WLR 1509 (CA): "beginning with" a day includes it
 */
function lastDayBeginningWith(first: PlainDate, count: number, unit: string): PlainDate {
  if (!/^(?:month|year)/.test(unit)) return addDays(later(first, count, unit), -1)
  const corresponding = parts(later(first, count, unit))
  const month = daysInMonth(corresponding.year, corresponding.month)
  return plainDate(corresponding.year, corresponding.month, Math.min(parts(first).day - 1, month))
}
