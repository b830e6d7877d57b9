import type { ReadRows, ReturnMapping } from '@dutywatch/returns/mapping'
import { cellName, columnNumber } from '@dutywatch/returns/table'
import type { ReturnSource, SourceNotice } from './return-source.ts'

/**
 * What there is to say of the cells of a sheet that hold a formula whose result the file does not have. They are not empty, so one that a
 * mapping reads is an error; one beside what it reads is pointed out.
 */
export function formulaProblems(
  notices: readonly SourceNotice[],
  sheet: string,
  { sheets }: ReturnMapping,
): ReadRows['problems'][number][] {
  const blocks = sheets.filter(({ name }) => name === sheet)
  return notices.flatMap(({ reason, at = '' }) => {
    const [letters, row] = [at.replace(/\d+$/, ''), Number(/\d+$/.exec(at)?.[0])]
    const beside = blocks.filter(({ firstRow, lastRow = Infinity }) => row >= firstRow && row <= lastRow)
    if (reason !== withoutValue || beside.length === 0) return []
    const isRead = beside.some(({ columns }) => columns.some(({ column }) => column === letters))
    const about = { sheet, at, row, raw: '', reason: withoutValue }
    return [
      isRead
        ? { ...about, severity: 'error', message: `${said}: open the file in a spreadsheet, save it and import it again.` }
        : { ...about, severity: 'warning', message: `${said}, in a column that the mapping does not read.` },
    ]
  })
}

const said = 'The cell holds a formula without a result'
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
