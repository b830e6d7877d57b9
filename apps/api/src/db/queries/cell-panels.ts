import type { Outcome } from '@dutywatch/domain'
import { matchedPanel, type MatchedPanel, type NoPanel, type PanelFigure, type Unit } from '@dutywatch/domain/evidence'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { fromCode } from './cell-codes.ts'
import { conditions, type CellScope } from './cell-totals.ts'
import { periodWord, type StoredCell } from './return-cells.ts'
import { findWordNumbers, listWords } from './return-words.ts'

/** The cells that a panel compares: of one question and one category. */
export interface PanelScope extends Pick<CellScope, 'readings' | 'forces'> {
  readonly question: string
  readonly category: string
  readonly unit: Unit
}

/** Two periods, the earlier first. */
export interface TwoPeriods {
  readonly before: StoredCell['period']
  readonly after: StoredCell['period']
}

interface ForceCell {
  readonly force: number
  readonly period: number
  readonly kind: number
  readonly low: number | string
  readonly high: number | string | null
  readonly cells: number | string
}

/**
 * The domain's `matchedPanel` of what forces answered for two periods, from the cells where they lie. Refuses what it refuses; a force
 * with several cells for one period is a repeated force.
 */
export async function cellPanel(
  db: Db,
  { unit, ...scope }: PanelScope,
  { before, after }: TwoPeriods,
): Promise<Outcome<MatchedPanel, NoPanel>> {
  const within = await conditions(db, { ...scope, periods: [before, after] })
  const rows = within ? await forceCells(db, within) : []
  const numbers = await findWordNumbers(db, [before, after].map(periodWord))
  const words = await listWords(
    db,
    rows.map(({ force }) => force),
  )
  const figuresOf = (period: StoredCell['period']) =>
    rows
      .filter((row) => row.period === numbers.get(periodWord(period)))
      .flatMap((row) => Array.from({ length: Number(row.cells) }, () => figureOf(row, { period, unit, words })))
  return matchedPanel(figuresOf(before), figuresOf(after))
}

async function forceCells(db: Db, within: Awaited<ReturnType<typeof conditions>>): Promise<readonly ForceCell[]> {
  const { rows } = await sql<ForceCell>`
    select force, period, min(kind) as kind, min(low) as low, min(high) as high, count(*) as cells
    from return_cell where ${within} group by force, period order by force, period`.execute(db)
  return rows
}

function figureOf(
  { force, kind, low, high }: ForceCell,
  { period, unit, words }: Pick<PanelFigure, 'period' | 'unit'> & { readonly words: ReadonlyMap<number, string> },
): PanelFigure {
  const cell = fromCode({ kind, low: Number(low), high: high === null ? null : Number(high), exemption: null })
  return { force: words.get(force) ?? '', release: 'the returns that count', period, unit, cell }
}
