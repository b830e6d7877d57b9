import type { PlainDate } from '@dutywatch/domain/date'
import type { Cell } from '@dutywatch/domain/evidence'
import { categoryKey, type Category } from '@dutywatch/returns/mapping'
import type { Db } from '../database.ts'
import type { ReturnCellRow } from '../tables.ts'
import { fromCode } from './cell-codes.ts'
import { listWords } from './return-words.ts'

/** A cell as it was read from a file, with where it stands there. */
export interface StoredCell {
  /** The force that it is of; absent when the file names one that is none of the tracker's. */
  readonly force?: string | undefined
  readonly question: string
  readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  /** As text: empty for all, else `age=under-13`. */
  readonly category: string
  readonly cell: Cell
  /** As it was written. */
  readonly raw: string
  readonly sheet: string
  readonly at: string
}

/** A cell to be written; its category may also be given by the parts that it is divided by. */
export interface CellToWrite extends Omit<StoredCell, 'category'> {
  readonly category: string | Category
}

/** A period as the word that cells are grouped by. */
export function periodWord(period: StoredCell['period']): string {
  const held = periodWords.get(period)
  if (held !== undefined) return held
  const word = `${period.from}/${period.to}`
  periodWords.set(period, word)
  return word
}

/** A category as the word that cells are grouped by. */
export function categoryWord(category: CellToWrite['category']): string {
  if (typeof category === 'string') return category
  const held = categoryWords.get(category)
  if (held !== undefined) return held
  const word = categoryKey(category)
  categoryWords.set(category, word)
  return word
}

/** Readers give the same period and category again and again: their words are made once, and found by their place in memory. */
const periodWords = new WeakMap<StoredCell['period'], string>()
const categoryWords = new WeakMap<Category, string>()

const rowsRead = 5_000

/** The cells of a reading in their order, a few thousand at a time. */
export async function* readReturnCells(db: Db, reading: number): AsyncGenerator<StoredCell[]> {
  for (let after = 0; ; after += rowsRead) {
    const rows = await db
      .selectFrom('return_cell')
      .selectAll()
      .where('reading', '=', reading)
      .where('seq', '>', after)
      .where('seq', '<=', after + rowsRead)
      .orderBy('seq')
      .execute()
    if (rows.length === 0) return
    const numbers = rows.flatMap((row) => [row.force, row.question, row.period, row.category, row.sheet, row.exemption ?? []])
    const words = await listWords(db, numbers.flat())
    yield rows.map((row) => toStored(row, words))
  }
}

function toStored(row: ReturnCellRow, words: ReadonlyMap<number, string>): StoredCell {
  const word = (id: number) => words.get(id) ?? ''
  const { kind, high, exemption } = row
  const low = Number(row.low)
  return {
    ...(word(row.force) === '' ? {} : { force: word(row.force) }),
    question: word(row.question),
    period: toPeriod(word(row.period)),
    category: word(row.category),
    cell: fromCode({
      kind,
      low,
      high: high === null ? null : Number(high),
      exemption: exemption === null ? null : word(exemption),
    }),
    raw: row.raw ?? String(low),
    sheet: word(row.sheet),
    at: row.at,
  }
}

/** A period from the word that cells are grouped by. */
export function toPeriod(word: string): StoredCell['period'] {
  const [from, to] = word.split('/')
  if (from === undefined || to === undefined) throw new Error(`"${word}" in the ledger is no period.`)
  return { from, to }
}
