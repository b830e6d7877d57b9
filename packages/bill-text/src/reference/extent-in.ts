import type { LegislationText } from '../document/index.ts'
import type { TextReferences } from './reference.ts'
import { coverageOf, sentencesUnder, type Sentence, type Statement } from './said-of.ts'

/** To which parts of the United Kingdom provisions extend, as the law itself says. */
export interface ExtentStatement extends Statement {
  /** As legislation.gov.uk abbreviates it: "E+W", "E+W+S+N.I."; absent where amendments extend as what they amend. */
  readonly extent?: string
  /** Whether it is added to what is said elsewhere: "extends also to". */
  readonly isAdded: boolean
}

const extendsTo = /\b(?:shall )?(?:extends?|be part of the law of)\b( also)?(?: only)? to ([^.;]*)/
const asAmended = /\b(?:has|have) the same extent as\b/
const parts: readonly (readonly [RegExp, string])[] = [
  [/\bEngland\b/, 'E'],
  [/\bWales\b/, 'W'],
  [/\bScotland\b/, 'S'],
  [/\bNorthern Ireland\b/, 'N.I.'],
]

/** What a text says of its extent, in the clauses headed so, in order, with the words kept. */
export function extentIn(text: LegislationText, references: TextReferences): ExtentStatement[] {
  return sentencesUnder(text, references, /\bextent\b/i).flatMap(statementIn)
}

function statementIn(sentence: Sentence): ExtentStatement[] {
  const { provision, words } = sentence
  if (asAmended.test(words)) return [{ provision, words, isAdded: false, covers: 'amendments', of: [] }]
  const found = extendsTo.exec(words)
  const extent = found && partsIn(found[2] ?? '')
  if (!found || !extent) return []
  return [{ provision, words, extent, isAdded: found[1] !== undefined, ...coverageOf(sentence, 0, found.index) }]
}

function partsIn(words: string): string {
  const named = words.replace(/, (?:subject|but|except)\b.*$/, '')
  if (/\b(?:the whole of )?the United Kingdom\b/.test(named)) return 'E+W+S+N.I.'
  return parts.flatMap(([name, letter]) => (name.test(named) ? [letter] : [])).join('+')
}
