import { openOds } from './ods/ods-file.ts'
import type { OpenedTable, Opening } from './opening.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { relationshipsOf } from './xlsx/relationships.ts'
import { openXlsx } from './xlsx/xlsx-file.ts'
import { Archive } from './zip/archive.ts'

/** A workbook in a zip: of Excel or of OpenDocument, told by its parts. Refuses, by throwing, every other zip. */
export async function openWorkbook(opening: Opening): Promise<OpenedTable> {
  const archive = await Archive.open(opening.source, opening.limits)
  try {
    return archive.has('mimetype') || archive.has('META-INF/manifest.xml')
      ? await openDocument(opening, archive)
      : await officeDocument(opening, archive)
  } catch (error) {
    archive.close()
    throw error
  }
}

async function openDocument(opening: Opening, archive: Archive): Promise<OpenedTable> {
  const type = archive.has('mimetype') ? await firstWords(archive, 'mimetype') : ''
  if (/^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/.test(type)) return openOds(opening, archive)
  if (type.startsWith('application/vnd.oasis.opendocument.'))
    throw new Unreadable(
      'not-a-table',
      'The file is an OpenDocument text, drawing or presentation. Save its table as ODS or CSV.',
    )
  throw notAWorkbook(archive)
}

async function officeDocument(opening: Opening, archive: Archive): Promise<OpenedTable> {
  const relationships = await relationshipsOf(archive, opening.limits)
  const main = relationships.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (main.endsWith('.bin'))
    throw new Unreadable(
      'old-format',
      'The workbook is in the binary format of Excel (.xlsb). Open it and save it as .xlsx or as CSV.',
    )
  if (/(^|\/)(word|ppt|visio)\//.test(main))
    throw new Unreadable('not-a-table', 'The file is a Word document or a presentation. Save its table as XLSX or CSV.')
  if (!archive.has(main)) throw notAWorkbook(archive)
  return openXlsx(opening, archive, main)
}

function notAWorkbook(archive: Archive): Unreadable {
  const names = archive.names()
  if (names.some((name) => name.startsWith('xl/'))) return damaged('The workbook is broken: its list of sheets is missing.')
  const table = names.find((name) => /\.(csv|tsv|xlsx|ods)$/.test(name))
  const advice = table === undefined ? 'Choose a CSV file, an XLSX or an ODS.' : 'Unpack it and choose the table inside.'
  return new Unreadable('not-a-table', `The file is a zip and no workbook. ${advice}`)
}

async function firstWords(archive: Archive, part: string): Promise<string> {
  for await (const piece of archive.pieces(part)) return piece.toString('latin1', 0, 200)
  return ''
}
