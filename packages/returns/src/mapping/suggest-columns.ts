import { columnLetters } from '../table/index.ts'
import { readPeriod } from '../period/index.ts'
import { saysTotal, type ForceNames } from '../names/index.ts'
import { looksLikeValue, type Block, type BlockColumn } from '../shape/index.ts'
import { plainWords } from '../words/index.ts'
import type { Asked } from './asked.ts'
import type { AskedWords } from './asked-words.ts'

/** What a column of a table likely is, with the reason and how sure that is. */
export interface ColumnGuess {
  readonly column: BlockColumn
  readonly letters: string
  readonly is: 'force' | 'question' | 'period' | 'category' | 'value' | 'ignored'
  readonly holds?: 'whole' | 'part'
  readonly breakdown?: string
  readonly words?: 'kept'
  readonly because: string
  readonly confidence: number
}

/** What columns are guessed by. */
export interface Grounds {
  readonly asked: Asked
  readonly words: AskedWords
  readonly names: ForceNames
}

/** What each column of a table likely is, by its cells first and its header second. */
export function guessColumns({ columns }: Block, grounds: Grounds): ColumnGuess[] {
  const guesses = withoutPercentages(
    columns.map((column) => ({ column, letters: columnLetters(column.column), ...guessOf(column, grounds) })),
  )
  const firstValue = guesses.findIndex(({ is }) => is === 'value')
  return guesses.map((guess, index) => {
    const isKey = guess.is !== 'value' && guess.is !== 'ignored'
    // What a row is of stands before its values; the same to their right is a remark.
    if (isKey && firstValue >= 0 && index > firstValue) return ignored(guess, 'it stands after the values')
    return isKey && outdone(guess, guesses, grounds)
      ? ignored(guess, 'another column says the same, and nearer to what was asked')
      : guess
  })
}

/** Percentages beside the counts they are made from are passed over; where there are no counts, the reading asks for them. */
function withoutPercentages(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const isPercentages = ({ is, column }: ColumnGuess) =>
    is === 'value' && column.cells.every(({ text }) => plainWords(text).endsWith('%'))
  if (guesses.every((guess) => guess.is !== 'value' || isPercentages(guess))) return [...guesses]
  return guesses.map((guess) => (isPercentages(guess) ? ignored(guess, 'its cells are percentages, beside counts') : guess))
}

function ignored(guess: ColumnGuess, because: string): ColumnGuess {
  return { ...guess, is: 'ignored', because, confidence: 0.7 }
}

/** Whether another column is of the same breakdown and named more like it, or as much and further left. */
function outdone(guess: ColumnGuess, all: readonly ColumnGuess[], { words }: Grounds): boolean {
  const rank = ({ column, breakdown }: ColumnGuess) => words.likeness(breakdown, column.header.join(' ')) * 1000 - column.column
  const rivals = all.filter(({ is, breakdown }) => is === 'category' && breakdown === guess.breakdown)
  return guess.is === 'category' && rivals.some((rival) => rank(rival) > rank(guess))
}

type Guessed = Omit<ColumnGuess, 'column' | 'letters'>

function guessOf(column: BlockColumn, grounds: Grounds): Guessed {
  const cells = column.cells.filter(({ text }) => !saysTotal(text))
  if (cells.length === 0) return { is: 'ignored', because: 'it is empty', confidence: 1 }
  const header = column.header.join(' ')
  const share = (isLike: (text: string) => boolean) => cells.filter(({ text }) => isLike(text)).length / cells.length
  const values = cells.filter(looksLikeValue).length / cells.length
  return (
    periodGuess(column, header) ??
    forceGuess(share, header, grounds) ??
    openGuess(header, grounds) ??
    categoryGuess(share, header, grounds) ??
    questionGuess(share, values, grounds) ??
    valueGuess(values, header) ??
    keptGuess(header, grounds)
  )
}

const periodWords = /\b(?:years?|months?|quarters?|qtr|periods?|dates?|fy|financial|when|ending)\b/

