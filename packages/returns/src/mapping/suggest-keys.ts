import { readPeriod, type PeriodRules } from '../period/index.ts'
import { saysTotal } from '../names/index.ts'
import { withoutFootnotes } from '../value/index.ts'
import type { Grounds } from './suggest-columns.ts'
import type { Keys } from './return-mapping.ts'

/** What the words over a column of values say that they are of, and whether they say that it sums. */
export interface OverColumn {
  readonly of: Keys
  readonly isTotal: boolean
  /** Words that were not understood. */
  readonly unread: readonly string[]
}

/** How the words over columns are read: how the sender writes periods, and the breakdown that most columns are of. */
export interface OverRules {
  readonly periods: PeriodRules
  readonly breakdown?: string | undefined
}

/** Reads the words over a column of values: periods, parts of years, values of breakdowns, forces, questions. */
export function readOver(over: readonly string[], grounds: Grounds, rules: OverRules): OverColumn {
  let of: Keys = {}
  const unread: string[] = []
  for (const written of over) {
    const words = withoutFootnotes(written).words.replace(totals, ' ').trim()
    const said = words === '' ? {} : keysIn(words, grounds, rules)
    if (said) of = { ...of, ...said, ...(said.category ? { category: { ...of.category, ...said.category } } : {}) }
    else unread.push(words)
  }
  return { of, isTotal: over.some(saysTotal), unread }
}

const totals = /\b(?:grand |overall |sub-? ?)?totals?\b/gi

function keysIn(words: string, { words: asked, names }: Grounds, { periods, breakdown }: OverRules): Keys | undefined {
  const period = readPeriod(words, periods)
  if (period.ok) return { period: period.value }
  if (period.reason === 'needs-year') return { part: words }
  const value = asked.value(words, breakdown) ?? asked.value(words)
  if (value?.isExact) return { category: { [value.breakdown]: value.value } }
  const force = names.match(words)
  if (force.kind === 'sure') return { force: force.force }
  const question = asked.question(words)
  return question && { question: question.id }
}

const longest = 12

/** The period that stands somewhere in words, such as those of a title: the longest run of words that is one. */
export function periodIn(text: string, rules: PeriodRules): Keys['period'] {
  const words = text
    .replace(/[,;:()]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 60)
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length).join(' ')
      const period = /\d{2}/.test(run) ? readPeriod(run, rules) : undefined
      if (period?.ok) return period.value
    }
  }
  return undefined
}
