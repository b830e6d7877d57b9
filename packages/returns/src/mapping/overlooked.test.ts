import { expect, test } from 'vitest'
import { groomingAsked, knownForces, sheetOf } from '../testing/index.ts'
import { readTables } from './read-cells.ts'
import { ReturnMapping, type ReturnMappingInput } from './return-mapping.ts'

type SheetInput = ReturnMappingInput['sheets'][number]

/** A row a count: year, platform, count. */
const long: SheetInput = {
  name: 'S',
  headerRows: [1],
  firstRow: 2,
  fixed: { question: 'recorded', force: 'kent' },
  columns: [
    { column: 'A', is: 'period' },
    { column: 'B', is: 'category', breakdown: 'platform' },
    { column: 'C', is: 'value' },
  ],
}

function read(lines: string, sheets: readonly SheetInput[]) {
  const categories = { platform: { Facebook: 'facebook', Snapchat: 'snapchat' } }
  const mapping = ReturnMapping.parse({ schemaVersion: 1, sheets, categories })
  const context = { today: '2026-11-25', forces: knownForces, asked: groomingAsked }
  return readTables([{ name: 'S', rows: sheetOf(lines) }], mapping, context)
}

test('a headed column that the mapping does not read is pointed out, unless another block reads it', () => {
  const lines = 'Year|P|N|Second half\n2017/18|Facebook|12|7'
  const { problems } = read(lines, [long])
  expect(problems).toMatchObject([
    { severity: 'warning', at: 'D1', reason: 'unread-column', message: expect.stringContaining('headed “Second half”') },
  ])
  const lastRow = 2
  const blocks: SheetInput[] = [
    long,
    {
      ...long,
      lastRow,
      columns: [
        { column: 'A', is: 'period' },
        { column: 'D', is: 'value' },
      ],
    },
  ]
  const { problems: none } = read(lines, blocks)
  expect(none.filter(({ reason }) => reason === 'unread-column')).toEqual([])
})

test('what a mark means is given by a word or as the cell it stands for, and anything else is answered by what to write', () => {
  const marks = { '-': 'zero', '~': 'not known', '+': { kind: 'suppressed', below: 5 } } as const
  const { cells } = read('Year|P|N\n2017/18|Facebook|-\n2017/18|Snapchat|~\n2018/19|Facebook|+\n2018/19|Snapchat|2', [
    { ...long, marks },
  ])
  expect(cells.map(({ cell }) => cell.kind)).toEqual(['count', 'not-known', 'suppressed', 'count'])
  const wrong = ReturnMapping.safeParse({ schemaVersion: 1, sheets: [{ ...long, marks: { '-': 'nothing' } }] })
  expect(wrong.error?.issues[0]?.message).toContain('write "zero", "not known", "not held" or "over cost"')
})
