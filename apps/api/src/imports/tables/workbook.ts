import type { OpenedTable, Opening } from './opening.ts'
import { Unreadable } from './unreadable.ts'

/** A workbook in a zip. */
export function openWorkbook(_opening: Opening): Promise<OpenedTable> {
  throw new Unreadable('not-a-table', 'Workbooks are not read yet. Save the sheet as CSV.')
}
