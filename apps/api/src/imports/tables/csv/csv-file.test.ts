import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTable, tableLimits } from '../index.ts'
import { bytesOf, opened, refusalOf, textsOf, utf16 } from '../testing/reading-tables.ts'

test.each([
  ['commas', 'Force,Q1,Q2\nKent,1,2\n'],
  ['semicolons, with commas inside numbers', 'Force;Q1;Q2\nKent;1;2\n'],
  ['tabs', 'Force\tQ1\tQ2\nKent\t1\t2\n'],
  ['bars', 'Force|Q1|Q2\nKent|1|2\n'],
  ['line ends of Windows', 'Force,Q1,Q2\r\nKent,1,2\r\n'],
  ['line ends of old Macs', 'Force,Q1,Q2\rKent,1,2\r'],
  ['no end of the last line', 'Force,Q1,Q2\nKent,1,2'],
  ['a byte order mark', '\uFEFFForce,Q1,Q2\nKent,1,2'],
  ['a declared delimiter', 'sep=;\r\nForce;Q1;Q2\r\nKent;1;2'],
])('a text table is read with %s', async (_how, text) => {
  expect(await textsOf(bytesOf(text))).toEqual([
    ['Force', 'Q1', 'Q2'],
    ['Kent', '1', '2'],
  ])
})

test('quoted values keep delimiters, line breaks and doubled quotation marks, and a row is counted as the sheet counts it', async () => {
  const { rows } = await opened(bytesOf('a,b\n"one, two","say ""no""\nat all"\n\nlast,5" nails\n'))
  expect(rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell.text)])).toEqual([
    [1, 'a', 'b'],
    [2, 'one, two', 'say "no"\nat all'],
    [4, 'last', '5" nails'],
  ])
})

test('spaces around a value are taken off, those that do not break too, and nothing else is changed', async () => {
  expect(await textsOf(bytesOf(' 66776 ,-00 ,007,"1,234",\u00A0Kent\u00A0\n'))).toEqual([
    ['66776', '-00', '007', '1,234', 'Kent'],
  ])
})

test('rows of unequal length are kept as they are, without empty cells at their ends', async () => {
  expect(await textsOf(bytesOf('Title\n\na,b,c\n1,,3,,\n,,\nx,y\n'))).toEqual([
    ['Title'],
    ['a', 'b', 'c'],
    ['1', '', '3'],
    ['x', 'y'],
  ])
})

test('a title above the header does not mislead about the delimiter', async () => {
  expect(await textsOf(bytesOf('Offences, by force, in 2018\nForce;Count\nKent;1\nSurrey;2\nEssex;3\n'))).toContainEqual([
    'Kent',
    '1',
  ])
})

const price = 'Force,Fee\nDyfed–Powys,£5\n'

test.each([
  ['UTF-8', bytesOf(price)],
  ['UTF-8 with its mark', bytesOf(`\uFEFF${price}`)],
  ['UTF-16, low byte first', utf16(`\uFEFF${price}`)],
  ['UTF-16, high byte first', utf16(`\uFEFF${price}`).swap16()],
  ['UTF-16 without its mark', utf16(price)],
  ['Windows-1252', Buffer.from(price.replace('–', '\u0096'), 'latin1')],
])('a table in %s is read', async (_encoding, bytes) => {
  expect(await textsOf(bytes)).toEqual([
    ['Force', 'Fee'],
    ['Dyfed–Powys', '£5'],
  ])
})

test('a file taken for Windows-1252 says so, with the first line that shows it', async () => {
  const { file } = await opened(Buffer.from('Force,Fee\nKent,3\nEssex,\u00A35\n', 'latin1'))
  expect(file.notices).toEqual([
    {
      reason: 'encoding-guessed',
      line: 3,
      message:
        'returns.csv, line 3: This line is not UTF-8, so the file was read as Windows-1252. Check the signs and accents in it.',
    },
  ])
})

