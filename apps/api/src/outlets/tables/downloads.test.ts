import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { csvOf, workbookOf, type DownloadTable } from './index.ts'

const table: DownloadTable = {
  name: 'Table 1',
  header: ['force', 'offences'],
  rows: [
    ['Devon & Cornwall', 12],
    ['"quoted", with a comma\nand a line', -3],
    ['Kent', undefined],
    ['Essex', 0.5],
  ],
}

const read = (text: string): string[][] => parse(text, { bom: true, relax_quotes: false })

test('a table as CSV begins with the mark of UTF-8, ends its lines as the standard has it and reads back as it was', () => {
  expect(csvOf({ header: ['force', 'n'], rows: [['Ynys Môn', 3171]] })).toBe('\uFEFFforce,n\r\nYnys Môn,3171\r\n')
  expect(read(csvOf(table))).toEqual([
    ['force', 'offences'],
    ['Devon & Cornwall', '12'],
    ['"quoted", with a comma\nand a line', '-3'],
    ['Kent', ''],
    ['Essex', '0.5'],
  ])
})

test.each(['=1+1', '+44', '-', '@sum', '\tx', '\rx', '\nx', '  =1', '＝1'])(
  'the words %j are no formula in CSV nor in a workbook',
  (words) => {
    const hostile = { name: words, header: [words, 'n'], rows: [[words, -1]] }
    expect(read(csvOf(hostile))).toEqual([
      [`'${words}`, 'n'],
      [`'${words}`, '-1'],
    ])
    const sheet = strFromU8(unzipSync(workbookOf([hostile]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr">')
    expect(sheet).toContain('<c r="B2"><v>-1</v></c>')
  },
)

test('a workbook holds numbers as numbers and words as words, as another program reads it', async () => {
  const { sheets } = await readXlsx(workbookOf([table, { ...table, name: 'Notes', rows: [['_x0041_ \u0007 <&>', 1]] }]))
  expect(sheets.map(({ name }) => name)).toEqual(['Table 1', 'Notes'])
  expect(sheets[0]?.rows).toEqual([
    ['force', 'offences'],
    ['Devon & Cornwall', 12],
    ['"quoted", with a comma\nand a line', -3],
    ['Kent', null],
    ['Essex', 0.5],
  ])
  expect(sheets[1]?.rows[1]).toEqual(['_x0041_ \u0007 <&>', 1])
})

test('the same tables give the same bytes, whatever the day', () => {
  const digest = createHash('sha256')
    .update(workbookOf([table]))
    .digest('hex')
  expect(digest).toBe('6467893bf1215b1c95544099f2b973d66d5279040f16ed8bec28254b0fe59611')
})

test('names of sheets are made such as Excel allows, and told apart', async () => {
  const names = ['Offences [all]: a/b', "'quoted'", '', 'x'.repeat(40), 'X'.repeat(40), 'R&D']
  const { sheets } = await readXlsx(workbookOf(names.map((name) => ({ ...table, name }))))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Offences all a b',
    'quoted',
    'Sheet 3',
    'x'.repeat(31),
    `${'X'.repeat(29)} 2`,
    'R&D',
  ])
})

test('what cannot be written is refused loudly', () => {
  expect(() => workbookOf([])).toThrow('A workbook needs a sheet')
  expect(() => csvOf({ header: [], rows: [[Number.NaN]] })).toThrow('cannot be written')
  expect(() => workbookOf([{ ...table, rows: [['x'.repeat(40_000)]] }])).toThrow('Cell A2')
})

test('any words survive both ways of writing', async () => {
  const words = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((text) => text.trim() === text && text !== '' && !/^[=+\-@＝＋－＠]/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (values) => {
      expect(read(csvOf({ header: values, rows: [] }))).toEqual([values])
      const { sheets } = await readXlsx(workbookOf([{ name: 'a', header: values, rows: [] }]))
      expect(sheets[0]?.rows[0]).toEqual(values)
    }),
    { numRuns: 60, seed: 4 },
  )
})
