import type { Total, TotalCoverage } from '@dutywatch/domain/evidence'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../database.ts'
import { periodWord, toPeriod, type StoredCell } from './return-cells.ts'
import { findWordNumbers, listWords } from './return-words.ts'

/** What totals are given for, each apart. */
export type By = 'force' | 'question' | 'period' | 'category'

/** Which cells are added. What is absent narrows nothing. */
export interface CellScope {
  /** Numbers of readings: of the returns that count. Withdrawn and superseded ones are left out by whoever asks. */
  readonly readings: readonly number[]
  /** Ids of forces: the territorial ones, say. Cells of others are left out. */
  readonly forces?: readonly string[]
  readonly question?: string
  readonly periods?: readonly StoredCell['period'][]
  readonly category?: string
}

/** The total of the cells that agree in what was asked for. */
export interface TotalOf {
  readonly force?: string
  readonly question?: string
  readonly period?: StoredCell['period']
  readonly category?: string
  readonly total: Total
}

interface Summed {
  readonly answer: number
  readonly low: number | string
  readonly high: number | string | null
  readonly bounded: number | string
  readonly cells: number | string
}

/**
 * Sums cells where they lie, with the answers that the domain's `total` gives of them: an interval, whether it is complete, and the
 * coverage. Nothing is answered for what has no cell.
 */
export async function cellTotals(db: Db, scope: CellScope, by: readonly By[]): Promise<TotalOf[]> {
  const within = await conditions(db, scope)
  if (!within) return []
  const keys = by.map((each) => sql.ref(each))
  const grouped = sql.join([...keys, sql`kind / 10`])
  const { rows } = await sql<Part>`
    select ${sql.join([...keys, sql`kind / 10 as answer`])},
      sum(low) as low, sum(high) as high, count(high) as bounded, count(*) as cells
    from return_cell where ${within} group by ${grouped}`.execute(db)
  const words = await listWords(
    db,
    rows.flatMap((row) => by.map((each) => row[each] ?? 0)),
  )
  return [...partsOfSums(rows, by).values()].map((parts) => ({ ...named(parts[0], { by, words }), total: totalOf(parts) }))
}

type Part = Summed & Readonly<Partial<Record<By, number>>>

function partsOfSums(rows: readonly Part[], by: readonly By[]): ReadonlyMap<string, readonly Part[]> {
  const sums = new Map<string, Part[]>()
  for (const row of rows) {
    const key = by.map((each) => row[each]).join()
    const parts = sums.get(key)
    if (parts) parts.push(row)
    else sums.set(key, [row])
  }
  return sums
}

function named(
  row: Readonly<Partial<Record<By, number>>> | undefined,
  { by, words }: { readonly by: readonly By[]; readonly words: ReadonlyMap<number, string> },
): Omit<TotalOf, 'total'> {
  const word = (each: By) => words.get(row?.[each] ?? 0) ?? ''
  return {
    ...(by.includes('force') ? { force: word('force') } : {}),
    ...(by.includes('question') ? { question: word('question') } : {}),
    ...(by.includes('period') ? { period: toPeriod(word('period')) } : {}),
    ...(by.includes('category') ? { category: word('category') } : {}),
  }
}

const answers = ['answered', 'partial', 'refused', 'silent'] as const

/** Parts of one sum, at most one for each way of answering. */
function totalOf(parts: readonly Summed[]): Total {
  const counted = (answer: number) => sumOf(parts.filter((part) => Number(part.answer) === answer).map(({ cells }) => cells))
  const [answered = 0, partial = 0, refused = 0, silent = 0] = answers.map((_, index) => counted(index + 1))
  const of = sumOf(parts.map(({ cells }) => cells))
  const coverage: TotalCoverage = { answered, partial, refused, silent, of }
  const low = sumOf(parts.map((part) => part.low))
  const isOpen = sumOf(parts.map(({ bounded }) => bounded)) < of
  if (isOpen) return { complete: false, low, coverage }
  const high = sumOf(parts.map((part) => part.high ?? 0))
  return low === high ? { complete: true, value: low, low, high, coverage } : { complete: false, low, high, coverage }
}

function sumOf(values: readonly (number | string)[]): number {
  return values.reduce<number>((sum, value) => sum + Number(value), 0)
}

/** What cells must be to be in a scope; nothing when none can be. */
export async function conditions(db: Db, scope: CellScope): Promise<RawBuilder<unknown> | undefined> {
  const { readings, forces, question, periods, category } = scope
  const asked: readonly (readonly [By, readonly string[] | undefined])[] = [
    ['force', forces],
    ['question', question === undefined ? undefined : [question]],
    ['period', periods?.map(periodWord)],
    ['category', category === undefined ? undefined : [category]],
  ]
  const numbers = await findWordNumbers(
    db,
    asked.flatMap(([, words]) => words ?? []),
  )
  const narrowed = asked.flatMap(([column, words]) =>
    words === undefined ? [] : [{ column, ids: words.flatMap((word) => numbers.get(word) ?? []) }],
  )
  if (readings.length === 0 || narrowed.some(({ ids }) => ids.length === 0)) return undefined
  const all = [{ column: 'reading', ids: readings }, ...narrowed]
  return sql.join(
    all.map(({ column, ids }) => sql`${sql.ref(column)} in (${sql.join(ids)})`),
    sql` and `,
  )
}
