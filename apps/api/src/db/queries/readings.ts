import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'
import { cellWriter } from './cell-writer.ts'
import type { CellToWrite } from './return-cells.ts'
import { wordNumbers } from './return-words.ts'
import { isPostgres } from './text-provisions.ts'

/** What is read, how, and by whom. */
export interface ReadingDraft {
  /** The SHA-256 of the file, which is held. */
  readonly file: string
  /** The mapping as canonical JSON. */
  readonly mapping: string
  readonly addedAt: string
  readonly addedBy: string
}

/** What makes a reading what it is: where any of it differs, so may the cells. */
export interface ReadingIdentity extends Pick<ReadingDraft, 'file' | 'mapping'> {
  /** What was said of the file that its cells are read by, as canonical JSON: whose it is, and what it answers. */
  readonly said?: string | undefined
}

/** Cells read from a file with a mapping. */
export interface Reading extends ReadingDraft {
  readonly id: number
  /** Drawn by chance: it may be public, since nothing of the cells can be worked out from it. */
  readonly name: string
  readonly cells: number
}

/**
 * Writes cells as they come, in the transaction that the caller holds, under a name drawn by chance. Nothing of them is held but the
 * few that are written at once. A caller that learns on the way that something is wrong throws, and all is undone.
 */
export async function insertReading(
  trx: Db,
  draft: ReadingDraft & ReadingIdentity,
  cells: AsyncIterable<readonly CellToWrite[]>,
): Promise<Reading> {
  const { file, mapping, addedAt, addedBy } = draft
  const id = await nextReading(trx)
  const writer = await cellWriter(trx, { reading: id, words: wordNumbers(trx) })
  let written = 0
  for await (const batch of rebatched(cells, writer.atOnce)) {
    await writer.write(batch, written)
    written += batch.length
  }
  await writer.end()
  const reading: Reading = { id, name: randomUUID(), file, mapping, cells: written, addedAt, addedBy }
  const row = {
    id,
    name: reading.name,
    digest: digestOf(draft),
    file,
    mapping,
    cells: written,
    added_at: addedAt,
    added_by: addedBy,
  }
  await trx.insertInto('reading').values(row).execute()
  return reading
}

async function* rebatched(
  cells: AsyncIterable<readonly CellToWrite[]>,
  size: number,
): AsyncGenerator<readonly CellToWrite[], void, undefined> {
  let held: CellToWrite[] = []
  for await (const some of cells) {
    if (held.length === 0 && some.length === size) {
      yield some
      continue
    }
    for (const cell of some) {
      held.push(cell)
      if (held.length < size) continue
      yield held
      held = []
    }
  }
  if (held.length > 0) yield held
}

/** Numbers of readings are given before the reading is whole. On SQLite a transaction that writes is alone. */
async function nextReading(trx: Db): Promise<number> {
  const next = isPostgres(trx)
    ? sql<{ id: number }>`select nextval(pg_get_serial_sequence('reading', 'id'))::int as id`
    : sql<{ id: number }>`select coalesce(max(id), 0) + 1 as id from reading`
  const [row] = (await next.execute(trx)).rows
  if (!row) throw new Error('The ledger gave no number for a reading.')
  return row.id
}

/** The same for the same file read in the same way and said to be of the same. It never leaves the ledger. */
function digestOf({ file, mapping, said }: ReadingIdentity): string {
  const parts = said === undefined ? [file, mapping] : [file, mapping, said]
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** The names of all readings of a file, however it was read and whosever it was said to be. */
export async function readingsOfFile(db: Db, file: string): Promise<string[]> {
  const rows = await db.selectFrom('reading').select('name').where('file', '=', file).orderBy('id').execute()
  return rows.map(({ name }) => name)
}

/** What a file read with a mapping and said to be of the same was named, where that was done before. */
export async function findReading(db: Db, read: ReadingIdentity): Promise<Reading | undefined> {
  const row = await db.selectFrom('reading').selectAll().where('digest', '=', digestOf(read)).executeTakeFirst()
  return row && toReading(row)
}

/** The reading of that name. Throws `NotFound` when it is not held. */
export async function getReading(db: Db, name: string): Promise<Reading> {
  const missing = () => new NotFound('no-such-reading', 'The cells of this return are not held here.')
  return toReading(await db.selectFrom('reading').selectAll().where('name', '=', name).executeTakeFirstOrThrow(missing))
}

/** The numbers of readings by their names. Throws `NotFound` when one is not held. */
export async function readingIds(db: Db, names: readonly string[]): Promise<number[]> {
  if (names.length === 0) return []
  const wanted = [...new Set(names)]
  const rows = await db.selectFrom('reading').select('id').where('name', 'in', wanted).execute()
  if (rows.length < wanted.length) throw new NotFound('no-such-reading', 'The cells of a return are not held here.')
  return rows.map(({ id }) => id)
}

interface Row {
  readonly id: number
  readonly name: string
  readonly file: string
  readonly mapping: string
  readonly cells: number
  readonly added_at: string
  readonly added_by: string
}

function toReading({ id, name, file, mapping, cells, added_at: addedAt, added_by: addedBy }: Row): Reading {
  return { id, name, file, mapping, cells, addedAt, addedBy }
}
