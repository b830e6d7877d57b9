import type { PlainDate } from '@dutywatch/domain/date'
import type { Cell } from '@dutywatch/domain/evidence'
import { CompiledQuery } from 'kysely'
import type { Db } from '../database.ts'
import type { ReturnCellRow } from '../tables.ts'
import { cellCodes, fromCode, toCode } from './cell-codes.ts'
import { listWords, type WordNumbers } from './return-words.ts'
import { isPostgres } from './text-provisions.ts'

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

type Value = number | string | null

const columns = 'reading, seq, force, question, period, category, kind, low, high, exemption, raw, sheet, at'
const width = 13
/** 13 values a row, and SQLite binds 32,766 at most. */
const rowsOnSqlite = 250
const rowsOnPostgres = 5_000

/** How many cells are written at once. */
export function cellsAtOnce(db: Db): number {
  return isPostgres(db) ? rowsOnPostgres : rowsOnSqlite
}

function isDigitsOf(kind: number, low: number, raw: string): boolean {
  return kind === cellCodes.count && raw === String(low)
}

/** Writes cells of a reading, numbered on from `after`; `words` learns what it has not met. */
export async function insertReturnCells(
  db: Db,
  cells: readonly StoredCell[],
  { reading, after, words }: { readonly reading: number; readonly after: number; readonly words: WordNumbers },
): Promise<void> {
  const unknown = new Set<string>()
  const write = () => valuesOf(cells, { reading, after, numberOf: (word) => words.find(word) ?? (unknown.add(word), 0) })
  let values = write()
  // Learning may make room by forgetting others of these words: until none is unknown.
  while (unknown.size > 0) {
    await words.learn(unknown)
    unknown.clear()
    values = write()
  }
  await db.executeQuery(isPostgres(db) ? forPostgres(values) : forSqlite(values))
}

interface Writing {
  readonly reading: number
  readonly after: number
  readonly numberOf: (word: string) => number
}

/** The values of all rows, one row after the other. */
function valuesOf(cells: readonly StoredCell[], { reading, after, numberOf }: Writing): Value[] {
  const values: Value[] = []
  let seq = after
  for (const { force = '', question, period, category, cell, raw, sheet, at } of cells) {
    const { kind, low, high, exemption } = toCode(cell)
    values.push(reading, (seq += 1), numberOf(force), numberOf(question), numberOf(periodWord(period)), numberOf(category))
    values.push(kind, low, high, exemption === null ? null : numberOf(exemption))
    values.push(isDigitsOf(kind, low, raw) ? null : raw, numberOf(sheet), at)
  }
  return values
}

/** A period as the word that cells are grouped by. */
export function periodWord(period: StoredCell['period']): string {
  const held = periodWords.get(period)
  if (held !== undefined) return held
  const word = `${period.from}/${period.to}`
  periodWords.set(period, word)
  return word
}

/** Readers give the same period again and again: its word is made once, and found by its place in memory. */
const periodWords = new WeakMap<StoredCell['period'], string>()

const sqliteTexts = new Map<number, string>()

/** One text for each number of rows: almost always the same, and prepared once. */
function forSqlite(values: Value[]): CompiledQuery {
  const rows = values.length / width
  const text =
    sqliteTexts.get(rows) ?? `insert into return_cell (${columns}) values ${Array.from({ length: rows }, () => marks).join(', ')}`
  sqliteTexts.set(rows, text)
  return CompiledQuery.raw(text, values)
}

const marks = `(${Array.from({ length: width }, () => '?').join(', ')})`

const types = ['int', 'int', 'int', 'int', 'int', 'int', 'smallint', 'bigint', 'bigint', 'int', 'text', 'int', 'text']

/** A column is one value to bind, however many rows there are; written out here, which is four times as fast as the driver does it. */
function forPostgres(values: readonly Value[]): CompiledQuery {
  const lists = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')
  const written = types.map((_, index) => `{${every(values, index).map(elementOf).join(',')}}`)
  return CompiledQuery.raw(`insert into return_cell (${columns}) select * from unnest(${lists})`, written)
}

/** The values of one column. */
function every(values: readonly Value[], column: number): Value[] {
  const own: Value[] = []
  for (let index = column; index < values.length; index += width) own.push(values[index] ?? null)
  return own
}

function elementOf(value: Value): string | number {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
}

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
