import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openTable, tableLimits, type TableLimits } from './index.ts'
import { odsParts, odsTable, textCell } from './testing/ods-parts.ts'
import { bytesOf, opened, refusalOf, textsOf } from './testing/reading-tables.ts'
import { relationships, xlsxOf, xlsxParts, zipOf } from './testing/xlsx-parts.ts'

const workbook = xlsxOf({
  sharedStrings: '<si><t>Force</t></si>',
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>',
  after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
})
const spreadsheet = zipOf(odsParts(odsTable(`<table:table-row>${textCell('Force')}${textCell('12')}</table:table-row>`)))

/** A file of Office's older container, with a directory of streams. */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(512 * 40)
  file.writeUInt32BE(0xd0cf11e0, 0)
  file.writeUInt32BE(0xa1b11ae1, 4)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(30, 48)
  file.write(stream, 512 * 31, 'utf16le')
  return file
}

const content = 'application/vnd.oasis.opendocument'

test.each([
  ['a PDF', bytesOf('%PDF-1.7 …'), 'not-a-table', 'PDF'],
  ['a web page named .xls', bytesOf('\n<html><table><tr><td>1</td></tr></table></html>'), 'not-a-table', 'web page'],
  [
    'XML of Excel 2003',
    bytesOf('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'old-format',
    'Excel 2003',
  ],
  [
    'a flat OpenDocument file',
    bytesOf(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`),
    'old-format',
    '.fods',
  ],
  ['other XML', bytesOf('<?xml version="1.0"?><a/>'), 'not-a-table', 'XML'],
  ['a workbook of Excel 2003', compoundFile('Workbook'), 'old-format', '.xls'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'password-protected', 'password'],
  ['a Word document of 2003', compoundFile('WordDocument'), 'not-a-table', 'Word'],
  [
    'a binary workbook',
    zipOf({ '_rels/.rels': relationships(['1', 'officeDocument', 'xl/workbook.bin']) }),
    'old-format',
    '.xlsb',
  ],
  [
    'a Word document',
    zipOf({ '_rels/.rels': relationships(['1', 'officeDocument', 'word/document.xml']) }),
    'not-a-table',
    'Word',
  ],
  ['an OpenDocument text', zipOf({ mimetype: `${content}.text` }), 'not-a-table', 'OpenDocument text'],
  ['a zip of tables', zipOf({ 'a/b.csv': 'a,b' }), 'not-a-table', 'Unpack it'],
  ['another zip', zipOf({ 'a.txt': 'a' }), 'not-a-table', 'no workbook'],
  ['an empty zip', zipSync({}), 'not-a-table', 'no workbook'],
  ['a workbook without its list of sheets', zipOf({ 'xl/worksheets/sheet1.xml': '' }), 'damaged', 'broken'],
  ['a picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'not-a-table', 'picture'],
  ['a workbook cut off', workbook.subarray(0, workbook.length - 30), 'damaged', 'cut off'],
  [
    'a workbook with a part that is no XML',
    zipOf({ ...xlsxParts({ rows: '' }), 'xl/workbook.xml': '<workbook><sheets>' }),
    'damaged',
    'well-formed',
  ],
  ['a workbook without its sheet', zipOf({ ...xlsxParts({ rows: '', sheets: '' }) }), 'damaged', 'no sheet'],
  [
    'a workbook with two sheets of a name',
    xlsxOf({ rows: '', sheets: '<sheet name="A" r:id="r1"/><sheet name="A" r:id="r1"/>' }),
    'damaged',
    'same name',
  ],
  [
    'a workbook with a document type',
    zipOf({ ...xlsxParts({ rows: '' }), 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'unsafe',
    'document type',
  ],
  ['a workbook with an unknown entity', xlsxOf({ rows: '<row r="1"><c r="A1"><v>&x;</v></c></row>' }), 'damaged', 'well-formed'],
  ['a workbook nested without end', xlsxOf({ rows: '<a>'.repeat(100) + '</a>'.repeat(100) }), 'damaged', 'nested'],
])('%s is refused with what to do', async (_what, bytes, reason, words) => {
  const refusal = await refusalOf(bytes, { name: 'returns.xls' })
  expect(refusal.reason).toBe(reason)
  expect(refusal.message).toMatch(/^returns\.xls.*: .*\.$/)
  expect(refusal.message).toContain(words)
})

test('a part whose bytes were changed is refused, even where it still unpacks', async () => {
  const stored = zipOf(xlsxParts({ rows: '<row r="1"><c r="A1"><v>11111</v></c></row>' }), { level: 0 })
  const changed = Buffer.from(stored)
  changed.write('2', changed.indexOf('11111'))
  expect(await refusalOf(changed)).toMatchObject({ reason: 'damaged', message: expect.stringContaining('not what was packed') })
})

test('a zip with a password is refused', async () => {
  const zip = Buffer.from(workbook)
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 1)) zip.writeUInt16LE(1, at + 8)
  expect(await refusalOf(zip)).toMatchObject({ reason: 'password-protected' })
})

test('a zip that unpacks to too much is refused, by what it says and by what it does', async () => {
  const limits: TableLimits = { ...tableLimits, inflatedBytes: 3_000_000 }
  const dense = zipSync({ mimetype: strToU8(`${content}.spreadsheet`), 'content.xml': new Uint8Array(2_000_000).fill(32) })
  expect(await refusalOf(dense, { limits })).toMatchObject({ reason: 'unsafe' })
  const large = zipSync({ mimetype: strToU8(`${content}.spreadsheet`), 'content.xml': new Uint8Array(4_000_000).fill(32) })
  expect(await refusalOf(large, { limits })).toMatchObject({ reason: 'unsafe' })
  // The directory says that the part is small.
  const lying = Buffer.from(large)
  lying.writeUInt32LE(1_000, lying.lastIndexOf('PK\u0001\u0002') + 24)
  expect((await refusalOf(lying, { limits })).reason).toMatch(/^(unsafe|damaged)$/)
  const many = zipOf(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}`, ''])))
  expect(await refusalOf(many, { limits: { ...tableLimits, zipEntries: 299 } })).toMatchObject({ reason: 'unsafe' })
})

