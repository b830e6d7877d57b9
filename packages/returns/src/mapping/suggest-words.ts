import type { Grounds } from './suggest-columns.ts'
import type { SuggestedColumn } from './suggest-block.ts'
import { becauseOf, isSure, type AskedValue } from './asked-values.ts'
import type { ReturnMapping } from './return-mapping.ts'
import { becauseWords, saysTotal } from '../names/index.ts'
import type { Guess, Unconfirmed } from './suggestion.ts'

/** What the words in key columns stand for, as far as they are met in the first rows. */
export interface SuggestedWords extends Pick<ReturnMapping, 'noForces' | 'categories' | 'questions'> {
  readonly unconfirmed: Unconfirmed
  readonly guesses: readonly Guess[]
}

interface Draft {
  readonly noForces: Set<string>
  readonly questions: Record<string, string>
  readonly categories: Record<string, Record<string, string>>
  readonly names: Record<string, string>
  readonly likely: Record<string, Record<string, string>>
  readonly guesses: Guess[]
}

/** Looks up every word that the key columns of a file hold; what is only likely is set apart. */
export function suggestWords(columns: readonly In[], grounds: Grounds): SuggestedWords {
  const draft: Draft = { noForces: new Set(), questions: {}, categories: {}, names: {}, likely: {}, guesses: [] }
  for (const column of columns) {
    for (const { words, value } of column.unsure ?? []) lookAtHeading(words, value, { column, draft })
    for (const text of new Set(column.column.cells.map((cell) => cell.text))) {
      if (column.is === 'force') lookUpForce(text, column, { draft, grounds })
      else if (saysTotal(text)) continue
      else if (column.is === 'question') lookUpQuestion(text, column, { draft, grounds })
      else if (column.is === 'category') lookUpValue(text, column, { draft, grounds })
    }
  }
  const { noForces, questions, categories, names, likely, guesses } = draft
  return { noForces: [...noForces], questions, categories, unconfirmed: { names, categories: likely }, guesses }
}

type In = SuggestedColumn & { readonly sheet: string }
interface With {
  readonly draft: Draft
  readonly grounds: Grounds
}

/** What the words over a column of values likely stand for waits for a person like the words in a row. */
function lookAtHeading(
  words: string,
  value: AskedValue | undefined,
  { column, draft }: { readonly column: In; readonly draft: Draft },
): void {
  const about = { sheet: column.sheet, column: column.letters }
  if (!value) {
    const what = `What is headed “${words}” is not known`
    const because = 'it is nothing that was asked about: name it in the mapping, or leave the column out'
    draft.guesses.push({ ...about, what, because, confidence: 0 })
    return
  }
  draft.guesses.push({ ...about, ...valueGuess(words, value) })
  if (isSure(value)) return
  draft.likely[value.breakdown] = { ...draft.likely[value.breakdown], [words]: value.value }
}

function lookUpForce(text: string, { sheet, letters }: In, { draft, grounds }: With): void {
  const match = grounds.names.match(text)
  const about = { sheet, column: letters }
  if (match.kind === 'no-force' && match.what !== 'total') {
    draft.noForces.add(text)
    draft.guesses.push({
      ...about,
      what: `Rows of “${text}” are left out`,
      because: `it is no force (${match.what})`,
      confidence: 0.9,
    })
  } else if (match.kind === 'likely') {
    draft.names[text] = match.force
    const what = `“${text}” is ${grounds.names.nameOf(match.force)}`
    draft.guesses.push({
      ...about,
      what,
      because: `it is likely, ${becauseWords[match.because]}, and waits for a person`,
      confidence: 0.6,
    })
  }
}

function lookUpQuestion(text: string, { sheet, letters }: In, { draft, grounds }: With): void {
  const question = grounds.words.question(text)
  if (!question) return
  draft.questions[text] = question.id
  const what = `“${text}” answers “${question.id}”`
  draft.guesses.push({
    sheet,
    column: letters,
    what,
    because: 'it shares most words with that question',
    confidence: question.confidence,
  })
}

function lookUpValue(text: string, { sheet, letters, breakdown = '' }: In, { draft, grounds }: With): void {
  const value = grounds.words.value(text, [breakdown])
  if (!value) return
  const into = isSure(value) ? draft.categories : draft.likely
  into[breakdown] = { ...into[breakdown], [text]: value.value }
  if (value.how !== 'named') draft.guesses.push({ sheet, column: letters, ...valueGuess(text, value) })
}

/** Why words are taken for a value that is not named so, or wait to be. */
function valueGuess(text: string, value: AskedValue): Pick<Guess, 'what' | 'because' | 'confidence'> {
  const what = `“${text}” is “${value.value}”`
  const because = becauseOf[value.how]
  if (isSure(value)) return { what, because, confidence: 0.75 }
  return { what, because: `${because}, and waits for a person`, confidence: 0.6 }
}
