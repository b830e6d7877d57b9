import type { PlainTable } from '../charts/index.ts'

/**
 * A table as CSV by RFC 4180, marked as UTF-8 for spreadsheets. Words that a spreadsheet would take for a formula are preceded by an
 * apostrophe; numbers are left as they are.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf({ columns, rows }: PlainTable): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  // Spreadsheets look past spaces before they decide what a cell is.
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
