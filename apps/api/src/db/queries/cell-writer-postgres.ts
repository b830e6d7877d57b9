import { CompiledQuery } from 'kysely'
import type { Db } from '../database.ts'
import { keptRaw, toCode } from './cell-codes.ts'
import type { CellWriter, WritingCells } from './cell-writer.ts'
import { categoryWord, periodWord, type CellToWrite } from './return-cells.ts'

type Value = number | string | null

const columns = 'reading, seq, force, question, period, category, kind, low, high, exemption, raw, sheet, at'
const types = ['int', 'int', 'int', 'int', 'int', 'int', 'smallint', 'bigint', 'bigint', 'int', 'text', 'int', 'text']

/** Writes cells column by column: a column is one value to bind, however many rows there are. */
export function postgresCellWriter(db: Db, { reading, words }: WritingCells): CellWriter {
  return {
    atOnce: 5_000,
    end: () => Promise.resolve(),
    write: async (cells, after) => {
      const unknown = new Set<string>()
      const numberOf = (word: string) => words.find(word) ?? (unknown.add(word), 0)
      let lists = listsOf(cells, { reading, after, numberOf })
      // Learning may make room by forgetting others of these words: until none is unknown.
      while (unknown.size > 0) {
        await words.learn(unknown)
        unknown.clear()
        lists = listsOf(cells, { reading, after, numberOf })
      }
      await db.executeQuery(CompiledQuery.raw(text, lists.map(written)))
    },
  }
}

const text = `insert into return_cell (${columns}) select * from unnest(${types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')})`

interface Writing {
  readonly reading: number
  readonly after: number
  readonly numberOf: (word: string) => number
}

/** The values of each column. */
function listsOf(cells: readonly CellToWrite[], { reading, after, numberOf }: Writing): Value[][] {
  const lists: Value[][] = types.map(() => [])
  for (const [index, { force = '', question, period, category, cell, raw, sheet, at }] of cells.entries()) {
    const { kind, low, high, exemption } = toCode(cell)
    const of = [numberOf(force), numberOf(question), numberOf(periodWord(period)), numberOf(categoryWord(category))]
    const says = [kind, low, high, exemption === null ? null : numberOf(exemption), keptRaw(cell, raw)]
    const values = [reading, after + index + 1, ...of, ...says, numberOf(sheet), at]
    values.forEach((value, column) => lists[column]?.push(value))
  }
  return lists
}

/** An array as PostgreSQL writes it, which is four times as fast here as in the driver. */
function written(values: readonly Value[]): string {
  return `{${values.map(elementOf).join(',')}}`
}

function elementOf(value: Value): string | number {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`
}