test('a name that says otherwise is told of, and the file read as what it is', async () => {
  expect((await opened(bytesOf('a,b'), { name: 'returns.xlsx' })).file).toMatchObject({
    format: 'csv',
    notices: [
      {
        reason: 'name-says-otherwise',
        message: 'returns.xlsx: The name ends in .xlsx, but the file is a text table and was read as that.',
      },
    ],
  })
  expect((await opened(workbook, { name: 'returns.csv' })).file).toMatchObject({
    format: 'xlsx',
    notices: [{ reason: 'name-says-otherwise' }],
  })
  expect((await opened(spreadsheet, { name: 'returns.ods' })).file).toMatchObject({ format: 'ods', notices: [] })
})

test('files on disk are read like bytes, and one that is not there is refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tables-'))
  try {
    for (const [name, bytes] of Object.entries({ 'a.csv': bytesOf('Force,12'), 'a.xlsx': workbook, 'a.ods': spreadsheet })) {
      const file = path.join(folder, name)
      writeFileSync(file, bytes)
      expect(await textsOf({ path: file }, { name })).toEqual([['Force', '12']])
    }
    expect(await refusalOf({ path: path.join(folder, 'b.csv') }, { name: 'b.csv' })).toMatchObject({ reason: 'not-found' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const limits: TableLimits = { ...tableLimits, inflatedBytes: 200_000, rows: 500, columns: 100, cells: 5_000, xmlRun: 10_000 }

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('change', 'cut', 'double'), fc.nat(255)), {
  minLength: 1,
  maxLength: 6,
})

const written = xlsxParts({
  sharedStrings: '<si><t>Force</t></si><si><r><t>rich</t></r><r><t>text</t></r></si>',
  formats: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>',
  numFmts: '<numFmts><numFmt numFmtId="164" formatCode="#,##0.0_);[Red](0%)"/></numFmts>',
  before: '<dimension ref="A1:D4"/><cols><col min="2" max="3" hidden="1"/></cols>',
  rows: '<row r="1" hidden="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>43831</v></c></row><row r="4"><c r="B4" s="2"><f>1</f><v>-1234.5</v></c></row>',
  after: '<mergeCells><mergeCell ref="A1:A4"/></mergeCells>',
})
const writtenOds = odsParts(
  odsTable(
    `<table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="3">${textCell('a', 'table:number-columns-repeated="2" table:number-rows-spanned="2"')}<table:covered-table-cell/></table:table-row>`,
  ),
)

/** Files, and parts of workbooks that are then packed properly, with some of their bytes changed, taken out or doubled. */
const spoilt = fc.oneof(
  fc
    .tuple(fc.constantFrom<Uint8Array>(workbook, spreadsheet, bytesOf('Force;"Q1";Q2\r\n"Kent";1;£2\r\n')), changes)
    .map(([bytes, all]) => all.reduce(changed, bytes)),
  fc.tuple(fc.constantFrom(written, writtenOds), fc.nat(), changes).map(([parts, which, all]) => {
    const names = Object.keys(parts)
    const spoiltName = names[which % names.length]
    const packed = Object.entries(parts).map(([name, text]) => {
      const bytes = strToU8(text)
      return [name, name === spoiltName ? all.reduce(changed, bytes) : bytes] as const
    })
    return zipSync(Object.fromEntries(packed), { level: 0 })
  }),
)

function changed(bytes: Uint8Array, [where, how, byte]: readonly [number, string, number]): Uint8Array {
  const at = where % Math.max(bytes.length, 1)
  if (how === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + byte)])
  if (how === 'double') return Buffer.concat([bytes.subarray(0, at + byte), bytes.subarray(at)])
  const copy = Buffer.from(bytes)
  copy[at] = byte
  return copy
}

test('a spoilt file is read within the limits or refused with a sentence, and never throws', async () => {
  await fc.assert(fc.asyncProperty(spoilt, readOrRefused), { numRuns: 1_000, seed: 4 })
})

async function readOrRefused(bytes: Uint8Array): Promise<void> {
  const file = await openTable(bytes, { name: 'spoilt', limits })
  if (!file.ok) {
    expect(file.message).toMatch(/^spoilt.*\.$/)
    return
  }
  for (const { name } of file.value.sheets) {
    for await (const part of file.value.rows(name)) {
      if (!part.ok) expect(part.message).toMatch(/^spoilt.*\.$/)
      else for (const row of part.value.rows) expect(row.number <= limits.rows && row.cells.length <= limits.columns).toBe(true)
    }
  }
  file.value.close()
}
