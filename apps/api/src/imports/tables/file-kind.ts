import type { ByteSource } from './byte-source.ts'
import { Unreadable } from './unreadable.ts'

/** How a file is read: as text, or as a zip, which has to be looked into. */
export type FileKind = 'text' | 'zip'

/** What begins as these bytes do is no table, and what to do about it. */
const others: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'The file is a PDF. Ask for the table as a spreadsheet or CSV; tables cannot be read from PDFs without losing cells.'],
  ['{\\rtf', 'The file is a document (RTF). Save its table as CSV.'],
  ['\u0089PNG', 'The file is a picture. Ask for the table itself.'],
  ['\u00FF\u00D8\u00FF', 'The file is a picture. Ask for the table itself.'],
  ['GIF8', 'The file is a picture. Ask for the table itself.'],
  ['\u001F\u008B', 'The file is compressed (gzip). Unpack it and choose the table inside.'],
  ['7z\u00BC\u00AF', 'The file is an archive (7-Zip). Unpack it and choose the table inside.'],
  ['Rar!', 'The file is an archive (RAR). Unpack it and choose the table inside.'],
  ['SQLite format 3', 'The file is a database. Export the table as CSV.'],
]

/** Tells how a file is read by what is in it, whatever its name. Refuses, by throwing, what is no table. */
export async function kindOf(source: ByteSource): Promise<FileKind> {
  const head = await source.head(65_536)
  const start = head.toString('latin1')
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip'
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) throw await compound(source, head)
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1)) throw oldExcel()
  const other = others.find(([bytes]) => start.startsWith(bytes))
  if (other) throw new Unreadable('not-a-table', other[1])
  refuseMarkup(start)
  return 'text'
}

/** Office's older container: Excel 97 to 2003 keeps workbooks in it, and newer Office what has a password. */
async function compound(source: ByteSource, head: Buffer): Promise<Unreadable> {
  // Its header says how large a sector is and which one names the streams.
  const [shift, sector] = head.length < 52 ? [9, 0] : [Math.min(head.readUInt16LE(30), 12), head.readUInt32LE(48)]
  const names = await source.head(4_096, (sector + 1) * 2 ** shift)
  const has = (stream: string) => names.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage'))
    return new Unreadable(
      'password-protected',
      'The workbook has a password. Ask for it without one, or open it, remove the password and save it again.',
    )
  if (has('WordDocument')) return new Unreadable('not-a-table', 'The file is a Word document. Save its table as CSV.')
  return oldExcel()
}

function oldExcel(): Unreadable {
  return new Unreadable(
    'old-format',
    'The workbook is in the format of Excel 2003 or older (.xls). Open it and save it as .xlsx or as CSV.',
  )
}

function refuseMarkup(start: string): void {
  const text = start
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '')
    .replaceAll('\u0000', '')
    .trimStart()
  if (!text.startsWith('<')) return
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text))
    throw new Unreadable('old-format', 'The workbook is in the XML format of Excel 2003. Open it and save it as .xlsx or as CSV.')
  if (/urn:oasis:names:tc:opendocument/.test(text))
    throw new Unreadable('old-format', 'The spreadsheet is one flat XML file (.fods). Open it and save it as .ods or as CSV.')
  if (/<!doctype html|<html|<table|<meta|<body/i.test(text))
    throw new Unreadable(
      'not-a-table',
      'The file is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx or as CSV.',
    )
  if (text.startsWith('<?xml'))
    throw new Unreadable('not-a-table', 'The file is XML, and no table. Choose a CSV file, an XLSX or an ODS.')
}
