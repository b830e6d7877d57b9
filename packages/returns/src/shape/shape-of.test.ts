import { describe, expect, test } from 'vitest'
import { replyShapes, rowsOf, sheetOf } from '../testing/index.ts'
import { fingerprint } from './fingerprint.ts'
import { shapeOf } from './shape-of.ts'
import { statedMarks } from './stated-marks.ts'

const blocksOf = (lines: string) =>
  shapeOf({ name: 'Sheet1', rows: sheetOf(lines) }).blocks.map(({ headerRows, firstRow, lastRow }) => [
    headerRows,
    firstRow,
    lastRow,
  ])

describe('the tables of a sheet', () => {
  test('are found below titles and above notes', () => {
    expect(
      blocksOf(`
FOI 12/20
Offences by year

Year | Offences
2017/18 | 12
2018/19 | 9

Source: crime system`),
    ).toEqual([[[4], 5, 6]])
  })

  test('are found below headers of two rows, with or without merged cells', () => {
    expect(blocksOf(' | 2017/18 | | 2018/19 | \nPlatform | Q1 | Q2 | Q1 | Q2\nFacebook | 1 | 2 | 3 | 4')).toEqual([
      [[1, 2], 3, 3],
    ])
    expect(blocksOf(' | 2017/18 | | | \nPlatform | Q1 | Q2 | Q3 | Q4\nFacebook | 1 | 2 | 3 | 4')).toEqual([[[1, 2], 3, 3]])
  })

  test('are several where a header stands again after a gap', () => {
    expect(blocksOf('Q1\nYear | Offences\n2017/18 | 12\n\nQ2\nYear | Charged\n2017/18 | 3\n2018/19 | 4')).toEqual([
      [[2], 3, 3],
      [[6], 7, 8],
    ])
  })

  test('go on after a blank row without a header', () => {
    expect(blocksOf('Force | 2017/18\nKent | 12\n\nEssex | 9')).toEqual([[[1], 2, 4]])
  })

  test('may have rows of reasons only, and no header', () => {
    expect(blocksOf('Question | 2017/18 | 2018/19\nCharged | Exempt | Exempt\nRecorded | 4 | 5')).toEqual([[[1], 2, 3]])
    expect(blocksOf('2017/18 | 12\n2018/19 | 14')).toEqual([[[], 1, 2]])
  })

  test('are none where no numbers stand', () => expect(blocksOf('Please read\nthe letter | attached')).toEqual([]))

  test('give words that stand over several columns to each of them', () => {
    const [block] = shapeOf({
      name: 'S',
      rows: sheetOf(' | 2017/18 | | 2018/19 | \nPlatform | Q1 | Q2 | Q1 | Q2\nFacebook | 1 | 2 | 3 | 4'),
    }).blocks
    expect(block?.columns.map(({ over }) => over.join(' '))).toEqual([
      'Platform',
      '2017/18 Q1',
      '2017/18 Q2',
      '2018/19 Q1',
      '2018/19 Q2',
    ])
  })

  test('have their totals told', () => {
    const [block] = shapeOf({ name: 'S', rows: sheetOf('Force | 2017/18\nKent | 12\nEssex | 9\nTotal | 21') }).blocks
    expect(block?.totalRows).toEqual([4])
  })
})

test.each([
  ['- means nil', '-', { kind: 'count', value: 0 }],
  ['Please note that ‘-’ denotes zero offences', '-', { kind: 'count', value: 0 }],
  ['[x] = not available', '[x]', { kind: 'not-known' }],
])('the note %j says what %j means', (note, mark, cell) => expect(statedMarks(note)).toEqual([{ mark, cell }]))

test('a fingerprint is the same for the same headers, whatever stands below, and differs for all others', () => {
  const sheet = (lines: string, name = 'a.csv') => fingerprint([{ name, rows: sheetOf(lines) }])
  expect(sheet('Year | Offences\n2017/18 | 1')).toBe(sheet('Year | offences\n2018/19 | 7\n2019/20 | 9', 'b.csv'))
  expect(sheet('Year | Offences\n2017/18 | 1')).not.toBe(sheet('Year | Crimes\n2017/18 | 1'))
  expect(sheet('Year | Offences\n2017/18 | 1')).not.toBe(sheet('\n\nYear | Offences\n2017/18 | 1'))
  expect(new Set(replyShapes.map(({ sheets }) => fingerprint(sheets))).size).toBeGreaterThan(15)
})

test('nothing that may stand in a sheet makes it throw', () => {
  expect(shapeOf({ name: '', rows: [] }).blocks).toEqual([])
  expect(shapeOf({ name: '', rows: rowsOf([[], [''], ['1'], ['a', '2']]) }).blocks.length).toBe(1)
})
