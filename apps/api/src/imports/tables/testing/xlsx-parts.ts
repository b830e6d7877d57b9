import { strToU8, zipSync, type ZipOptions } from 'fflate'

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** The parts of a workbook by their names. */
export type Parts = Readonly<Record<string, string>>

/** A zip of parts, the same for the same parts. */
export function zipOf(parts: Parts, options: ZipOptions = {}): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2020, 0, 1),
    ...options,
  })
}

/** What a workbook is made of in a test. Rows, columns and merged ranges are XML. */
export interface WrittenSheet {
  readonly rows: string
  readonly before?: string
  readonly after?: string
  readonly sharedStrings?: string
  /** Elements `xf`, and before them formats of the workbook's own. */
  readonly formats?: string
  readonly numFmts?: string
  readonly workbookPr?: string
  readonly sheets?: string
}

/** The parts of a workbook with one sheet, "Returns". */
export function xlsxParts(sheet: WrittenSheet): Parts {
  const {
    rows,
    before = '',
    after = '',
    sharedStrings = '',
    formats = '<xf numFmtId="0"/>',
    numFmts = '',
    workbookPr = '',
  } = sheet
  const { sheets = '<sheet name="Returns" sheetId="1" r:id="r1"/>' } = sheet
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${types}">${workbookPr}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'styles', 'styles.xml'],
      ['r3', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['r4', 'chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/styles.xml': `<styleSheet ${main}>${numFmts}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${sharedStrings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  }
}

/** A workbook with one sheet, "Returns". */
export function xlsxOf(sheet: WrittenSheet): Uint8Array {
  return zipOf(xlsxParts(sheet))
}

/** The relationships of a part: id, kind and target of each. */
export function relationships(...all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const written = all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`
}
