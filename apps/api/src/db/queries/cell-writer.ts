import type { Db } from '../database.ts'
import { postgresCellWriter } from './cell-writer-postgres.ts'
import { sqliteCellWriter } from './cell-writer-sqlite.ts'
import type { CellToWrite } from './return-cells.ts'
import type { WordNumbers } from './return-words.ts'
import { isPostgres } from './text-provisions.ts'

/** Writes the cells of one reading, in the transaction that the caller holds. */
export interface CellWriter {
  /** How many cells are best written at once, and the most that can be. */
  readonly atOnce: number
  /** Writes cells, numbered on from `after`. */
  readonly write: (cells: readonly CellToWrite[], after: number) => Promise<void>
  /** To be called when there are no more cells. */
  readonly end: () => Promise<void>
}

/** Of which reading cells are written, and the numbers of its words. */
export interface WritingCells {
  readonly reading: number
  readonly words: WordNumbers
}

/** A writer for the engine at hand. */
export async function cellWriter(db: Db, writing: WritingCells): Promise<CellWriter> {
  return isPostgres(db) ? postgresCellWriter(db, writing) : sqliteCellWriter(db, writing)
}
