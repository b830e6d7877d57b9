import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { TableLimits } from './limits.ts'
import type { TableSource } from './table-file.ts'
import { Unreadable } from './unreadable.ts'

/** The bytes of a file, which may be gone through more than once. */
export interface ByteSource {
  readonly size: number
  /** Where they are on disk, when they are not held. */
  readonly path?: string
  /** All bytes from a place on, in pieces. */
  readonly pieces: (from?: number) => AsyncIterable<Buffer>
  /** The first bytes, at most so many. */
  readonly head: (count: number) => Promise<Buffer>
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
    async *pieces(from = 0) {
      for (let at = from; at < buffer.length; at += pieceBytes) yield buffer.subarray(at, at + pieceBytes)
    },
    head: (count) => Promise.resolve(buffer.subarray(0, count)),
  }
}

async function bytesOnDisk(path: string): Promise<ByteSource> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Unreadable('not-found', 'There is no such file. Check its name and folder.')
  const pieces = (from = 0): AsyncIterable<Buffer> => createReadStream(path, { start: from, highWaterMark: pieceBytes })
  return { size: found.size, path, pieces, head: (count) => firstOf(pieces(), count) }
}

async function firstOf(pieces: AsyncIterable<Buffer>, count: number): Promise<Buffer> {
  const held: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length >= count) break
  }
  return Buffer.concat(held).subarray(0, count)
}
