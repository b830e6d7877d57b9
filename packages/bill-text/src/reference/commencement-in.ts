import type { LegislationText } from '../document/index.ts'
import type { TextReferences } from './reference.ts'
import { coverageOf, sentencesUnder, type Sentence, type Statement } from './said-of.ts'
import { readWhen, type When } from './when.ts'

/** When provisions come into force, as the law itself says. */
export interface CommencementStatement extends Statement {
  readonly when: When
}

/** How far from its verb a statement is read, in characters. */
const longest = 600

const comes = /\b(?:shall )?comes? into (?:force|operation)\s*(?:for [^.;—]{0,80}? )?/g

/**
 * What a text says of when it comes into force, in the clauses headed so, in order. Only what is said plainly is read: `readWhen` gives the
 * form, and the words are kept.
 */
export function commencementIn(text: LegislationText, references: TextReferences): CommencementStatement[] {
  return sentencesUnder(text, references, /\b(?:commencement|coming into (?:force|operation))\b/i).flatMap(statementsIn)
}

function statementsIn(sentence: Sentence): CommencementStatement[] {
  const { provision, words } = sentence
  const statements: CommencementStatement[] = []
  let from = 0
  const verbs = [...words.matchAll(comes)]
  for (const [index, verb] of verbs.entries()) {
    const at = verb.index + verb[0].length
    const when = readWhen(words.slice(at, at + longest))
    if (!when) continue
    const isList = /\bthe following\b[^.;]*$/i.test(words.slice(Math.max(from, verb.index - longest), verb.index))
    const next = verbs[index + 1]?.index ?? words.length
    const end = at + when.words.length
    const coverage = isList ? coverageOf(sentence, end, next) : coverageOf(sentence, from, verb.index)
    statements.push({ provision, words, when, ...coverage })
    from = end
  }
  return statements
}
