import { isAscii, isUtf8 } from 'node:buffer'
import type { ByteSource } from '../byte-source.ts'
import type { TableLimits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** How the characters of a text table are written. */
export interface TextEncoding {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** The first line that is not UTF-8, where Windows-1252 was taken for that reason. */
  readonly guessedFrom?: number
}

/**
 * Finds the encoding: by the byte order mark, by the zeros of UTF-16, else UTF-8 if every line is, else Windows-1252 if every line can
 * be. Goes through the whole file. Refuses, by throwing, what is no text, and a file whose lines are of both kinds.
 */
export async function encodingOf(source: ByteSource, limits: TableLimits): Promise<TextEncoding> {
  const head = await source.head(4_096)
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le' }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be' }
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 5 && even < odd / 20) return { encoding: 'utf-16le' }
  if (even > head.length / 5 && odd < even / 20) return { encoding: 'utf-16be' }
  return byLines(source, limits, head)
}

async function byLines(source: ByteSource, limits: TableLimits, head: Buffer): Promise<TextEncoding> {
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  let utf8: number | undefined
  let other: number | undefined
  for await (const { line, number } of linesOf(source, limits, head.includes(0x0a) ? 0x0a : 0x0d)) {
    if (line.includes(0)) throw notText(number)
    if (isAscii(line)) continue
    if (isUtf8(line)) {
      utf8 ??= hasMark && number === 1 ? undefined : number
      continue
    }
    if (hasMark) throw mixed(number, 'The file says that it is UTF-8, and this line is not.')
    if (line.some((byte) => undefinedIn1252.has(byte))) throw notText(number)
    other ??= number
  }
  if (other === undefined) return { encoding: 'utf-8' }
  if (utf8 !== undefined) throw mixed(other, `This line is not UTF-8, and line ${utf8} is.`)
  return { encoding: 'windows-1252', guessedFrom: other }
}

const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

interface Line {
  readonly line: Buffer
  readonly number: number
}

/** The lines that may hold more than ASCII, without their ends. */
async function* linesOf(source: ByteSource, limits: TableLimits, end: number): AsyncGenerator<Line> {
  let number = 1
  let rest = Buffer.alloc(0)
  for await (const piece of source.pieces()) {
    const held = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const last = held.lastIndexOf(end)
    const whole = held.subarray(0, last + 1)
    if (isAscii(whole) && !whole.includes(0)) {
      number += count(whole, end)
    } else {
      for (let from = 0; from <= last; number += 1) {
        const to = whole.indexOf(end, from)
        yield { line: whole.subarray(from, to), number }
        from = to + 1
      }
    }
    rest = Buffer.from(held.subarray(last + 1))
    if (rest.length > limits.rowBytes) throw lineTooLong(number, limits)
  }
  yield { line: rest, number }
}

function count(bytes: Buffer, byte: number): number {
  let found = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1
  return found
}

/** A row longer than any table has. */
export function lineTooLong(line: number, limits: TableLimits): Unreadable {
  const most = limits.rowBytes.toLocaleString('en-GB')
  return new Unreadable(
    'quote-not-closed',
    `The row that begins here is longer than ${most} bytes. A quotation mark in it is probably never closed: close it or take it out.`,
    { line },
  )
}

/** A file, or a line of it, that holds no characters. */
export function notText(line: number): Unreadable {
  return new Unreadable(
    'not-a-table',
    'The bytes here are no text in any encoding known here. Choose a CSV file, an XLSX or an ODS, or save it as UTF-8.',
    {
      line,
    },
  )
}

function mixed(line: number, how: string): Unreadable {
  return new Unreadable(
    'wrong-encoding',
    `${how} Save the file as "CSV UTF-8" from the program that made it, and check the signs in this line.`,
    { line },
  )
}
