import { promisify } from 'node:util'
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib'
import type { Writable } from 'node:stream'
import type { Db } from '../database.ts'
import { NotFound } from '../not-found.ts'

const decompress = promisify(brotliDecompress)
/** Tables of digits are smaller at 2 than at 4, and packed three times as fast. */
const quality = 2

/** A file as it was handed in, packed. */
export interface PackedFile {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly packed: Uint8Array
  /** ISO 8601, UTC. */
  readonly addedAt: string
  readonly addedBy: string
}

/** Packs bytes as they come: of a large file only what is packed is held, and of a piece nothing once the next is asked for. */
export async function packed(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const packing = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  async function packInto(): Promise<void> {
    for await (const piece of content) await taken(packing, piece)
    packing.end()
  }
  const [all] = await Promise.all([packing.toArray(), packInto().catch((error: Error) => packing.destroy(error))])
  return Buffer.concat(all)
}

function taken(stream: Writable, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()))
  })
}

/** Keeps a file. Answers false, and keeps the first, when the same bytes are held already. */
export async function insertReturnFile(db: Db, file: PackedFile): Promise<boolean> {
  const { sha256, name, bytes, addedAt, addedBy } = file
  const inserted = await db
    .insertInto('return_file')
    .values({ sha256, name, bytes, packed: file.packed, added_at: addedAt, added_by: addedBy })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('sha256')
    .execute()
  return inserted.length === 1
}

/** The bytes of a file. Throws `NotFound` when it is not held. */
export async function getReturnFile(db: Db, sha256: string): Promise<Uint8Array> {
  const missing = () => new NotFound('no-such-file', 'The file of this return is not held here.')
  const row = db.selectFrom('return_file').select('packed').where('sha256', '=', sha256)
  const { packed: held } = await row.executeTakeFirstOrThrow(missing)
  return decompress(held)
}
