import type { Problem } from '../problem/index.ts'
import type { Table } from '../table/index.ts'
import { readCells, type ReadRows } from './read-cells.ts'
import type { ReadingContext } from './reading-context.ts'
import type { ReturnMapping } from './return-mapping.ts'

/** One row of a file with what it would become. */
export interface PreviewedRow extends ReadRows {
  readonly sheet: string
  readonly row: number
}

/** The first rows of a file, each with what it would become, and what is wrong with the mapping itself. */
export interface Preview {
  readonly rows: readonly PreviewedRow[]
  readonly problems: readonly Problem[]
}

/** What the first rows of a file would become, row by row. What needs the whole file, as totals do, is not looked at. */
export function previewOf(mapping: ReturnMapping, first: readonly Table[], context: ReadingContext): Preview {
  const reader = readCells(mapping, context)
  const problems = reader.read('', []).problems.filter(({ reason }) => reason !== 'sheet-not-read')
  const rows = first.flatMap(({ name, rows: held }) =>
    held.map((row) => ({ sheet: name, row: row.number, ...reader.read(name, [row]) })),
  )
  return { rows, problems }
}