test.each([
  ['mixes encodings', Buffer.concat([bytesOf('a,£\nb,1\n'), Buffer.from('c,\u00A3\n', 'latin1')]), 'wrong-encoding', 3],
  [
    'says it is UTF-8 and is not',
    Buffer.concat([bytesOf('\uFEFFa,b\n'), Buffer.from('c,\u00A3\n', 'latin1')]),
    'wrong-encoding',
    2,
  ],
  [
    'ends in the middle of a character, with a line end across two pieces',
    utf16(`\uFEFF${'a'.repeat(32_766)}\r\nc,d`).subarray(0, -1),
    'wrong-encoding',
    2,
  ],
  ['ends in the middle of a character', utf16('\uFEFFa,b\nc,d\n').subarray(0, -1), 'wrong-encoding', 2],
  ['holds bytes that are no character', Buffer.from('a,b\nc,\u0081\n', 'latin1'), 'not-a-table', 2],
  ['holds zeros', bytesOf('a,b\nc,d\n\0\0,e\n'), 'not-a-table', 3],
  ['never closes a quotation mark', bytesOf('a,b\nc,d\n"e,f\ng,h\n'), 'quote-not-closed', 3],
  ['is empty', bytesOf(''), 'empty-file', undefined],
  ['is only white space', bytesOf('\uFEFF \r\n\n'), 'empty-file', undefined],
])('a text file that %s is refused with its line', async (_what, bytes, reason, line) => {
  const refusal = await refusalOf(bytes)
  expect(refusal).toMatchObject({ reason, ...(line === undefined ? {} : { line }) })
  expect(refusal.message).toMatch(line === undefined ? /^returns\.csv: / : new RegExp(`^returns\\.csv, line ${line}: `))
})

test('limits on size, rows, columns, cells and the length of a row are kept', async () => {
  const table = bytesOf('a,b,c\n1,2,3\n4,5,6\n')
  const refusal = (limits: object) => refusalOf(table, { limits: { ...tableLimits, ...limits } })
  expect(await refusal({ fileBytes: 5 })).toMatchObject({ reason: 'too-large' })
  expect(await refusal({ rows: 2 })).toMatchObject({ reason: 'too-large' })
  expect(await refusal({ columns: 2 })).toMatchObject({ reason: 'too-large' })
  expect(await refusal({ cells: 8 })).toMatchObject({ reason: 'too-large' })
  expect(await refusalOf(bytesOf(`a,b\n"${'x'.repeat(2_000_000)}`))).toMatchObject({ reason: 'quote-not-closed', line: 2 })
})

test.each([
  ['LF', '\n', '\r'],
  ['CRLF', '\r\n', '\r'],
  ['CR', '\r', '\n'],
])('a table with a header longer than is first looked at is read with %s at the ends of lines', async (_how, end, inside) => {
  const header = `Dyfed–Powys,${'x'.repeat(5_000)},"two${inside}lines"`
  const rows = Array.from({ length: 100 }, (_, number) => `–,${number},${'y'.repeat(100)}`)
  const limits = { ...tableLimits, rowBytes: 9_000 }
  expect(await textsOf(bytesOf([header, ...rows, ''].join(end)), { limits })).toHaveLength(101)
})

test('a preview holds the first rows and reads no further', async () => {
  const answer = await openTable(bytesOf(`h\n${'1\n'.repeat(500_000)}"never closed`), { name: 'returns.csv' })
  const file = answer.ok ? answer.value : undefined
  expect(await file?.preview('returns.csv', 3)).toMatchObject({
    ok: true,
    value: { rows: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  })
})

test('the rows come in batches, and progress is told after each', async () => {
  const told: number[] = []
  const { parts } = await opened(bytesOf('1,2\n'.repeat(2_500)), { onProgress: ({ rows }) => told.push(rows) })
  expect(parts.map((part) => part.rows.length)).toEqual([1_000, 1_000, 500])
  expect(told).toEqual([1_000, 2_000, 2_500])
})

// The publisher's own file is not part of the project; where somebody has it beside it, it must be read whole.
const sheet = new URL('../../../../../../../shared/data/recorded-crime/prc-pfa-mar2013-onwards-tables201718.csv', import.meta.url)

test.skipIf(!existsSync(sheet))('the published table of recorded crime is read whole, row by row', async () => {
  const { rows, file } = await opened({ path: fileURLToPath(sheet) })
  expect(rows).toHaveLength(23_069)
  expect(file.notices).toEqual([])
  expect(rows[1]?.cells.map((cell) => cell.text)).toEqual(expect.arrayContaining(['2017/18', '1']))
  expect(rows.every((row) => row.cells.length === 8)).toBe(true)
})
