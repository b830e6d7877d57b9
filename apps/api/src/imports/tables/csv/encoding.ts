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
  const end = head.includes(lineFeed) ? lineFeed : await endOfLongLines(source, limits)
  const numberAt = (place: number) => lineAt(source, place, end)
  let utf8: number | undefined
  let other: number | undefined
  for await (const { line, at } of doubtful(source, limits, end)) {
    if (line.includes(0)) throw notText(await numberAt(at + line.indexOf(0)))
    if (isUtf8(line)) {
      utf8 ??= beyondAscii(line, at, hasMark && at === 0 ? 3 : 0)
      continue
    }
    if (hasMark) throw mixed(await numberAt(at), 'The file says that it is UTF-8, and this line is not.')
    if (line.some((byte) => undefinedIn1252.has(byte))) throw notText(await numberAt(at))
    other ??= at
  }
  if (other === undefined) return { encoding: 'utf-8' }
  const guessedFrom = await numberAt(other)
  if (utf8 !== undefined) throw mixed(guessedFrom, `This line is not UTF-8, and line ${await numberAt(utf8)} is.`)
  return { encoding: 'windows-1252', guessedFrom }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** What ends the lines of a file whose first is long: what there is more of, as far as one row may reach. A value may hold the other. */
async function endOfLongLines(source: ByteSource, limits: TableLimits): Promise<number> {
  const start = await source.head(limits.rowBytes)
  let surplus = 0
  for (const byte of start) surplus += Number(byte === lineFeed) - Number(byte === carriageReturn)
  return surplus < 0 ? carriageReturn : lineFeed
}

const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

interface Line {
  readonly line: Buffer
  /** The place of its first byte in the file. */
  readonly at: number
}

/** The place of the first byte, after so many, that is not ASCII. */
function beyondAscii(bytes: Buffer, at: number, after: number): number | undefined {
  const index = bytes.subarray(after).findIndex((byte) => byte > 0x7f)
  return index < 0 ? undefined : at + after + index
}

/** What is not plain ASCII: lines, or many of them together where all are UTF-8. Nothing is counted in what is passed over. */
async function* doubtful(source: ByteSource, limits: TableLimits, end: number): AsyncGenerator<Line> {
  let at = 0
  let rest = Buffer.alloc(0)
  for await (const piece of source.pieces()) {
    const held = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const last = held.lastIndexOf(end)
    const whole = held.subarray(0, last + 1)
    const isPlain = isAscii(whole) && !whole.includes(0)
    if (!isPlain && isUtf8(whole)) yield { line: whole, at }
    else if (!isPlain) yield* linesOf(whole, at, end)
    at += whole.length
    rest = Buffer.from(held.subarray(last + 1))
    if (rest.length > limits.rowBytes) throw lineTooLong(await lineAt(source, at, end), limits)
  }
  if (!isAscii(rest) || rest.includes(0)) yield { line: rest, at }
}

/** The lines of bytes that end with a line, without their ends. */
function* linesOf(bytes: Buffer, at: number, end: number): Generator<Line> {
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(end, from)
    yield { line: bytes.subarray(from, to), at: at + from }
    from = to + 1
  }
}

/** The number of the line that a place in the file lies in. */
async function lineAt(source: ByteSource, place: number, end: number): Promise<number> {
  let [number, before] = [1, 0]
  for await (const piece of source.pieces()) {
    const own = piece.subarray(0, Math.max(0, place - before))
    for (let at = own.indexOf(end); at >= 0; at = own.indexOf(end, at + 1)) number += 1
    before += piece.length
    if (before >= place) break
  }
  return number
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
