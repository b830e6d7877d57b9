import { plainWords } from '../words/index.ts'
import type { Asked, AskedBreakdown } from './asked.ts'

const common = new Set(
  'a an the of in on by for to and or with how many number numbers count counts was were is are had has have been this these that who whom which each per total all police force year years financial'.split(
    ' ',
  ),
)

/** Finds what was asked in the words of senders. */
export interface AskedWords {
  /** The question that words are likely about; nothing when two are as likely. */
  readonly question: (words: string) => { readonly id: string; readonly confidence: number } | undefined
  /** The value that words stand for, exactly or likely: of one breakdown, or of the only one that has it. */
  readonly value: (words: string, breakdown?: string) => AskedValue | undefined
  readonly breakdownNamed: (words: string) => string | undefined
  /** How many words of a breakdown's name stand in other words. */
  readonly likeness: (breakdown: string | undefined, words: string) => number
}

/** A value of a breakdown that words stand for: exactly by its id, label or an alias, or likely because they hold one. */
export interface AskedValue {
  readonly breakdown: string
  readonly value: string
  readonly isExact: boolean
}

/** Makes what was asked ready to be found in the words of senders. */
export function askedWords(asked: Asked): AskedWords {
  const stems = asked.questions.map(({ id, words }) => ({ id, stems: new Set(stemsOf(`${id} ${words}`)) }))
  const weight = (stem: string) => 1 / stems.filter((each) => each.stems.has(stem)).length
  const values = valuesOf(asked.breakdowns)
  return {
    question: (words) => {
      const said = stemsOf(words)
      const scores = stems.map(({ id, stems: own }) => ({ id, score: sum(said.filter((stem) => own.has(stem)).map(weight)) }))
      const [best, next] = scores.sort((a, b) => b.score - a.score)
      if (!best || best.score === 0 || best.score === next?.score) return undefined
      return { id: best.id, confidence: Math.min(0.9, 0.5 + (best.score - (next?.score ?? 0)) / 5) }
    },
    value: (words, breakdown) => {
      const key = bareWords(words)
      const own = breakdown === undefined ? values : values.filter((each) => each.breakdown === breakdown)
      const exact = own.filter(({ label }) => label === key)
      if (exact.length > 0) return onlyOne(exact, true)
      const isWithin = (label: string) => key.length > 3 && label.length > 3 && ` ${key} `.includes(` ${label} `)
      return onlyOne(
        own.filter(({ label }) => isWithin(label)),
        false,
      )
    },
    breakdownNamed: (words) => {
      const said = new Set(stemsOf(words))
      const named = asked.breakdowns.filter(({ id, label }) => stemsOf(`${id} ${label}`).some((stem) => said.has(stem)))
      return named.length === 1 ? named[0]?.id : undefined
    },
    likeness: (breakdown, words) => {
      const said = new Set(stemsOf(words))
      const own = asked.breakdowns.find(({ id }) => id === breakdown)
      return own ? stemsOf(own.label).filter((stem) => said.has(stem)).length : 0
    },
  }
}

interface Labelled {
  readonly breakdown: string
  readonly value: string
  readonly label: string
}

function valuesOf(breakdowns: readonly AskedBreakdown[]): Labelled[] {
  const labels = ({ id, label, aliases = [] }: AskedBreakdown['values'][number]) => [
    ...new Set([id, label, ...aliases].map(bareWords)),
  ]
  return breakdowns.flatMap(({ id, values }) =>
    values.flatMap((value) => labels(value).map((label) => ({ breakdown: id, value: value.id, label }))),
  )
}

function onlyOne([first, ...others]: readonly Labelled[], isExact: boolean): AskedValue | undefined {
  if (!first || others.some(({ breakdown, value }) => breakdown !== first.breakdown || value !== first.value)) return undefined
  return { breakdown: first.breakdown, value: first.value, isExact }
}

function bareWords(words: string): string {
  return plainWords(words)
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[^a-z0-9+<>]+/g, ' ')
    .trim()
}

function stemsOf(words: string): string[] {
  const bare = bareWords(words)
    .split(' ')
    .filter((word) => word.length > 2 && !common.has(word))
  return [...new Set(bare.map((word) => word.replace(/(?:ings?|ed|es|e|s)$/, '')))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
