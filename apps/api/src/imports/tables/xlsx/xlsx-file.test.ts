import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { tableLimits } from '../index.ts'
import { opened, refusalOf, textsOf } from '../testing/reading-tables.ts'
import { relationships, xlsxOf, xlsxParts, zipOf, type WrittenSheet } from '../testing/xlsx-parts.ts'

const name = 'returns.xlsx'

async function cellsOf(sheet: WrittenSheet) {
  const { rows } = await opened(xlsxOf(sheet), { name })
  return rows.flatMap((row) => row.cells)
}

test.each([
  ['a plain number', 0, '1234', { text: '1234', number: 1234 }],
  ['a number with many digits', 0, '0.30000000000000004', { text: '0.3', number: 0.30000000000000004 }],
  ['thousands apart', 3, '1234', { text: '1,234', number: 1234 }],
  ['a percentage', 9, '0.5', { text: '50%', number: 0.5 }],
  ['a percentage with a decimal', 10, '0.123', { text: '12.30%', number: 0.123 }],
  ['a code with leading zeros', 164, '7', { text: '007', number: 7 }],
  ['a number with a mark of its format', 165, '3', { text: '3*', number: 3 }],
  ['a number that its format hides', 166, '3', { text: '<5', number: 3 }],
  ["an accountant's nought", 44, '0', { text: '£-', number: 0 }],
  ['a negative number', 0, '-45', { text: '-45', number: -45 }],
  ['a day', 14, '43831', { text: '01/01/2020', day: '2020-01-01' }],
  ['a moment, as its day', 22, '43831.99', { text: '01/01/2020 23:45', day: '2020-01-01' }],
  ['a month', 17, '43831', { text: 'Jan-20', day: '2020-01-01' }],
  ['a time of day, which is no day', 20, '0.5', { text: '12:00', number: 0.5 }],
  ['the day before the leap day that never was', 14, '59', { text: '28/02/1900', day: '1900-02-28' }],
  ['the leap day that never was', 14, '60', { text: '29/02/1900', number: 60 }],
  ['the day after it', 14, '61', { text: '01/03/1900', day: '1900-03-01' }],
  ['a day before all days', 14, '-1', { text: '-1', number: -1 }],
])('%s is shown as a person sees it', async (_what, format, value, cell) => {
  const numFmts = `<numFmts><numFmt numFmtId="164" formatCode="000"/><numFmt numFmtId="165" formatCode="0&quot;*&quot;"/><numFmt numFmtId="166" formatCode="&quot;&lt;5&quot;"/></numFmts>`
  const formats = `<xf numFmtId="0"/><xf numFmtId="${format}"/>`
  expect(await cellsOf({ numFmts, formats, rows: `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>` })).toEqual([cell])
})

test('days count from 1904 where the workbook says so', async () => {
  const sheet = {
    formats: '<xf numFmtId="14"/>',
    rows: '<row r="1"><c r="A1" s="0"><v>42369</v></c><c r="B1" s="0"><v>0</v></c></row>',
  }
  expect(await cellsOf({ ...sheet, workbookPr: '<workbookPr date1904="1"/>' })).toMatchObject([
    { day: '2020-01-01' },
    { day: '1904-01-01' },
  ])
})

test('words are those a person reads: joined from their runs, trimmed, without how they are read aloud', async () => {
  const sharedStrings =
    '<si><t xml:space="preserve">  padded </t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>two_x000A_lines &amp; more</t></si>'
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="E1" t="str"><f>A1</f><v>007</v></c></row>'
  const cells = await cellsOf({ sharedStrings, rows })
  expect(cells).toEqual([
    { text: 'padded' },
    { text: 'rich text' },
    { text: 'two\nlines & more' },
    { text: 'inline' },
    { text: '007' },
  ])
})

test('formulas give their last value, errors and truths their words, and a formula without a value is told of', async () => {
  const rows =
    '<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="e"><f>A1/0</f><v>#REF!</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><f>A3</f></c><c r="E3" t="d"><v>2020-02-29T00:00:00</v></c></row>'
  const { rows: read, parts } = await opened(xlsxOf({ rows }), { name })
  expect(read[0]).toEqual({
    number: 3,
    cells: [
      { text: '2', number: 2 },
      { text: '#REF!' },
      { text: 'TRUE' },
      { text: '' },
      { text: '2020-02-29', day: '2020-02-29' },
    ],
  })
  expect(parts[0]?.notices).toMatchObject([{ reason: 'formula-without-value', sheet: 'Returns', at: 'D3' }])
  expect(parts[0]?.notices[0]?.message).toMatch(/^returns\.xlsx, sheet "Returns", cell D3: The cell holds a formula/)
})

test('cells under a merged range show its words and say whose they are', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Title</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" t="str"><v>x</v></c></row><row r="3"><c r="B3" t="str"><v>y</v></c></row>'
  const after = '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="F1:XFD9"/></mergeCells>'
  const { rows: read } = await opened(xlsxOf({ before: '<dimension ref="A1:D3"/>', rows, after }), { name })
  const under = { text: 'Title', mergedFrom: { row: 1, column: 0 } }
  expect(read.map((row) => row.cells)).toEqual([
    [{ text: 'Title' }, under, under, { text: '1', number: 1 }],
    [{ text: '5', number: 5 }, { text: 'x' }],
    [{ text: '5', number: 5, mergedFrom: { row: 2, column: 0 } }, { text: 'y' }],
  ])
})

