import { columnLetters } from '../table/index.ts'
import type { Block, SheetShape } from '../shape/index.ts'
import { habitsOf } from './period-habits.ts'
import { headerWords } from './header-check.ts'
import type { ColumnMapping, Keys, SheetMapping } from './return-mapping.ts'
import { guessColumns, type ColumnGuess, type Grounds } from './suggest-columns.ts'
import { suggestFixed } from './suggest-fixed.ts'
import { readOver, type OverColumn } from './suggest-keys.ts'
import type { Guess } from './suggestion.ts'
import { readPeriod, type PeriodRules } from '../period/index.ts'

/** How one table of a sheet may be read, and what was assumed. */
export interface SuggestedBlock {
  readonly mapping: Omit<SheetMapping, 'marks' | 'suppressedBelow'>
  readonly columns: readonly ColumnGuess[]
  readonly guesses: readonly Guess[]
}

type ValueColumn = ColumnGuess & { readonly over: OverColumn }

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
  const values = overColumns(headed, grounds, periods)
  const mapped = [...keyed.map((guess) => keyColumn(guess, keyed)), ...valueColumnsOf(values)]
  const fixed = suggestFixed({ shape, block, columns: mapped }, grounds, periods)
  const others = shape.blocks.at(-1) === block ? {} : { lastRow: block.lastRow }
  const isDivided = mapped.some((column) => column.is === 'category' || ('of' in column && column.of.category !== undefined))
  const { name } = shape
  return {
    columns,
    guesses: [...columns.map((guess) => guessed(name, guess)), ...fixed.guesses, ...habitGuess(name, habits)],
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
  const common = { column: guess.letters, ...headerOf(guess), carriedDown: guess.column.hasBlanks }
  if (guess.is === 'category') {
    return { ...common, is: 'category', breakdown: guess.breakdown ?? '', words: guess.words ?? 'listed' }
  }
  if (guess.is !== 'period') return { ...common, is: guess.is === 'force' ? 'force' : 'question' }
  const hasPart = keyed.some(({ is, holds }) => is === 'period' && holds === 'part')
  return { ...common, is: 'period', holds: guess.holds === 'part' ? 'part' : hasPart ? 'year' : 'whole' }
}

function headerOf({ column }: ColumnGuess): { header?: string } {
  return column.header.length === 0 ? {} : { header: headerWords(column.header) }
}

/** The columns of values with what stands over them; where most are of one breakdown, all of them are. */
function overColumns(headed: readonly ColumnGuess[], grounds: Grounds, periods: PeriodRules): ValueColumn[] {
  const read = (breakdown?: string) =>
    headed.map((guess) => ({ ...guess, over: readOver(guess.column.over, grounds, { periods, breakdown }) }))
  const plain = read().filter(({ over }) => !over.isTotal)
  const named = plain.flatMap(({ over }) => Object.keys(over.of.category ?? {}))
  const most = named.find((id) => named.filter((each) => each === id).length * 2 > plain.length)
  return most === undefined || plain.length < 2 ? read() : read(most).map((column) => divided(column, most))
}

/** A column without a value of the breakdown that the others are of keeps its words, which the reading then asks about. */
function divided(column: ValueColumn, breakdown: string): ValueColumn {
  const { of, isTotal } = column.over
  if (isTotal || of.category?.[breakdown] !== undefined) return column
  const words = column.column.over.at(-1) ?? column.letters
  return { ...column, over: { ...column.over, of: { ...of, category: { [breakdown]: words } } } }
}

/** Columns of values, with those headed as totals as the sums of the values to their left. */
function valueColumnsOf(values: readonly ValueColumn[]): ColumnMapping[] {
  let parts: ValueColumn[] = []
  return values.map((value): ColumnMapping => {
    const common = { column: value.letters, ...headerOf(value) }
    const within = parts.filter(({ over }) => isWithin(over.of, value.over.of))
    if (!value.over.isTotal || within.length < 2) {
      parts.push(value)
      return { ...common, is: 'value', of: value.over.of }
    }
    parts = parts.filter((part) => !within.includes(part))
    return {
      ...common,
      is: 'total',
      of: shared(within.map(({ over }) => over.of)),
      sums: within.map(({ column }) => columnLetters(column.column)),
    }
  })
}

function isWithin(part: Keys, whole: Keys): boolean {
  return (
    (['force', 'part'] as const).every((key) => whole[key] === undefined || whole[key] === part[key]) &&
    (whole.period === undefined || whole.period.from === part.period?.from)
  )
}

/** What all columns are of alike, but for their categories. */
function shared(all: readonly Keys[]): Keys {
  const [first, ...others] = all
  const same = (key: keyof Keys) => others.every((each) => JSON.stringify(each[key]) === JSON.stringify(first?.[key]))
  const keys = (['force', 'question', 'period', 'part'] as const).filter((key) => first?.[key] !== undefined && same(key))
  return Object.fromEntries(keys.map((key) => [key, first?.[key]]))
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

function habitGuess(sheet: string, habits: ReturnType<typeof habitsOf>): Guess[] {
  if (!habits || Object.keys(habits.habits).length === 0) return []
  const what = `Periods are read with ${JSON.stringify(habits.habits)}`
  return [{ sheet, what, because: 'so they are the periods that were asked about', confidence: habits.confidence }]
}
