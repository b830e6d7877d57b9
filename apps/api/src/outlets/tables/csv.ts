import { looksLikeFormula, numberWords, type DownloadTable, type DownloadValue } from './download-table.ts'

/** Without it Excel opens the file as Windows-1252, and “Ynys Môn” is spoilt. */
const byteOrderMark = '\uFEFF'

/**
 * The table as CSV: UTF-8 with a byte order mark, lines ended as RFC 4180 has it, the same for the same table. Words that a spreadsheet program
 * would run as a formula get an apostrophe before them; numbers, negative ones too, stay as they are.
 */
export function csvOf({ header, rows }: Omit<DownloadTable, 'name'>): string {
  const lines = [byteOrderMark, lineOf(header)]
  for (const row of rows) lines.push(lineOf(row))
  return lines.join('')
}

function lineOf(row: readonly DownloadValue[]): string {
  return `${row.map(valueOf).join(',')}\r\n`
}

function valueOf(value: DownloadValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return numberWords(value)
  const words = looksLikeFormula(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) || words !== words.trim() ? `"${words.replaceAll('"', '""')}"` : words
}
