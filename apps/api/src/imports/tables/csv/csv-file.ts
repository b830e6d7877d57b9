import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { emptyCell, inBatches, SheetReading } from '../sheet-reading.ts'
import type { OpenedTable, Opening } from '../opening.ts'
import type { TableLimits } from '../limits.ts'
import type { TablePart } from '../table-file.ts'
import { placeWords, Unreadable } from '../unreadable.ts'
import { decoded, decodedHead } from './decode.ts'
import { declaredDelimiter, delimiterOf } from './delimiter.ts'
import { encodingOf, lineTooLong, type TextEncoding } from './encoding.ts'

/** A text table: values divided by commas, semicolons, tabs or bars. It has one sheet, named as the file. */
export async function openCsv(opening: Opening): Promise<OpenedTable> {
  const { source, name, limits } = opening
  const encoding = await encodingOf(source, limits)
  const head = decodedHead(await source.head(65_536), encoding)
  if (head.trim() === '' && source.size <= 65_536)
    throw new Unreadable('empty-file', 'The file holds nothing but white space. Ask for it again.')
  return {
    format: 'csv',
    sheets: [{ name, hidden: false }],
    notices: noticesOf(name, encoding),
    rows: () => rowsOf(opening, encoding, head),
    close: () => {},
  }
}

function noticesOf(name: string, { guessedFrom }: TextEncoding): OpenedTable['notices'] {
  if (guessedFrom === undefined) return []
  const place = { line: guessedFrom }
  const words = 'This line is not UTF-8, so the file was read as Windows-1252. Check the signs and accents in it.'
  return [{ reason: 'encoding-guessed', message: `${placeWords(name, place)}: ${words}`, ...place }]
}

async function* rowsOf(
  { source, name, limits, onProgress }: Opening,
  encoding: TextEncoding,
  head: string,
): AsyncGenerator<TablePart> {
  const reading = new SheetReading({ file: name, sheet: name, limits })
  let bytes = 0
  const text = decoded(source, encoding, (read) => {
    bytes = read
  })
  const isDeclared = declaredDelimiter(head) !== undefined
  async function* steps(): AsyncGenerator<void> {
    // The line that declares the delimiter is not a row of the sheet.
    let number = isDeclared ? -1 : 0
    for await (const record of recordsOf(text, delimiterOf(head), limits)) {
      number += 1
      if (number > 0) reading.add({ number, cells: record.map(cellOf) })
      yield
    }
  }
  yield* inBatches(reading, steps(), (rows) => onProgress?.({ sheet: name, rows, share: bytes / source.size }))
}

async function* recordsOf(
  text: AsyncIterable<string>,
  delimiter: string,
  limits: TableLimits,
): AsyncGenerator<readonly string[]> {
  // Where the next row begins, told by the parser itself: what it read before a fault may never come out of its stream.
  let line = 1
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A quotation mark inside a value that does not begin with one is a character like others: people write 5" and so.
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: limits.rowBytes,
    on_record: (record: string[], { lines }) => {
      line = lines + 1
      return record
    },
  })
  // Its faults come out of the parser too.
  pipeline(Readable.from(text), parser, () => {})
  try {
    yield* parser as AsyncIterable<readonly string[]>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw lineTooLong(line, limits)
    throw new Unreadable(
      'quote-not-closed',
      'A quotation mark in the row that begins here is never closed. Close it or take it out.',
      { line },
    )
  }
}

const cellOf = (value: string) => {
  const text = value.trim()
  return text === '' ? emptyCell : { text }
}