test('hidden sheets, rows and columns are flagged and not dropped; a sheet that is a chart is none', async () => {
  const { file, rows, parts } = await opened(
    xlsxOf({
      sheets: '<sheet name="Returns" sheetId="1" state="veryHidden" r:id="r1"/><sheet name="Chart" sheetId="2" r:id="r4"/>',
      before: '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="0"/></cols>',
      rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row>',
    }),
    { name },
  )
  expect(file.sheets).toEqual([{ name: 'Returns', hidden: true }])
  expect(rows.map((row) => row.hidden)).toEqual([true, undefined])
  expect(parts[0]?.hiddenColumns).toEqual([1, 2])
})

test("rows and cells that name no place follow the last one, and prefixes are the writer's choice", async () => {
  const parts = xlsxParts({ rows: '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' })
  expect(await textsOf(zipOf(parts), { name })).toEqual([['1', '', '', '2', '3'], ['4']])
  const sheet = 'xl/worksheets/sheet1.xml'
  const prefixed = (parts[sheet] ?? '').replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
  expect(await textsOf(zipOf({ ...parts, [sheet]: prefixed }), { name })).toEqual([['1', '', '', '2', '3'], ['4']])
})

test('comments are counted and not read, and what lies outside the file is never asked for', async () => {
  const parts = xlsxParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' })
  const { parts: read } = await opened(
    zipOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['c', 'comments', '../comments1.xml']).replace(
        '</Relationships>',
        '<Relationship Id="x" Type="a/comments" Target="http://127.0.0.1:1/comments.xml" TargetMode="External"/></Relationships>',
      ),
      'xl/comments1.xml': '<comments><commentList><comment ref="A1"/><comment ref="A2"/></commentList></comments>',
    }),
    { name },
  )
  expect(read[0]?.notices).toMatchObject([
    { reason: 'notes-not-read', message: expect.stringContaining('2 comments or footnotes') },
  ])
})

test.each([
  ['words that are not held', { rows: '<row r="1"><c r="B1" t="s"><v>9</v></c></row>' }, 'B1'],
  ['a number that is none', { rows: '<row r="7"><c r="C7"><v>12x</v></c></row>' }, 'C7'],
  ['a cell in another row', { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B9"><v>1</v></c></row>' }, 'A1'],
  ['rows out of order', { rows: '<row r="2"/><row r="1"/>' }, undefined],
  [
    'merged ranges over each other',
    {
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      after: '<mergeCells><mergeCell ref="A1:XFD2"/><mergeCell ref="A1:B1"/></mergeCells>',
    },
    undefined,
  ],
])('a workbook with %s is refused with sheet and cell', async (_what, sheet, at) => {
  const refusal = await refusalOf(xlsxOf(sheet), { name })
  expect(refusal).toMatchObject({ reason: 'damaged', sheet: 'Returns', ...(at === undefined ? {} : { at }) })
  expect(refusal.message).toContain('returns.xlsx, sheet "Returns"')
})

test('limits on sheets, rows, columns, cells, words and merged ranges are kept', async () => {
  const sheet = xlsxOf({
    sharedStrings: '<si><t>abc</t></si><si><t>def</t></si>',
    rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="I9"><v>1</v></c></row>',
    after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:B3"/></mergeCells>',
  })
  for (const limit of [
    { sheets: 0 },
    { rows: 8 },
    { columns: 8 },
    { cells: 9 },
    { sharedCharacters: 5 },
    { sharedStrings: 1 },
    { mergedRanges: 1 },
    { xmlRun: 20 },
  ])
    expect(await refusalOf(sheet, { name, limits: { ...tableLimits, ...limit } })).toMatchObject({ reason: 'too-large' })
})

test('a workbook that another program wrote is read alike', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Cover', rows: [['Offences & answers']] },
      {
        name: 'Table 1',
        rows: [
          ['Force', 'Q1', 'On'],
          ['Devon & Cornwall', 1234, new Date(Date.UTC(2018, 3, 1))],
        ],
      },
    ],
  })
  const { file, rows } = await opened(bytes, { name, sheet: 1 })
  expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Cover', 'Table 1'])
  expect(rows[1]?.cells).toMatchObject([{ text: 'Devon & Cornwall' }, { number: 1234 }, { day: '2018-04-01' }])
})

test('the rows of a long sheet come in batches, and the share of it read is told', async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('')
  const shares: number[] = []
  const { parts } = await opened(xlsxOf({ rows }), { name, onProgress: ({ share }) => shares.push(share) })
  expect(parts.map((part) => part.rows.length).reduce((sum, count) => sum + count)).toBe(2_500)
  expect(parts.every((part) => part.rows.length <= 1_000)).toBe(true)
  expect(shares.at(-1)).toBe(1)
})
