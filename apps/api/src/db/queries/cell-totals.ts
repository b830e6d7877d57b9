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

type Summed = Readonly<Partial<Record<By, number>>> & {
  readonly low: number | string | null
  readonly high: number | string | null
  readonly bounded: number | string
  readonly inexact: number | string
  readonly untold: number | string
  readonly silent: number | string
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
  const groups = keys.length === 0 ? sql`` : sql`group by ${sql.join(keys)}`
  const { rows } = await sql<Summed>`select ${sql.join([...keys, sums])} from return_cell where ${within} ${groups}`.execute(db)
  const some = rows.filter(({ cells }) => Number(cells) > 0)
  const words = await listWords(
    db,
    some.flatMap((row) => by.map((each) => row[each] ?? 0)),
  )
  return some.map((row) => ({ ...named(row, { by, words }), total: totalOf(row) }))
}

/** Counted from each ten of the codes on: one comparison a cell, and most cells are counts, which then need no counting. */
const sums = sql.raw(`sum(low) as low, sum(high) as high, count(high) as bounded, count(*) as cells,
  count(*) filter (where kind >= 20) as inexact, count(*) filter (where kind >= 30) as untold, count(*) filter (where kind >= 40) as silent`)

function named(
  row: Summed,
  { by, words }: { readonly by: readonly By[]; readonly words: ReadonlyMap<number, string> },
): Omit<TotalOf, 'total'> {
  const word = (each: By) => words.get(row[each] ?? 0) ?? ''
  return {
    ...(by.includes('force') ? { force: word('force') } : {}),
    ...(by.includes('question') ? { question: word('question') } : {}),
    ...(by.includes('period') ? { period: toPeriod(word('period')) } : {}),
    ...(by.includes('category') ? { category: word('category') } : {}),
  }
}

function totalOf(row: Summed): Total {
  const [of, inexact, untold, silent] = [row.cells, row.inexact, row.untold, row.silent].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const coverage: TotalCoverage = { answered: of - inexact, partial: inexact - untold, refused: untold - silent, silent, of }
  const [low, high] = [Number(row.low), Number(row.high)]
  if (Number(row.bounded) < of) return { complete: false, low, coverage }
  return low === high ? { complete: true, value: low, low, high, coverage } : { complete: false, low, high, coverage }
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
