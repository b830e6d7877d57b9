import { strToU8, zipSync } from 'fflate'
import type { DownloadTable } from './download-table.ts'
import { sheetNames } from './sheet-names.ts'
import { sheetXml } from './sheet-xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * The tables as an XLSX workbook, a sheet each: numbers as numbers, words as words that no program runs as a formula, the header in bold
 * and kept in sight. The same bytes for the same tables, on every machine. Throws when there is no table, or one longer than a sheet.
 */
export function workbookOf(tables: readonly DownloadTable[]): Uint8Array {
  if (tables.length === 0) throw new RangeError('A workbook needs a sheet')
  const names = sheetNames(tables.map(({ name }) => name))
  const sheets = tables.map((table, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table)])
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.map(([part]) => part))],
    ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbookXml(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']),
    ],
    ['xl/styles.xml', styles],
    ...sheets,
  ]
  const packed = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(declaration + xml)]))
  // A zip knows local time without a zone, so this is the same moment of its clock everywhere.
  return zipSync(packed, { mtime: new Date(1980, 0, 1) })
}

/** Plain, for the header, and for words that look like a formula: Excel shows these as typed with an apostrophe. */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>'

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function relationships(...to: readonly (readonly [kind: string, target: string])[]): string {
  const all = to.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="${packaging}/relationships">${all.join('')}</Relationships>`
}

function contentTypes(sheets: readonly string[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheets.map((part) => [part, 'worksheet']),
  ].map(([part, kind]) => `<Override PartName="/${part}" ContentType="${excel}.${kind}+xml"/>`)
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  return `<Types xmlns="${packaging}/content-types">${defaults}${parts.join('')}</Types>`
}
