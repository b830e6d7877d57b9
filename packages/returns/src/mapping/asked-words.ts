import type { Asked } from './asked.ts'
import { askedValues, type AskedValue } from './asked-values.ts'
import { stemsOf } from './stems.ts'

/** Finds what was asked in the words of senders. */
export interface AskedWords {
  /** The question that words are likely about; nothing when two are as likely. */
  readonly question: (words: string) => { readonly id: string; readonly confidence: number } | undefined
  /** The value that words stand for, exactly or likely: of the only breakdown that has it, of all or of those that are named. */
  readonly value: (words: string, among?: readonly string[]) => AskedValue | undefined
  readonly breakdownNamed: (words: string) => string | undefined
  /** How many words of a breakdown's name stand in other words. */
  readonly likeness: (breakdown: string | undefined, words: string) => number
}

/** Makes what was asked ready to be found in the words of senders. */
export function askedWords(asked: Asked): AskedWords {
  const stems = asked.questions.map(({ id, words }) => ({ id, stems: new Set(stemsOf(`${id} ${words}`)) }))
  const weight = (stem: string) => 1 / stems.filter((each) => each.stems.has(stem)).length
  return {
    question: (words) => {
      const said = stemsOf(words)
      const scores = stems.map(({ id, stems: own }) => ({ id, score: sum(said.filter((stem) => own.has(stem)).map(weight)) }))
      const [best, next] = scores.sort((a, b) => b.score - a.score)
      if (!best || best.score === 0 || best.score === next?.score) return undefined
      return { id: best.id, confidence: Math.min(0.9, 0.5 + (best.score - (next?.score ?? 0)) / 5) }
    },
    value: askedValues(asked.breakdowns),
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
