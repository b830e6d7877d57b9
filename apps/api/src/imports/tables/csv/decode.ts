import type { ByteSource } from '../byte-source.ts'
import { Unreadable } from '../unreadable.ts'
import type { TextEncoding } from './encoding.ts'

/** The characters of a text file, piece by piece, without byte order mark. Refuses, by throwing, what is no text in its encoding. */
export async function* decoded(
  source: ByteSource,
  { encoding }: TextEncoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytes = 0
  const decode = (piece?: Buffer): string | undefined => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      return undefined
    }
  }
  for await (const piece of source.pieces()) {
    const text = decode(piece)
    if (text === undefined) throw wrong(await lineOfFault(source, encoding, bytes), encoding)
    bytes += piece.length
    onBytes(bytes)
    yield text
  }
  const last = decode()
  if (last === undefined) throw wrong(await lineOfFault(source, encoding, bytes), encoding)
  yield last
}

/** The first characters of a text file. */
export function decodedHead(head: Buffer, { encoding }: TextEncoding): string {
  return new TextDecoder(encoding).decode(head)
}

function wrong(line: number, encoding: string): Unreadable {
  const name = encoding.toUpperCase()
  return new Unreadable(
    'wrong-encoding',
    `This is not text in ${name}, which the file begins as. Save it as "CSV UTF-8" or ask for it again.`,
    { line },
  )
}

/** The line of the first fault after so many bytes without one. The file is gone through once more, so that nothing is counted in sound ones. */
async function lineOfFault(source: ByteSource, encoding: string, sound: number): Promise<number> {
  const decoder = new TextDecoder(encoding)
  let [line, bytes] = [1, 0]
  let endsInReturn = false
  for await (const piece of source.pieces()) {
    const text = decoder.decode(piece, { stream: true })
    const [before = ''] = bytes < sound ? [text] : text.split('\uFFFD', 1)
    line += before.match(/\r\n|\n|\r/g)?.length ?? 0
    // The end of a line of Windows may lie across two pieces, and is one.
    if (endsInReturn && before.startsWith('\n')) line -= 1
    endsInReturn = text.endsWith('\r')
    if (bytes >= sound) break
    bytes += piece.length
  }
  return line
}
