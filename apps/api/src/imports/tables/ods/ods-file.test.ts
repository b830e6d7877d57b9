import { writeOds } from 'hucre/ods'
import { expect, test } from 'vitest'
import { tableLimits } from '../index.ts'
import { odsParts, odsTable, textCell } from '../testing/ods-parts.ts'
import { opened, refusalOf, textsOf } from '../testing/reading-tables.ts'
import { zipOf } from '../testing/xlsx-parts.ts'

const name = 'returns.ods'

async function cellsOf(cells: string) {
  const { rows } = await opened(zipOf(odsParts(odsTable(`<table:table-row>${cells}</table:table-row>`))), { name })
  return rows.flatMap((row) => row.cells)
}

function valueCell(type: string, attributes: string, words: string): string {
  return `<table:table-cell office:value-type="${type}" calcext:value-type="${type}" ${attributes}><text:p>${words}</text:p></table:table-cell>`
}

test('numbers, percentages, sums of money, days, times and truths are as shown, with what is behind them', async () => {
  const cells = [
    valueCell('float', 'office:value="1234"', '1,234'),
    valueCell('percentage', 'office:value="0.5"', '50%'),
    valueCell('currency', 'office:value="12.5" office:currency="GBP"', '£12.50'),
    valueCell('date', 'office:date-value="2020-01-01"', '1 Jan 20'),
    valueCell('date', 'office:date-value="2020-01-01T23:59:59"', '01/01/20 23:59'),
    valueCell('time', 'office:time-value="PT12H00M00S"', '12:00'),
    valueCell('boolean', 'office:boolean-value="true"', 'TRUE'),
    '<table:table-cell office:value-type="float" office:value="7"/>',
    valueCell('string', '', '#REF!'),
  ]
  expect(await cellsOf(cells.join(''))).toEqual([
    { text: '1,234', number: 1234 },
    { text: '50%', number: 0.5 },
    { text: '£12.50', number: 12.5 },
    { text: '1 Jan 20', day: '2020-01-01' },
    { text: '01/01/20 23:59', day: '2020-01-01' },
    { text: '12:00' },
    { text: 'TRUE' },
    { text: '7', number: 7 },
    { text: '#REF!' },
  ])
})

