import Papa, { type ParseResult } from 'papaparse'

/** Rows of values cut from text that comes piece by piece. A carriage return may be left at the end of a row's last value. */
export interface CsvRecords {
  /** The rows that are whole with this piece. */
  readonly take: (piece: string) => string[][]
  /** What is left when there are no more pieces. Throws a `BrokenRecord` where a quotation mark never ends. */
  readonly end: () => string[][]
}

/** A row whose quotation mark never ends or ends before its value does, or that is longer than rows may be. */
export class BrokenRecord extends Error {
  readonly why: 'quote-not-closed' | 'words-after-quote' | 'too-long'
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
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let rest = ''
  let line = 1
  const cut = (text: string): string[][] => {
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(text, 0, true)
    const [broken] = errors
    // What is wrong with a row that is not whole yet may come right with the next piece.
    if (broken?.row !== undefined && broken.row < data.length)
      throw new BrokenRecord('words-after-quote', line + linesOf(data.slice(0, broken.row)))
    line += text.includes('"') ? linesOf(data) : data.length
    rest = text.slice(meta.cursor)
    if (rest.length > longest) throw new BrokenRecord('too-long', line)
    return data
  }
  return {
    take: (piece) => {
      const text = rest + piece
      if (!text.includes('\r')) return cut(text)
      // The line feed that belongs to it may still be to come.
      const isOpen = text.endsWith('\r')
      const records = cut(withoutLoneReturns(isOpen ? text.slice(0, -1) : text))
      if (isOpen) rest += '\r'
      return records
    },
    end: () => {
      if (rest === '') return []
      const last = withoutLoneReturns(rest)
      const records = cut(last.endsWith('\n') ? last : `${last}\n`)
      if (rest !== '') throw new BrokenRecord('quote-not-closed', line)
      return records
    },
  }
}

function withoutLoneReturns(text: string): string {
  return text.replaceAll(/\r(?!\n)/g, '\n')
}

function linesOf(records: readonly string[][]): number {
  let lines = records.length
  for (const value of records.flat()) if (value.includes('\n')) lines += value.split('\n').length - 1
  return lines
}
