import { byteSource } from './byte-source.ts'
import { openCsv } from './csv/csv-file.ts'
import { kindOf } from './file-kind.ts'
import { tableLimits } from './limits.ts'
import type { OpenedTable, Opening } from './opening.ts'
import type { OpenOptions, TableFile, TableNotice, TableOutcome, TablePart, TableSource } from './table-file.ts'
import { placeWords, reading, readingEach } from './unreadable.ts'
import { openWorkbook } from './workbook.ts'

/**
 * Opens a table of any format that is read here, told by what is in the file and not by its name: text with delimiters, XLSX, ODS.
 * Refuses everything else with a sentence that says what to do; nothing is thrown for what is in the file.
 */
export async function openTable(from: TableSource, options: OpenOptions): Promise<TableOutcome<TableFile>> {
  const { name, limits = tableLimits } = options
  return reading(name, async () => {
    const source = await byteSource(from, limits)
    const opening: Opening = { ...options, source, limits }
    const isText = (await kindOf(source)) === 'text'
    return tableFile(name, isText ? await openCsv(opening) : await openWorkbook(opening))
  })
}

function tableFile(name: string, opened: OpenedTable): TableFile {
  const { format, sheets, close } = opened
  const rows = (sheet: string) => {
    const index = sheets.findIndex((found) => found.name === sheet)
    if (index < 0) throw new RangeError(`There is no sheet "${sheet}"; there are ${sheets.map((found) => found.name).join(', ')}`)
    return readingEach(name, () => opened.rows(index))
  }
  return {
    name,
    format,
    sheets,
    notices: [...opened.notices, ...noticesOnName(name, format)],
    rows,
    preview: (sheet, count) => firstRows(rows(sheet), count),
    close,
  }
}

async function firstRows(parts: AsyncIterable<TableOutcome<TablePart>>, count: number): Promise<TableOutcome<TablePart>> {
  let held: TablePart = { rows: [], hiddenColumns: [], notices: [] }
  for await (const part of parts) {
    if (!part.ok) return part
    const { rows, hiddenColumns, notices } = part.value
    held = { rows: [...held.rows, ...rows].slice(0, count), hiddenColumns, notices: [...held.notices, ...notices] }
    if (held.rows.length >= count) break
  }
  return { ok: true, value: held }
}

/** What names end in that mean one format. */
const endings: Readonly<Record<string, TableFile['format']>> = {
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'ods',
  xls: 'xlsx',
}

function noticesOnName(name: string, format: TableFile['format']): TableNotice[] {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const said = endings[ending]
  if (ending !== 'xls' && (said === undefined || said === format)) return []
  const message = `${placeWords(name, {})}: The name ends in .${ending}, but the file is ${formatWords[format]} and was read as that.`
  return [{ reason: 'name-says-otherwise', message }]
}

const formatWords: Readonly<Record<TableFile['format'], string>> = {
  csv: 'a text table',
  xlsx: 'an Excel workbook',
  ods: 'an OpenDocument spreadsheet',
}
