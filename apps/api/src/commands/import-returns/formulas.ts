import type { ReadRows, ReturnMapping } from '@dutywatch/returns/mapping'
import { cellName, columnNumber } from '@dutywatch/returns/table'
import type { ReturnSource, SourceNotice } from './return-source.ts'

/** What is wrong with the cells that a mapping reads and that hold a formula whose result the file does not have: they are not empty. */
export function formulaProblems(
  notices: readonly SourceNotice[],
  sheet: string,
  { sheets }: ReturnMapping,
): ReadRows['problems'][number][] {
  const blocks = sheets.filter(({ name }) => name === sheet)
  return notices.flatMap(({ reason, at = '' }) => {
    const [letters, row] = [at.replace(/\d+$/, ''), Number(/\d+$/.exec(at)?.[0])]
    const isRead = blocks.some(
      ({ columns, firstRow, lastRow = Infinity }) =>
        row >= firstRow && row <= lastRow && columns.some(({ column }) => column === letters),
    )
    if (reason !== withoutValue || !isRead) return []
    const message = `The cell holds a formula without a result: open the file in a spreadsheet, save it and import it again.`
    return [{ severity: 'error', sheet, at, row, raw: '', reason: withoutValue, message }]
  })
}

const withoutValue = 'formula-without-value'
const written = /^=|^@\w+\(|^[+-][a-z]/i
const rowsLookedAt = 60

/** The cells among the first rows of a file that hold formulas in place of what they come to, with their columns in order. */
export async function formulasIn(source: ReturnSource): Promise<string[]> {
  const found: string[] = []
  for (const { name } of source.sheets) {
    let rows = 0
    for await (const part of source.rows(name)) {
      if (!part.ok) break
      const first = part.value.rows.slice(0, rowsLookedAt - rows)
      rows += first.length
      for (const { number, cells } of first)
        found.push(...cells.flatMap(({ text }, column) => (written.test(text) ? cellName(number, column) : [])))
      for (const { reason, at } of part.value.notices ?? []) if (reason === withoutValue && at !== undefined) found.push(at)
      if (rows >= rowsLookedAt) break
    }
  }
  return found.toSorted((a, b) => columnOf(a) - columnOf(b))
}

function columnOf(at: string): number {
  return columnNumber(at.replace(/\d+$/, ''))
}