function periodGuess({ cells: all }: BlockColumn, header: string): Guessed | undefined {
  const cells = all.filter(({ text }) => !saysTotal(text))
  const readings = cells.map((cell) => readPeriod(cell))
  const whole = readings.filter((each) => each.ok || each.reason === 'ambiguous-period').length / cells.length
  if (whole > 0.8) return { is: 'period', holds: 'whole', because: 'its cells are periods', confidence: 0.95 }
  const parts = readings.filter((each) => !each.ok && each.reason === 'needs-year').length / cells.length
  if (parts > 0.8) return { is: 'period', holds: 'part', because: 'its cells are parts of a year', confidence: 0.9 }
  const numbered = cells.every(({ text }) => /^(?:[1-9]|0[1-9]|1[0-2])$/.test(text))
  if (numbered && /\b(?:quarter|qtr|month)\b/.test(plainWords(header))) {
    return { is: 'period', holds: 'part', because: `its cells are numbers under “${header}”`, confidence: 0.9 }
  }
  return whole > 0.5 && periodWords.test(plainWords(header))
    ? { is: 'period', holds: 'whole', because: `it is headed “${header}”, and most of its cells are periods`, confidence: 0.7 }
    : undefined
}

type Share = (isLike: (text: string) => boolean) => number

function forceGuess(share: Share, header: string, { names }: Grounds): Guessed | undefined {
  const sure = share((text) => names.match(text).kind === 'sure')
  const near = share((text) => !['unknown', 'no-force'].includes(names.match(text).kind))
  const isHeaded = /\b(?:force|constabulary|police area|authority)\b/.test(plainWords(header))
  if (sure > 0.6) return { is: 'force', because: 'its cells are names of forces', confidence: 0.95 }
  if (sure > 0 && near > 0.5)
    return { is: 'force', because: 'most of its cells are names of forces or near to them', confidence: 0.85 }
  return isHeaded && near > 0 ? { is: 'force', because: `it is headed “${header}”`, confidence: 0.7 } : undefined
}

function categoryGuess(share: Share, header: string, { words, asked }: Grounds): Guessed | undefined {
  const named = words.breakdownNamed(header)
  const shares = asked.breakdowns.map(({ id }) => ({ id, like: share((text) => words.value(text, [id]) !== undefined) }))
  const [best] = shares.sort((a, b) => b.like - a.like || Number(b.id === named) - Number(a.id === named))
  if (best && best.like > 0.6) {
    return {
      is: 'category',
      breakdown: best.id,
      because: `its cells are values of “${best.id}”`,
      confidence: best.id === named ? 0.95 : 0.85,
    }
  }
  if (best && best.like > 0 && best.id === named) {
    return {
      is: 'category',
      breakdown: best.id,
      because: `it is headed “${header}”, and some of its cells are values of it`,
      confidence: 0.7,
    }
  }
  return undefined
}

function questionGuess(share: Share, values: number, { words, asked }: Grounds): Guessed | undefined {
  if (asked.questions.length < 2 || values > 0.5) return undefined
  const like = share((text) => words.question(text) !== undefined)
  return like > 0.6 ? { is: 'question', because: 'its cells are about the questions asked', confidence: 0.7 } : undefined
}

function valueGuess(values: number, header: string): Guessed | undefined {
  if (values > 0.9) return { is: 'value', because: 'its cells are counts or reasons for having none', confidence: 0.95 }
  const isHeaded = /\b(?:count|number|offences?|crimes?|total|recorded)\b/.test(plainWords(header))
  return values > 0.5 || (values > 0 && isHeaded)
    ? { is: 'value', because: 'many of its cells are counts', confidence: 0.7 }
    : undefined
}

/** A column that bears the whole name of a breakdown that may take any words, though its cells look like numbers. */
function openGuess(header: string, { words, asked }: Grounds): Guessed | undefined {
  const isNamed = (id: string, label: string) =>
    words.likeness(id, header) > 0 && words.likeness(id, header) === words.likeness(id, label)
  const named = asked.breakdowns.find(({ id, label, values }) => values.length === 0 && isNamed(id, label))
  return named && { is: 'category', breakdown: named.id, words: 'kept', because: `it is headed “${header}”`, confidence: 0.9 }
}

function keptGuess(header: string, { words, asked }: Grounds): Guessed {
  const breakdown = words.breakdownNamed(header)
  const isOpen = asked.breakdowns.some(({ id, values }) => id === breakdown && values.length === 0)
  if (breakdown !== undefined && isOpen)
    return { is: 'category', breakdown, words: 'kept', because: `it is headed “${header}”`, confidence: 0.8 }
  return { is: 'ignored', because: 'nothing says what its cells are', confidence: 0.6 }
}
