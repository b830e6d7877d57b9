import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { filePieces, openTable, type TableFile } from '../imports/tables/index.ts'
import type { ReturnSource } from '../commands/import-returns/index.ts'
import { whyUnreadable } from './read-tracker-file.ts'
import { RefusedCommand } from './refused-command.ts'

/** A table file that is handed in by its path, opened, with what there is to say of it. It is given back by `close`. */
export interface OpenedReturn {
  readonly source: ReturnSource
  readonly table: TableFile
}

/** Opens a table file by its path; refuses one that cannot be read as a table. */
export async function openReturn(path: string): Promise<OpenedReturn> {
  const bytes = sizeOf(path)
  const name = basename(path)
  const opened = await openTable({ path }, { name }).catch((error: unknown) => {
    throw refusedToRead(path, error)
  })
  if (!opened.ok) throw new RefusedCommand(`Nothing was imported. ${opened.message}`)
  const table = opened.value
  const content = () => readable(path, filePieces(path))
  const rows = (sheet: string) => readable(path, table.rows(sheet))
  return { table, source: { name, bytes, content, sheets: table.sheets, rows } }
}

/** What is read of a file, piece by piece. One that was moved since it was opened, say, is refused by its own name. */
async function* readable<Piece>(path: string, pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces
  } catch (error) {
    throw refusedToRead(path, error)
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch (error) {
    throw refusedToRead(path, error)
  }
}

/** What the system says of a file becomes a refusal that names it; any other error stays what it is. */
function refusedToRead(path: string, error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error
  return isOfSystem ? new RefusedCommand(`${path} cannot be read: ${whyUnreadable(error)} Nothing was imported.`) : error
}
