import type { ImportedReturn, ReturnReport, ReturnRequest, ReturnWords } from '../commands/import-returns/index.ts'
import { importedLines, problemLine } from './import-returns-command.ts'
import type { ManifestRow, RowProblem } from './manifest-rows.ts'
import { counted } from './output.ts'

/** A row that can be imported: its file, opened, and everything said of it. */
export interface ReadyRow {
  readonly row: ManifestRow
  readonly words: ReturnWords
  readonly file: ReturnRequest['files'][number]
}

/** A row of the table that is previewed: where it stands, whose it is, how it is read and what came of it. */
export function rowLines({ row, words, file }: ReadyRow, { imported, heldAlready }: ReturnReport, isTrial: boolean): string[] {
  const sheets = file.mapping.sheets.map(({ name }) => name).join(', ')
  const how = row.mapping ?? 'as for all'
  const held = heldAlready.map(({ where }) => `nothing new, it is ${where}`)
  const [read] = imported
  const came = read ? [`${counted(read.summary.cells, 'cell')}, ${counted(read.problems.length, 'remark')}`] : held
  const head = [`row ${row.row}`, row.file, words.force, sheets, how, ...came].join('  ')
  return read && isTrial ? [head, ...remarksOf(read)] : [head]
}

function remarksOf(read: ImportedReturn): string[] {
  return [...read.problems.map(problemLine), ...importedLines(read, true).slice(1)]
}

/** What is wrong with a row, with its file and its field. */
export function wrongLine({ row, file, field, message }: RowProblem): string {
  return `  row ${row}, ${file === '' ? '(no file)' : file}, ${field}: ${message}`
}
