import type { Cell } from '@dutywatch/domain/evidence'
import { numberInWords } from '../words/index.ts'

const amount = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,9}|[a-z]+)`
const withZero = String.raw`(?: ?\(?(?:including|incl|or) (?:zero|0|nil|none)\)?)?`
const pattern = (source: string) => new RegExp(`^${source}${withZero}$`)

const below = [pattern(String.raw`(?:<|less than|fewer than|under|below|lower than) ?${amount}`)]
const atMost = [
  pattern(String.raw`(?:≤|<=|=<|less than or equal to|up to|at most|no more than|not more than|maximum of|max) ?${amount}`),
  pattern(String.raw`${amount} (?:or|and) (?:fewer|less|under|below)`),
]
const above = [pattern(String.raw`(?:>|more than|over|above|greater than|in excess of) ?${amount}`)]
const atLeast = [
  pattern(
    String.raw`(?:≥|>=|=>|more than or equal to|greater than or equal to|at least|no fewer than|no less than|minimum of) ?${amount}`,
  ),
  pattern(String.raw`${amount} ?(?:\+|(?:or|and) (?:more|over|above))`),
]
const between = pattern(String.raw`(?:between )?${amount} ?(?:-|to|and) ?${amount}`)
const unfinished = pattern(String.raw`${amount} ?(?:-|to) ?`)

/** Limits up to here are how senders hide small counts, and a count that is hidden is no zero. Above, zero stays possible. */
const largestThreshold = 20

/** What bounds given instead of a count say, from plain words: "<5", "5 or fewer", "1-4", "more than 20". */
export function readBounds(words: string): Cell | 'backwards' | undefined {
  const includesZero = /(zero|\b0|nil|none)\)?$/.test(words) && /\b(including|incl|or) /.test(words)
  const fewer = only(below, words) ?? plusOne(only(atMost, words))
  if (fewer !== undefined) return fewerThan(fewer, includesZero)
  const more = only(above, words) ?? plusOne(only(atLeast, words), -1)
  if (more !== undefined) return more < 0 ? { kind: 'not-known' } : { kind: 'more-than', value: more }
  const ends = between.exec(words)
  const [low, high] = [numberInWords(ends?.[1] ?? ''), numberInWords(ends?.[2] ?? '')]
  if (low === undefined || high === undefined) return undefined
  // "Twenty-one" is a number, and no range from twenty to one.
  if (low > high) return numberInWords(words) === undefined ? 'backwards' : undefined
  return words.includes('and') && !words.startsWith('between') ? undefined : { kind: 'range', low, high }
}

/** Whether plain words begin a range and break off: "1 -". */
export function breaksOff(words: string): boolean {
  return unfinished.test(words)
}

function fewerThan(limit: number, includesZero: boolean): Cell | undefined {
  if (limit < 1) return undefined
  if (limit === 1) return { kind: 'count', value: 0 }
  if (includesZero || limit > largestThreshold) return { kind: 'range', low: 0, high: limit - 1 }
  return { kind: 'suppressed', below: limit }
}

function only(patterns: readonly RegExp[], words: string): number | undefined {
  for (const each of patterns) {
    const value = numberInWords(each.exec(words)?.[1] ?? '')
    if (value !== undefined) return value
  }
  return undefined
}

function plusOne(value: number | undefined, by = 1): number | undefined {
  return value === undefined ? undefined : value + by
}
