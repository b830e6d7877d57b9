/** Rows of values cut from text that comes piece by piece. */
export interface CsvRecords {
  /** The rows that are whole with this piece. */
  readonly take: (piece: string) => string[][]
  /** What is left when there are no more pieces. Throws a `BrokenRecord` where a quotation mark never ends. */
  readonly end: () => string[][]
}

/** A row whose quotation mark never ends, or that is longer than rows may be. */
export class BrokenRecord extends Error {
  readonly why: 'quote-not-closed' | 'too-long'
  /** Where the row begins, counted from 1. */
  readonly line: number

  constructor(why: BrokenRecord['why'], line: number) {
    super(why)
    this.why = why
    this.line = line
  }
}

/**
 * Cuts text at delimiters and at line ends of any kind. A value that begins with a quotation mark ends at the next one that is not
 * doubled; one inside a value that does not begin with it is a character like others: people write 5" and so.
 *
 * @see RFC 4180
 */
export function csvRecords(delimiter: string, longest: number): CsvRecords {
  let rest = ''
  let line = 1
  const cut = (text: string, isLast: boolean): string[][] => {
    const records: string[][] = []
    const next = { lf: text.indexOf('\n'), cr: text.indexOf('\r'), quote: text.indexOf('"') }
    let from = 0
    while (from < text.length) {
      if (next.lf >= 0 && next.lf < from) next.lf = text.indexOf('\n', from)
      if (next.cr >= 0 && next.cr < from) next.cr = text.indexOf('\r', from)
      if (next.quote >= 0 && next.quote < from) next.quote = text.indexOf('"', from)
      const ending = next.cr >= 0 && (next.lf < 0 || next.cr < next.lf) ? next.cr : next.lf
      const record =
        next.quote >= 0 && (ending < 0 || next.quote < ending)
          ? quotedRecord(text, from, delimiter)
          : plainRecord(text, { from, ending, delimiter })
      // After a carriage return the line feed that belongs to it may still be to come.
      const isWhole = record.end < text.length && !(text[record.end] === '\r' && record.end === text.length - 1)
      if (record.end - from > longest) throw new BrokenRecord('too-long', line)
      if (!isWhole && !isLast) break
      if (record.isOpen) throw new BrokenRecord('quote-not-closed', line)
      records.push(record.values)
      line += record.lines
      from = record.end + (text.startsWith('\r\n', record.end) ? 2 : 1)
    }
    rest = text.slice(from)
    return records
  }
  return { take: (piece) => cut(rest === '' ? piece : rest + piece, false), end: () => cut(rest, true) }
}

interface CutRecord {
  readonly values: string[]
  /** Where its line end stands, or the text ends. */
  readonly end: number
  readonly lines: number
  /** Whether the text ended inside quotation marks. */
  readonly isOpen?: boolean
}

function plainRecord(
  text: string,
  { from, ending, delimiter }: { readonly from: number; readonly ending: number; readonly delimiter: string },
): CutRecord {
  const end = ending < 0 ? text.length : ending
  return { values: text.slice(from, end).split(delimiter), end, lines: 1 }
}

function quotedRecord(text: string, from: number, delimiter: string): CutRecord {
  const values: string[] = []
  let lines = 1
  for (let at = from; ;) {
    const isQuoted = text[at] === '"'
    const close = isQuoted ? closingQuote(text, at) : -1
    if (isQuoted && close < 0) return { values, end: text.length, lines, isOpen: true }
    const end = valueEnd(text, isQuoted ? close + 1 : at, delimiter)
    // With more behind the closing mark, the marks are a part of the value.
    const isClean = isQuoted && end === close + 1
    values.push(isClean ? text.slice(at + 1, close).replaceAll('""', '"') : unquoted(text, { at, close, end }))
    if (isQuoted) lines += text.slice(at, close).match(lineEnds)?.length ?? 0
    if (text[end] !== delimiter) return { values, end, lines }
    at = end + 1
  }
}

const lineEnds = /\r\n|\n|\r/g

function unquoted(
  text: string,
  { at, close, end }: { readonly at: number; readonly close: number; readonly end: number },
): string {
  return close < 0 ? text.slice(at, end) : text.slice(at, close).replaceAll('""', '"') + text.slice(close, end)
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}

function valueEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === delimiter || sign === '\n' || sign === '\r') return at
  }
  return text.length
}
