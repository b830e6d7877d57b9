import { refuse, type Refused } from '../outcome.ts'
import { tokensOf, type Token } from './expression-tokens.ts'
import type { Expression } from './expression.ts'

const deepest = 40

/** Walks the tokens. After the first failure it has none left, so that every rule unwinds. */
export interface Reader {
  readonly peek: () => Token | undefined
  readonly take: () => Token | undefined
  /** Takes the next token if it is this sign. */
  readonly takeIf: (...signs: string[]) => string | undefined
  readonly fail: (what: string) => Expression
  readonly failure: () => Refused<'unreadable'> | undefined
  /** Runs a rule one level deeper; too deep is a failure. */
  readonly deeper: (rule: (reader: Reader) => Expression) => Expression
}

/** A reader at the first token of a text. */
export function readerOf(text: string): Reader {
  const tokens = tokensOf(text)
  let next = 0
  let depth = 0
  let failure: Refused<'unreadable'> | undefined
  const reader: Reader = {
    peek: () => tokens[next],
    take: () => tokens[next++],
    takeIf: (...signs) => (signs.includes(tokens[next]?.text ?? '') ? tokens[next++]?.text : undefined),
    fail: (what) => {
      failure ??= refuse('unreadable', `At position ${tokens[next]?.at ?? text.length + 1}: ${what}.`)
      next = tokens.length
      return nothing
    },
    failure: () => failure,
    deeper: (rule) => {
      if (depth >= deepest) return reader.fail(`parentheses and signs may be nested ${deepest} deep, no deeper`)
      depth += 1
      const read = rule(reader)
      depth -= 1
      return read
    },
  }
  return reader
}

/** Stands in the tree where reading failed; never evaluated. */
const nothing: Expression = { kind: 'number', value: 0, decimals: 0 }
