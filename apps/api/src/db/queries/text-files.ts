import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** A file of words as it was handed in. */
export interface StoredFile {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly content: Uint8Array
  /** ISO 8601, UTC. */
  readonly addedAt: string
  readonly addedBy: string
}

/** Keeps a file. Answers false, and keeps the first, when the same bytes are held already. */
export async function insertTextFile(db: Db, { sha256, name, content, addedAt, addedBy }: StoredFile): Promise<boolean> {
  const packed = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  const inserted = await db
    .insertInto('text_file')
    .values({ sha256, name, bytes: content.byteLength, packed, added_at: addedAt, added_by: addedBy })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .execute()
  return inserted.length === 1
}

/** The bytes of a file. Throws `NotFound` when it is not held. */
export async function getTextFile(db: Db, sha256: string): Promise<Uint8Array> {
  const missing = () => new NotFound('no-such-file', 'The words of this text are not held here.')
  const row = db.selectFrom('text_file').select('packed').where('sha256', '=', sha256)
  const { packed } = await row.executeTakeFirstOrThrow(missing)
  return decompress(packed)
}

/** Which of some files are held. */
export async function heldTextFiles(db: Db, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set()
  const rows = await db.selectFrom('text_file').select('sha256').where('sha256', 'in', files).execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}
