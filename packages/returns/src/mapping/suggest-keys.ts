import { readPeriod, type PeriodRules } from '../period/index.ts'
import { saysTotal } from '../names/index.ts'
import { withoutFootnotes } from '../value/index.ts'
import { isSure, type AskedValue } from './asked-values.ts'
import type { Grounds } from './suggest-columns.ts'
import type { Keys } from './return-mapping.ts'

/** What the words over a column of values say that they are of, and whether they say that it sums. */
export interface OverColumn {
  readonly of: Keys
  readonly isTotal: boolean
  /** Words that were not understood. */
  readonly unread: readonly string[]
  /** Words for values that are not named so: those that are only likely stand in `of` as they are written. */
  readonly unsure: readonly HeadingWords[]
}

/** Words over a column that a person should look at, with the value that they stand for, or likely do. */
export interface HeadingWords {
  readonly words: string
  readonly value?: AskedValue | undefined
}

/** How the words over columns are read: how the sender writes periods, and the breakdowns that columns may be of, the likeliest first. */
export interface OverRules {
  readonly periods: PeriodRules
  readonly among: readonly (readonly string[])[]
}

/** Reads the words over a column of values: periods, parts of years, values of breakdowns, forces, questions. */
export function readOver(over: readonly string[], grounds: Grounds, rules: OverRules): OverColumn {
  let of: Keys = {}
  const unread: string[] = []
  const unsure: HeadingWords[] = []
  for (const written of over) {
    const words = withoutFootnotes(written).words.replace(totals, ' ').trim()
    const value = firstValue(words, grounds, rules)
    const said = words === '' ? {} : (sureKeys(words, value, { grounds, rules }) ?? likelyKeys(words, value, grounds))
    if (value && value.how !== 'named' && said?.category) unsure.push({ words, value })
    if (said) of = { ...of, ...said, ...(said.category ? { category: { ...of.category, ...said.category } } : {}) }
    else unread.push(words)
  }
  return { of, isTotal: over.some(saysTotal), unread, unsure }
}

const totals = /\b(?:grand |overall |sub-? ?)?totals?\b/gi

function firstValue(words: string, { words: asked }: Grounds, { among }: OverRules): AskedValue | undefined {
  return among.map((ids) => asked.value(words, ids)).find((value) => value !== undefined)
}

function sureKeys(
  words: string,
  value: AskedValue | undefined,
  { grounds, rules }: { readonly grounds: Grounds; readonly rules: OverRules },
): Keys | undefined {
  if (value && isSure(value)) return { category: { [value.breakdown]: value.value } }
  const period = readPeriod(words, rules.periods)
  if (period.ok) return { period: period.value }
  if (period.reason === 'needs-year') return { part: words }
  const force = grounds.names.match(words)
  return force.kind === 'sure' ? { force: force.force } : undefined
}

/** A question shares words with its heading; a heading that only holds a label may be of a question as well. */
function likelyKeys(words: string, value: AskedValue | undefined, { words: asked }: Grounds): Keys | undefined {
  const likely = value && { category: { [value.breakdown]: words } }
  if (likely && value.how !== 'within') return likely
  const question = asked.question(words)
  return question ? { question: question.id } : likely
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
