import type { TableCell } from '@dutywatch/returns/table'
import { emptyCell, inBatches, SheetReading } from '../sheet-reading.ts'
import type { OpenedTable, Opening } from '../opening.ts'
import type { TableLimits } from '../limits.ts'
import type { TablePart } from '../table-file.ts'
import { placeWords, Unreadable } from '../unreadable.ts'
import { BrokenRecord, csvRecords } from './csv-records.ts'
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
    const cellsOf = cellReader()
    // The line that declares the delimiter is not a row of the sheet.
    let number = isDeclared ? -1 : 0
    for await (const records of recordsOf(text, delimiterOf(head), limits)) {
      for (const record of records) {
        number += 1
        if (number > 0) reading.add({ number, cells: cellsOf(record) })
      }
      yield
    }
  }
  yield* inBatches(reading, steps(), (rows) => onProgress?.({ sheet: name, rows, share: bytes / source.size }))
}

async function* recordsOf(text: AsyncIterable<string>, delimiter: string, limits: TableLimits): AsyncGenerator<string[][]> {
  const records = csvRecords(delimiter, limits.rowBytes)
  try {
    for await (const piece of text) yield records.take(piece)
    yield records.end()
  } catch (error) {
    if (!(error instanceof BrokenRecord)) throw error
    const { why, line } = error
    throw why === 'too-long' ? lineTooLong(line, limits) : new Unreadable('quote-not-closed', brokenWords[why], { line })
  }
}

const brokenWords = {
  'quote-not-closed': 'A quotation mark in the row that begins here is never closed. Close it or take it out.',
  'words-after-quote':
    'A value in the row that begins here goes on after its closing quotation mark. Double the marks inside it or take them out.',
}

/** Values are met again and again: each is one cell, up to so many. */
const mostKnown = 50_000

/** Makes cells of the values of a row, the same for the same words. What a column has again and again need not even be looked up. */
function cellReader(): (record: readonly string[]) => TableCell[] {
  const known = new Map<string, TableCell>()
  const valuesAbove: string[] = []
  const cellsAbove: TableCell[] = []
  const cellOf = (value: string, column: number): TableCell => {
    const above = cellsAbove[column]
    if (above && valuesAbove[column] === value) return above
    const found = known.get(value)
    const own = unsliced(value)
    const cell = found ?? newCell(own)
    if (!found && known.size < mostKnown) known.set(own, cell)
    valuesAbove[column] = own
    cellsAbove[column] = cell
    return cell
  }
  return (record) => record.map(cellOf)
}

function newCell(value: string): TableCell {
  const text = value.trim()
  return text === '' ? emptyCell : { text }
}

/** V8 keeps the whole piece of a file that a longer value was cut from, for as long as the value is remembered anywhere. */
function unsliced(value: string): string {
  return value.length < 13 ? value : Buffer.from(value).toString()
}