test('words are joined from paragraphs, spans, spaces, tabs and breaks, without notes and pictures', async () => {
  const words =
    ' <text:span>Devon</text:span><text:s text:c="2"/>&amp;\n   Cornwall<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p><text:p>two<text:line-break/>three'
  const annotation = '<office:annotation><text:p>a comment</text:p></office:annotation>'
  const picture = '<draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame>'
  const { rows, parts } = await opened(
    zipOf(
      odsParts(
        odsTable(
          `<table:table-row><table:table-cell>${annotation}${picture}<text:p>${words}</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    ),
    { name },
  )
  expect(rows[0]?.cells).toEqual([{ text: 'Devon  & Cornwall\ntwo\nthree' }])
  expect(parts[0]?.notices).toMatchObject([
    { reason: 'notes-not-read', message: expect.stringContaining('2 comments or footnotes') },
  ])
})

test('repeated cells and rows stand for as many, and empty ones to the edges of the sheet for none', async () => {
  const tables = odsTable(
    `<table:table-row table:number-rows-repeated="3">${textCell('a', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="2"/>${textCell('b')}<table:table-cell table:number-columns-repeated="16379"/></table:table-row>` +
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      `<table:table-row>${textCell('end')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  )
  const { rows } = await opened(zipOf(odsParts(tables)), { name })
  expect(rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])).toEqual([
    [1, 'a', 'a', '', '', 'b'],
    [2, 'a', 'a', '', '', 'b'],
    [3, 'a', 'a', '', '', 'b'],
    [1_000_004, 'end'],
  ])
})

test.each([
  ['rows', `<table:table-row table:number-rows-repeated="1048577">${textCell('a')}</table:table-row>`],
  ['columns', `<table:table-row>${textCell('a', 'table:number-columns-repeated="16385"')}</table:table-row>`],
  [
    'cells',
    `<table:table-row table:number-rows-repeated="1000000">${textCell('a', 'table:number-columns-repeated="60"')}</table:table-row>`,
  ],
])('repetitions of filled %s beyond the limit are refused without being written out', async (_what, row) => {
  expect(await refusalOf(zipOf(odsParts(odsTable(row))), { name })).toMatchObject({ reason: 'too-large', sheet: 'Returns' })
})

test('a million equal rows come in batches', async () => {
  const bytes = zipOf(
    odsParts(odsTable(`<table:table-row table:number-rows-repeated="1000000">${textCell('0')}</table:table-row>`)),
  )
  const { parts } = await opened(bytes, { name })
  expect(parts.length).toBeGreaterThanOrEqual(1_000)
  expect(parts.at(-2)?.rows.at(-1)?.number).toBe(1_000_000)
})

test('cells under a merged range show its words and say whose they are', async () => {
  const tables = odsTable(
    `<table:table-row>${textCell('Title', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${textCell('x')}</table:table-row>` +
      `<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>${textCell('y')}</table:table-row>` +
      `<table:table-row>${textCell('a')}</table:table-row>`,
  )
  const { rows } = await opened(zipOf(odsParts(tables)), { name })
  const under = { text: 'Title', mergedFrom: { row: 1, column: 0 } }
  expect(rows.map((row) => row.cells)).toEqual([
    [{ text: 'Title' }, under, { text: 'x' }],
    [under, under, { text: 'y' }],
    [{ text: 'a' }],
  ])
})

test('hidden sheets, rows and columns are flagged, and what is no table of the document is left out', async () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const tables =
    '<table:tracked-changes><table:table-cell><text:p>gone</text:p></table:table-cell></table:tracked-changes>' +
    `<table:table table:name="One" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-header-rows><table:table-row table:visibility="collapse">${textCell('hidden')}</table:table-row></table:table-header-rows><table:table-row-group><table:table-row>${textCell('shown')}</table:table-row></table:table-row-group></table:table>` +
    `<table:table table:name="Two" table:style-name="ta2"><table:table-row>${textCell('second')}</table:table-row></table:table>` +
    `<table:table table:name="'file:///x.ods'#$A" table:style-name="ta_extref"><table:table-row>${textCell('elsewhere')}</table:table-row></table:table>` +
    `<table:dde-links><table:dde-link>${odsTable(`<table:table-row>${textCell('link')}</table:table-row>`, 'Linked')}</table:dde-link></table:dde-links>`
  const bytes = zipOf(odsParts(tables, styles))
  const { file, rows, parts } = await opened(bytes, { name })
  expect(file.sheets).toEqual([
    { name: 'One', hidden: false },
    { name: 'Two', hidden: true },
  ])
  expect(rows).toEqual([
    { number: 1, cells: [{ text: 'hidden' }], hidden: true },
    { number: 2, cells: [{ text: 'shown' }] },
  ])
  expect(parts[0]?.hiddenColumns).toEqual([2])
  expect(await textsOf(bytes, { name, sheet: 1 })).toEqual([['second']])
})

test('a formula without a value counts as empty and is told of', async () => {
  const row =
    '<table:table-row><table:table-cell table:formula="of:=[.A1]"/><table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"/></table:table-row>'
  const { rows, parts } = await opened(zipOf(odsParts(odsTable(row))), { name })
  expect(rows[0]?.cells).toEqual([{ text: '' }, { text: '1', number: 1 }])
  expect(parts[0]?.notices).toMatchObject([{ reason: 'formula-without-value', at: 'A1' }])
})

test('a password is told from the list of parts', async () => {
  const manifest =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  const bytes = zipOf({ ...odsParts(''), 'content.xml': '\u0001\u0002', 'META-INF/manifest.xml': manifest })
  expect(await refusalOf(bytes, { name })).toMatchObject({ reason: 'password-protected' })
})

test('a spreadsheet that another program wrote is read alike', async () => {
  const bytes = await writeOds({
    sheets: [
      {
        name: 'Table 1',
        rows: [
          ['Force', 'Q1'],
          ['Devon & Cornwall', 1234],
        ],
      },
    ],
  })
  const { rows } = await opened(bytes, { name, limits: tableLimits })
  expect(rows.map((row) => row.cells)).toMatchObject([
    [{ text: 'Force' }, { text: 'Q1' }],
    [{ text: 'Devon & Cornwall' }, { number: 1234 }],
  ])
})

test('the number of sheets is limited', async () => {
  const tables = odsTable('', 'One') + odsTable('', 'Two')
  expect(await refusalOf(zipOf(odsParts(tables)), { name, limits: { ...tableLimits, sheets: 1 } })).toMatchObject({
    reason: 'too-large',
  })
})
