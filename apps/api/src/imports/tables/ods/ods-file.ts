import type { OpenedTable, Opening } from '../opening.ts'
import { inBatches, SheetReading } from '../sheet-reading.ts'
import type { TablePart } from '../table-file.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import { readXml, xmlEvents, type XmlPart } from '../xml/xml-events.ts'
import type { Archive } from '../zip/archive.ts'
import { OdsRows } from './ods-rows.ts'
import { SheetList, type FoundSheet } from './ods-sheets.ts'

const content = 'content.xml'
const manifest = 'META-INF/manifest.xml'

/** A spreadsheet of OpenDocument. All its sheets are in one part, which is gone through once to find them and once for each that is read. */
export async function openOds(opening: Opening, archive: Archive): Promise<OpenedTable> {
  await refusePassword(opening, archive)
  const list = new SheetList(opening.limits)
  await readXml(contentOf(opening, archive), list)
  const { sheets } = list
  if (!list.isContent || sheets.length === 0) throw damaged('The spreadsheet holds no sheet.')
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length)
    throw damaged('Two sheets of the spreadsheet have the same name.')
  return {
    format: 'ods',
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    notices: [],
    rows(index) {
      const sheet = sheets[index]
      if (!sheet) throw new RangeError(`There is no sheet ${index}`)
      return rowsOf(opening, archive, sheet)
    },
    close: () => archive.close(),
  }
}

function contentOf({ limits }: Opening, archive: Archive): XmlPart {
  return { name: content, pieces: archive.pieces(content), limits }
}

/** What has a password says so in its list of parts, which is never encrypted itself. */
async function refusePassword({ limits }: Opening, archive: Archive): Promise<void> {
  if (!archive.has(manifest)) return
  await readXml(
    { name: manifest, pieces: archive.pieces(manifest), limits },
    {
      open({ local }) {
        if (local === 'encryption-data')
          throw new Unreadable(
            'password-protected',
            'The spreadsheet has a password. Ask for it without one, or open it, remove the password and save it again.',
          )
      },
    },
  )
}

async function* rowsOf(opening: Opening, archive: Archive, sheet: FoundSheet): AsyncGenerator<TablePart> {
  const { name: file, limits, onProgress } = opening
  const reading = new SheetReading({ file, sheet: sheet.name, limits })
  const rows = new OdsRows(reading, sheet.place)
  const whole = Math.max(archive.sizeOf(content), 1)
  let bytes = 0
  async function* pieces(): AsyncGenerator<Buffer> {
    for await (const piece of archive.pieces(content)) {
      bytes += piece.length
      yield piece
    }
  }
  async function* steps(): AsyncGenerator<void> {
    for await (const step of xmlEvents({ name: content, pieces: pieces(), limits }, rows)) {
      yield step
      // What stands behind the sheet is of no concern.
      if (rows.isOver) return
    }
  }
  yield* inBatches(reading, steps(), (read) => onProgress?.({ sheet: sheet.name, rows: read, share: bytes / whole }))
}
