/** A value of a table for download; nothing for an empty cell. */
export type DownloadValue = string | number | undefined

/** A table for download. */
export interface DownloadTable {
  /** The name of its sheet in a workbook. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: Iterable<readonly DownloadValue[]>
}

/**
 * Whether a spreadsheet program might take words for a formula and run it: such programs look past spaces.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function looksLikeFormula(words: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(words)
}

/** A number as it is written; throws for what is none, which no figure of ours may be. */
export function numberWords(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in a table`)
  return String(value)
}
