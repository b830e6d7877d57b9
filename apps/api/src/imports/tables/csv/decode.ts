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
  let line = 1
  let bytes = 0
  const decode = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      throw wrong(line + linesBeforeFault(piece, encoding), encoding)
    }
  }
  for await (const piece of source.pieces()) {
    const text = decode(piece)
    line += lineEnds(text)
    bytes += piece.length
    onBytes(bytes)
    yield text
  }
  yield decode()
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

function linesBeforeFault(piece: Buffer | undefined, encoding: string): number {
  if (!piece) return 0
  const [before = ''] = new TextDecoder(encoding).decode(piece).split('\uFFFD', 1)
  return lineEnds(before)
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
