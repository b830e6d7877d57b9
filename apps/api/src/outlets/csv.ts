import { stringify } from 'csv-stringify/sync'

/** What a cell of a published table holds. */
export type CsvValue = string | number | undefined

/** Spreadsheets look past spaces before they take a cell for a formula. */
const formula = /^\s*[=+\-@\t\r]/

/**
 * A table as CSV in UTF-8 with a line of headings, by RFC 4180. Words that a spreadsheet would take for a formula get an apostrophe before
 * them; numbers stay as they are.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(headings: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return stringify([headings, ...rows.map((row) => row.map(harmless))], { record_delimiter: '\r\n' })
}

function harmless(value: CsvValue): string | number {
  if (value === undefined || typeof value === 'number') return value ?? ''
  return formula.test(value) ? `'${value}` : value
}
