import { readPeriod, type PeriodRules } from '../period/index.ts'
import { saysTotal } from '../names/index.ts'
import type { Grounds } from './suggest-columns.ts'
import type { Keys } from './return-mapping.ts'

/** What the words over a column of values say that they are of, and whether they say that it sums. */
export interface OverColumn {
  readonly of: Keys
  readonly isTotal: boolean
  /** Whether all its words were understood. */
  readonly isUnderstood: boolean
}

/** Reads the words over a column of values: periods, parts of years, values of breakdowns, forces, questions. */
export function readOver(over: readonly string[], grounds: Grounds, rules: PeriodRules): OverColumn {
  let of: Keys = {}
  let isUnderstood = true
  for (const words of over) {
    if (saysTotal(words)) continue
    const said = keysIn(words, grounds, rules)
    if (said) of = { ...of, ...said, ...(said.category ? { category: { ...of.category, ...said.category } } : {}) }
    else isUnderstood = false
  }
  return { of, isTotal: over.some(saysTotal), isUnderstood }
}

function keysIn(words: string, { words: asked, names }: Grounds, rules: PeriodRules): Keys | undefined {
  const period = readPeriod(words, rules)
  if (period.ok) return { period: period.value }
  if (period.reason === 'needs-year') return { part: words }
  const value = asked.value(words)
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
