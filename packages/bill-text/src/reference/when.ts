import type { CommencementForm } from '@dutywatch/domain/provision'

/** When something comes into force, as words put it. */
export interface When {
  readonly form: CommencementForm
  /** The words that say it. */
  readonly words: string
  /** `YYYY-MM-DD`, of a day that the words name. */
  readonly on?: string
  /** After the Act is passed, or what else the words begin with. */
  readonly period?: { readonly length: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const passed = '(?:the day (?:on which )?this (?:Act|Bill) is passed|the passing of this Act|Royal Assent)'
const time = '(?:at [\\d.:]+ ?(?:[ap]\\.?m\\.?)? )?'

type Read = (match: RegExpExecArray) => Omit<When, 'words'>

const forms: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`^on ${passed}`), () => ({ form: 'on-royal-assent' })],
  [/^at the end of (?:the |a )?period of (\w+) (day|week|month|year)s? (?:beginning with|after) [^;.—]*/, periodOf],
  [/^(\w+) (day|week|month|year)s? after [^;.—]*/, periodOf],
  [new RegExp(`^${time}on (\\d{1,2})(?:st|nd|rd|th)? (${months.join('|')}),? (\\d{4})`), dayOf],
  [/^on the [a-z-]+ day of [A-Z][a-z]+,? [\w ]*/, () => ({ form: 'on-date' })],
  [
    /^(?:on such|on a|on the|in accordance with)[^.;]*?\b(?:by|in) (?:regulations|order|rules)\b[^.;]*|^(?:on|in accordance with)[^.;]*\bappoint(?:ed|s)?\b[^.;]*/,
    () => ({ form: 'by-regulations' }),
  ],
  [/^(?:on|when|as from|with effect from|immediately|at) [^.;—]*/, () => ({ form: 'on-trigger' })],
]

/** Reads words that begin with when something comes into force; undefined when they do not. */
export function readWhen(words: string): When | undefined {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(words)
    if (match) return { ...read(match), words: match[0].trim().replace(/,?(?: and)?$/, '') }
  }
  return undefined
}

function periodOf([, count = '', unit]: RegExpExecArray): Omit<When, 'words'> {
  const length = /^\d+$/.test(count) ? Number(count) : counts.indexOf(count.toLowerCase()) + 1
  if (length === 0 || (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year')) return { form: 'after-period' }
  return { form: 'after-period', period: { length, unit } }
}

function dayOf([, day = '', month = '', year = '']: RegExpExecArray): Omit<When, 'words'> {
  const number = String(months.indexOf(month) + 1).padStart(2, '0')
  return { form: 'on-date', on: `${year}-${number}-${day.padStart(2, '0')}` }
}
