import { stat } from 'node:fs/promises'
import { filePieces } from './file-pieces.ts'
import type { TableLimits } from './limits.ts'
import type { TableSource } from './table-file.ts'
import { Unreadable } from './unreadable.ts'

/** The bytes of a file, which may be gone through more than once. */
export interface ByteSource {
  readonly size: number
  /** Where they are on disk, when they are not held. */
  readonly path?: string
  /** All bytes, in pieces. Each may be held until the next is asked for. */
  readonly pieces: () => AsyncIterable<Buffer>
  /** The first bytes, at most so many, or those from a place on. */
  readonly head: (count: number, from?: number) => Promise<Buffer>
}

const pieceBytes = 65_536

/** Looks at a source without reading it. Refuses, by throwing, one that is absent, empty or too large. */
export async function byteSource(source: TableSource, limits: TableLimits): Promise<ByteSource> {
  const found = source instanceof Uint8Array ? heldBytes(source) : await bytesOnDisk(source.path)
  if (found.size === 0)
    throw new Unreadable(
      'empty-file',
      'The file is empty. Ask for it again, and check that the download or the attachment is complete.',
    )
  if (found.size > limits.fileBytes) {
    const most = Math.floor(limits.fileBytes / 1_000_000)
    throw new Unreadable(
      'too-large',
      `The file is larger than ${most} MB. Split it, or keep only the sheets that answer the question.`,
    )
  }
  return found
}

function heldBytes(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    async *pieces() {
      for (let at = 0; at < buffer.length; at += pieceBytes) yield buffer.subarray(at, at + pieceBytes)
    },
    head: (count, from = 0) => Promise.resolve(buffer.subarray(from, from + count)),
  }
}

async function bytesOnDisk(path: string): Promise<ByteSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Unreadable('not-found', 'There is no such file. Check its name and folder.')
  const pieces = (start?: number) => filePieces(path, start)
  return { size: found.size, path, pieces: () => pieces(), head: (count, from) => firstOf(pieces(from), count) }
}

async function firstOf(pieces: AsyncIterable<Buffer>, count: number): Promise<Buffer> {
  const held: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(Buffer.from(piece))
    length += piece.length
    if (length >= count) break
  }
  return Buffer.concat(held).subarray(0, count)
}
