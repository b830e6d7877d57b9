import { open } from 'node:fs/promises'

const pieceBytes = 65_536

/**
 * The bytes of a file from a place on, in pieces. Each may be held until the next is asked for, which takes its place in memory: a large file
 * gone through again and again would otherwise leave as much behind each time.
 */
export async function* filePieces(path: string, start = 0): AsyncGenerator<Buffer> {
  await using file = await open(path)
  const buffer = Buffer.allocUnsafeSlow(pieceBytes)
  for (let at = start; ;) {
    const { bytesRead } = await file.read(buffer, 0, pieceBytes, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}
