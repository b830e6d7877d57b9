import type { PeriodRules } from '../period/index.ts'
import { columnLetters } from '../table/index.ts'
import { headerWords } from './header-check.ts'
import type { ColumnMapping, Keys } from './return-mapping.ts'
import type { ColumnGuess, Grounds } from './suggest-columns.ts'
import { readOver, type OverColumn } from './suggest-keys.ts'

/** A column of values with what the words over it say. */
export type ValueColumn = ColumnGuess & { readonly over: OverColumn }

/** The header that a mapping gives for a column. */
export function headerOf({ column }: ColumnGuess): { header?: string } {
  return column.header.length === 0 ? {} : { header: headerWords(column.header) }
}

/** The columns of values with what stands over them. A column that is not understood is asked about, and never the whole beside its parts. */
export function overColumns(
  headed: readonly ColumnGuess[],
  grounds: Grounds,
  { periods, free }: { readonly periods: PeriodRules; readonly free: readonly string[] },
): ValueColumn[] {
  const read = (among: readonly (readonly string[])[]) =>
    headed.map((guess) => ({ ...guess, over: readOver(guess.column.over, grounds, { periods, among }) }))
  const plain = read([free]).filter(({ over }) => !over.isTotal)
  const named = plain.flatMap(({ over }) => Object.keys(over.of.category ?? {}))
  const most = mostOf(named)
  const areMost = named.filter((id) => id === most).length * 2 > plain.length
  const [only, more] = free
  const meant = most ?? (headed.length > 1 && more === undefined ? only : undefined)
  if (meant === undefined) return read([free])
  const isOpen = ({ over }: ValueColumn) => over.unread.length > 0 && (most !== undefined || isBare(over.of))
  return read([[meant], free]).map((column) => (areMost || isOpen(column) ? divided(column, meant) : column))
}

/** Whether nothing but a question is said. */
function isBare({ period, part, force }: Keys): boolean {
  return period === undefined && part === undefined && force === undefined
}

function mostOf(ids: readonly string[]): string | undefined {
  const times = (id: string) => ids.filter((each) => each === id).length
  return [...new Set(ids)].sort((a, b) => times(b) - times(a))[0]
}

/** A column without a value of the breakdown that the others are of keeps its words, which the reading then asks about. */
function divided(column: ValueColumn, breakdown: string): ValueColumn {
  const { of, isTotal, unread, unsure } = column.over
  if (isTotal || of.category?.[breakdown] !== undefined) return column
  const words = unread.at(-1) ?? column.column.over.at(-1) ?? column.letters
  const over = { ...column.over, of: { ...of, category: { [breakdown]: words } }, unsure: [...unsure, { words }] }
  return { ...column, over }
}

/** Columns of values, with those headed as totals as the sums of the values to their left. */
export function valueColumnsOf(values: readonly ValueColumn[]): ColumnMapping[] {
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
