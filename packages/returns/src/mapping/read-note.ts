import type { TableRow } from '../table/index.ts'
import { closeUp, quoted } from '../words/index.ts'
import { statedThreshold } from '../value/index.ts'
import type { Reading } from './reading.ts'
import type { SheetMapping } from './return-mapping.ts'

const mostNotes = 1000

/** Keeps the words of a row that holds no values, and says so; what it states about small counts is held against the mapping. */
export function readNote(row: TableRow, sheet: SheetMapping, { notes, complaints }: Reading): void {
  const words = closeUp(
    row.cells
      .filter(({ mergedFrom }) => !mergedFrom)
      .map(({ text }) => text)
      .join(' '),
  )
  if (words === '') return
  if (notes.length < mostNotes) notes.push({ sheet: sheet.name, row: row.number, words })
  const about = { severity: 'warning', sheet: sheet.name, row: row.number, raw: words } as const
  const limit = statedThreshold(words)?.suppressedBelow
  if (limit !== undefined && limit !== sheet.suppressedBelow) {
    const message = `The note ${quoted(words)} says that counts below ${limit} are hidden. If so, set "suppressedBelow" to ${limit}.`
    complaints.tell({ ...about, reason: 'stated-threshold', message })
    return
  }
  complaints.tell({ ...about, reason: 'note', message: `The row ${quoted(words)} holds no values. Check that it is a note.` })
}
