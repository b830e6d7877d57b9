import type { Block, SheetShape } from '../shape/index.ts'
import { habitsOf } from './period-habits.ts'
import type { ColumnMapping, SheetMapping } from './return-mapping.ts'
import { guessColumns, type ColumnGuess, type Grounds } from './suggest-columns.ts'
import { suggestFixed } from './suggest-fixed.ts'
import type { HeadingWords } from './suggest-keys.ts'
import { headerOf, overColumns, valueColumnsOf } from './suggest-values.ts'
import type { Guess } from './suggestion.ts'
import { readPeriod } from '../period/index.ts'

/** How one table of a sheet may be read, and what was assumed. */
export interface SuggestedBlock {
  readonly mapping: Omit<SheetMapping, 'marks' | 'suppressedBelow'>
  readonly columns: readonly SuggestedColumn[]
  readonly guesses: readonly Guess[]
}

/** A column with what the words over it stand for where somebody should look at them. */
export interface SuggestedColumn extends ColumnGuess {
  readonly unsure?: readonly HeadingWords[]
}

/** A mapping for one table of a sheet; nothing when it has no column of values. */
export function suggestBlock(shape: SheetShape, block: Block, grounds: Grounds): SuggestedBlock | undefined {
  const columns = guessColumns(block, grounds)
  const keyed = columns.filter(({ is }) => is !== 'value' && is !== 'ignored')
  const headed = columns.filter(({ is }) => is === 'value')
  if (headed.length === 0) return undefined
  const whole = keyed.filter(({ is, holds }) => is === 'period' && holds === 'whole').flatMap(({ column }) => column.cells)
  const over = headed
    .flatMap(({ column }) => column.over)
    .filter((text) => isUnclearPeriod(text))
    .map((text) => ({ text }))
  const habits = habitsOf([...whole.filter(({ text }) => readable(text)), ...over], grounds.asked)
  const periods = { ...habits?.habits, ...numbersIn(keyed) }
  const inRows = keyed.flatMap(({ breakdown }) => breakdown ?? [])
  const free = grounds.asked.breakdowns.map(({ id }) => id).filter((id) => !inRows.includes(id))
  const values = overColumns(headed, grounds, { periods, free })
  const mapped = [...keyed.map((guess) => keyColumn(guess, keyed)), ...valueColumnsOf(values)]
  const fixed = suggestFixed({ shape, block, columns: mapped }, grounds, periods)
  const others = shape.blocks.at(-1) === block ? {} : { lastRow: block.lastRow }
  const isDivided = mapped.some((column) => column.is === 'category' || ('of' in column && column.of.category !== undefined))
  const { name } = shape
  return {
    columns: [...keyed, ...values.map((value) => ({ ...value, unsure: value.over.unsure }))],
    guesses: [
      ...columns.map((guess) => guessed(name, guess)),
      ...carriedGuesses(name, mapped),
      ...fixed.guesses,
      ...habitGuess(name, habits),
    ],
    mapping: {
      name,
      headerRows: [...block.headerRows],
      firstRow: block.firstRow,
      ...others,
      leftOut: [],
      columns: mapped,
      fixed: fixed.keys,
      totals: isDivided ? 'keep' : 'check',
      corrections: 'refused',
      repeats: 'refused',
      blanks: 'not-known',
      periods,
    },
  }
}

function readable(text: string): boolean {
  const reading = readPeriod(text)
  return reading.ok || reading.reason === 'ambiguous-period'
}

function isUnclearPeriod(text: string): boolean {
  const reading = readPeriod(text)
  return !reading.ok && reading.reason === 'ambiguous-period'
}

function numbersIn(keyed: readonly ColumnGuess[]): SheetMapping['periods'] {
  const part = keyed.find(
    ({ is, holds, column }) => is === 'period' && holds === 'part' && column.cells.every(({ text }) => /^\d+$/.test(text)),
  )
  if (!part) return {}
  return { numbers: part.column.cells.some(({ text }) => Number(text) > 4) ? 'months' : 'quarters' }
}

function keyColumn(guess: ColumnGuess, keyed: readonly ColumnGuess[]): ColumnMapping {
  const common = { column: guess.letters, ...headerOf(guess), carriedDown: guess.column.hasBlanks && keyed.length > 1 }
  if (guess.is === 'category') {
    return { ...common, is: 'category', breakdown: guess.breakdown ?? '', words: guess.words ?? 'listed' }
  }
  if (guess.is !== 'period') return { ...common, is: guess.is === 'force' ? 'force' : 'question' }
  const hasPart = keyed.some(({ is, holds }) => is === 'period' && holds === 'part')
  return { ...common, is: 'period', holds: guess.holds === 'part' ? 'part' : hasPart ? 'year' : 'whole' }
}

const meanings = {
  force: 'names forces',
  question: 'names questions',
  period: 'names periods',
  category: 'divides the counts',
  value: 'holds the counts',
  ignored: 'is not read',
} as const

function guessed(sheet: string, { letters, is, because, confidence }: ColumnGuess): Guess {
  return { sheet, column: letters, what: `Column ${letters} ${meanings[is]}`, because, confidence }
}

function carriedGuesses(sheet: string, columns: readonly ColumnMapping[]): Guess[] {
  const carried = columns.filter((column) => 'carriedDown' in column && column.carriedDown)
  return carried.map(({ column }) => ({
    sheet,
    column,
    what: `A blank cell of column ${column} repeats the one above it`,
    because: 'it is blank in rows that hold counts',
    confidence: 0.7,
  }))
}

function habitGuess(sheet: string, habits: ReturnType<typeof habitsOf>): Guess[] {
  if (!habits || Object.keys(habits.habits).length === 0) return []
  const what = `Periods are read with ${JSON.stringify(habits.habits)}`
  return [{ sheet, what, because: 'so they are the periods that were asked about', confidence: habits.confidence }]
}
