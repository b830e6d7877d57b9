import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../database.ts'
import { cellCodes } from './cell-codes.ts'
import type { CellWriter, WritingCells } from './cell-writer.ts'
import { cellSayings, cellScopes, type SayingRow, type ScopeRow } from './cells-in-common.ts'
import { categoryWord, type CellToWrite } from './return-cells.ts'
import type { WordNumbers } from './return-words.ts'

/** A row binds four values, and SQLite binds 32,766 at most. */
const atOnce = 1_000

/**
 * Writes cells with what many of them have in common put into two tables beside, for as long as the writing lasts. Binding thirteen values
 * takes longer than writing the row that they make: so a row binds its place and three numbers, of its scope, its category and what it says.
 */
export async function sqliteCellWriter(db: Db, { reading, words }: WritingCells): Promise<CellWriter> {
  for (const text of [...dropped, ...made]) await sql.raw(text).execute(db)
  const [scopes, sayings] = [cellScopes(), cellSayings()]
  return {
    atOnce,
    end: async () => {
      for (const text of dropped) await sql.raw(text).execute(db)
    },
    write: async (cells, after) => {
      await words.learn(categoriesOf(cells))
      const values: (number | string)[] = [reading, after]
      let last: { category?: CellToWrite['category']; number: number } = { number: 0 }
      for (const cell of cells) {
        const { category } = cell
        if (category !== last.category) last = { category, number: words.find(categoryWord(category)) ?? 0 }
        values.push(scopes.numberOf(cell), last.number, sayings.numberOf(cell), cell.at)
      }
      await keepScopes(db, scopes.taken(), words)
      await keepSayings(db, sayings.taken(), words)
      await db.executeQuery(CompiledQuery.raw(textFor(cells.length), values))
    },
  }
}

const dropped = ['drop table if exists temp.cell_scope', 'drop table if exists temp.cell_saying']
const made = [
  'create temp table cell_scope (number integer primary key, force, question, period, sheet)',
  'create temp table cell_saying (number integer primary key, kind, low, high, exemption, raw)',
]

function categoriesOf(cells: readonly CellToWrite[]): Set<string> {
  const categories = new Set<string>()
  let last: CellToWrite['category'] | undefined
  for (const { category } of cells) {
    if (category !== last) categories.add(categoryWord(category))
    last = category
  }
  return categories
}

async function keepScopes(db: Db, scopes: readonly ScopeRow[], words: WordNumbers): Promise<void> {
  await words.learn(new Set(scopes.flatMap((scope) => scope.words)))
  await keep(
    db,
    'cell_scope',
    scopes.map((scope) => [scope.number, ...scope.words.map((word) => words.find(word))]),
  )
}

async function keepSayings(db: Db, sayings: readonly SayingRow[], words: WordNumbers): Promise<void> {
  await words.learn(new Set(sayings.flatMap(({ exemption }) => exemption ?? [])))
  const numberOf = (exemption: string | null) => (exemption === null ? null : words.find(exemption))
  await keep(
    db,
    'cell_saying',
    sayings.map(({ number, kind, low, high, exemption, raw }) => [number, kind, low, high, numberOf(exemption), raw]),
  )
}

async function keep(db: Db, table: 'cell_scope' | 'cell_saying', rows: readonly (readonly unknown[])[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const values = first.map((_, index) => `value ->> ${index}`).join(', ')
  await db.executeQuery(CompiledQuery.raw(`insert into temp.${table} select ${values} from json_each(?)`, [JSON.stringify(rows)]))
}

const texts = new Map<number, string>()

/** One text for each number of rows: almost always the same, and prepared once. The cross join keeps the order of the rows. */
function textFor(rows: number): string {
  const known = texts.get(rows)
  if (known !== undefined) return known
  const lines = Array.from({ length: rows }, (_, index) => `(${index + 1}, ?, ?, ?, ?)`).join(', ')
  const text = `insert into return_cell (reading, seq, force, question, period, category, kind, low, high, exemption, raw, sheet, at)
    select ?, ? + column1, force, question, period, column3, coalesce(kind, ${cellCodes.count}), coalesce(low, column4),
      iif(kind is null, column4, high), exemption, raw, sheet, column5
    from (values ${lines}) cross join temp.cell_scope as scope on scope.number = column2
    left join temp.cell_saying as saying on saying.number = column4`
  texts.set(rows, text)
  return text
}
