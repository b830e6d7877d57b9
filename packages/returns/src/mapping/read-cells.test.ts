import { describe, expect, test } from 'vitest'
import { groomingAsked, knownForces, sheetOf } from '../testing/index.ts'
import { categoryKey, categoryOfKey } from './read-cell.ts'
import { readCells, readTables } from './read-cells.ts'
import type { ReadingContext } from './reading-context.ts'
import { ReturnMapping, type ReturnMappingInput } from './return-mapping.ts'

const context: ReadingContext = { today: '2026-11-25', forces: knownForces, asked: groomingAsked }
const years = [
  { from: '2017-04-01', to: '2018-03-31' },
  { from: '2018-04-01', to: '2019-03-31' },
]
type SheetInput = ReturnMappingInput['sheets'][number]

/** Forces down and two financial years across. */
const wide: SheetInput = {
  name: 'S',
  headerRows: [1],
  firstRow: 2,
  fixed: { question: 'recorded' },
  columns: [
    { column: 'A', is: 'force' },
    { column: 'B', is: 'value', of: { period: years[0] } },
    { column: 'C', is: 'value', of: { period: years[1] } },
  ],
}
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
const platform = { platform: { Facebook: 'facebook', Snapchat: 'snapchat' } }

function read(lines: string, sheet: SheetInput, rest: Partial<ReturnMappingInput> = {}) {
  const mapping = ReturnMapping.parse({ schemaVersion: 1, sheets: [sheet], ...rest })
  const { cells, problems, summary } = readTables([{ name: 'S', rows: sheetOf(lines) }], mapping, context)
  return {
    cells,
    problems,
    summary,
    told: problems.map(({ severity, at, row, reason }) => `${severity} ${at ?? row ?? ''} ${reason}`),
  }
}

describe('what is given twice', () => {
  test('and the same is taken once, with a warning', () => {
    const { cells, told } = read('Year|P|N\n2017/18|Facebook|12\n2017/18|Facebook|12', long, { categories: platform })
    expect([cells.length, told]).toEqual([1, ['warning C3 repeated-cell']])
  })

  test('and otherwise is an error that names both cells', () => {
    const { problems } = read('Year|P|N\n2017/18|Facebook|12\n2018/19|Facebook|1\n2017/18|Facebook|13', long, {
      categories: platform,
    })
    expect(problems).toMatchObject([
      { severity: 'error', at: 'C4', raw: '13', reason: 'contradicting-cells', message: expect.stringContaining('C2') },
    ])
  })

  test('is told apart by what only looks alike: 4 and fewer than 5 differ, two refusals differ by their exemption', () => {
    expect(read('Year|P|N\n2017/18|Facebook|4\n2017/18|Facebook|<5', long, { categories: platform }).told).toEqual([
      'error C3 contradicting-cells',
    ])
    expect(read('Year|P|N\n2017/18|Facebook|s12\n2017/18|Facebook|s40', long, { categories: platform }).told).toEqual([
      'error C3 contradicting-cells',
    ])
  })

  test('is added where the mapping says that rows are parts', () => {
    const lines = 'Year|P|N\n2017/18|Facebook|12\n2017/18|Facebook|0\n2017/18|Facebook|3\n2017/18|Snapchat|1'
    const { cells, told } = read(lines, { ...long, repeats: 'added' }, { categories: platform })
    expect(told).toEqual([])
    expect(cells.map(({ cell, raw, at }) => [cell, raw, at])).toEqual([
      [{ kind: 'count', value: 15 }, '12 + 0 + 3', 'C2'],
      [{ kind: 'count', value: 1 }, '1', 'C5'],
    ])
  })
})

describe('totals', () => {
  test('that do not add up are told with both values and the difference, and never refused', () => {
    const { problems, cells } = read('Force|17|18\nKent|10|4\nEssex|5|<5\nTotal|16|5', wide)
    expect(cells.length).toBe(4)
    expect(problems).toMatchObject([{ severity: 'warning', at: 'B4', reason: 'total-does-not-foot' }])
    expect(problems[0]?.message).toBe(
      'The total “16” does not add up: its parts come to 15, which differs by -1. Ask the sender; the parts are kept as they are.',
    )
  })

  test('are held against what suppressed parts allow', () => {
    expect(read('Force|17|18\nKent|<5|4\nEssex|<5|s12\nTotal|8|9', wide).told).toEqual([])
    expect(read('Force|17|18\nKent|<5|4\nEssex|<5|4\nTotal|9|8', wide).told).toEqual(['warning B4 total-does-not-foot'])
    expect(read('Force|17|18\nKent|6|s12\nEssex|0|4\nTotal|6|3', wide).told).toEqual(['warning C4 total-does-not-foot'])
  })

  test('of one force are held against that force alone', () => {
    const byForce: SheetInput = {
      ...long,
      fixed: { question: 'recorded', period: years[0] },
      columns: [{ column: 'A', is: 'force' }, ...long.columns.slice(1)],
    }
    const lines = 'Force|P|N\nKent|Facebook|1\nKent|Snapchat|2\nKent total||3\nEssex|Facebook|4\nEssex total||5\nGrand total||7'
    expect(read(lines, byForce, { categories: platform }).told).toEqual(['warning C6 total-does-not-foot'])
  })

  test('without parts are not kept, and say so', () => {
    const { cells, told } = read('Year|P|N\n2017/18|Total|12', long, { categories: platform })
    expect([cells.length, told]).toEqual([0, ['warning C2 total-without-parts']])
    expect(read('Year|P|N\n2017/18|Total|12', { ...long, totals: 'keep' }, { categories: platform })).toMatchObject({
      cells: [{ category: {} }],
      told: [],
    })
  })

  test('are passed over where the mapping says so', () => {
    expect(read('Force|17|18\nKent|10|4\nTotal|99|99', { ...wide, totals: 'skip' }).told).toEqual([])
  })
})

describe('names of forces', () => {
  test('that are not sure are asked for once each, wherever they stand first', () => {
    const { problems } = read('Force|17|18\nGMP|1|2\nGMP|1|2\nWMP|1|2\nBarset|1|2\nEngland|1|2', wide)
    expect(problems.map(({ at, reason, raw }) => [at, reason, raw])).toEqual([
      ['A2', 'unconfirmed-force', 'GMP'],
      ['A4', 'unconfirmed-force', 'WMP'],
      ['A5', 'unknown-force', 'Barset'],
      ['A6', 'no-force', 'England'],
    ])
    expect(problems[0]?.message).toBe(
      '“GMP” is likely Greater Manchester Police (greater-manchester), by its initials. Confirm it under "names".',
    )
    expect(problems[1]?.message).toContain('West Mercia Police (west-mercia), or West Midlands Police (west-midlands)')
  })

  test('that stand for no force are left out as the mapping says, and counted', () => {
    const { summary, told } = read('Force|17|18\nKent|1|2\nEngland|1|2\nCIFAS|3|4', wide, { noForces: ['England', 'CIFAS'] })
    expect([summary.leftOut, told]).toEqual([{ England: 1, CIFAS: 1 }, []])
  })
})

describe('periods', () => {
  const byYear: SheetInput = {
    ...long,
    columns: [
      { column: 'A', is: 'period' },
      { column: 'B', is: 'value' },
    ],
  }

  test('that overlap, have gaps, or have not been, are told with the cell', () => {
    expect(read('Y|N\n2017/18|1\n2018|2', byYear).told).toEqual(['error B3 overlapping-periods'])
    expect(read('Y|N\n2015/16|1\n2017/18|2', byYear).told).toEqual(['warning B3 gap-between-periods'])
    expect(read('Y|N\n2027/28|1', byYear).told).toEqual(['error B2 future-period'])
    expect(read('Y|N\n2026/27|1', byYear).told).toEqual(['warning B2 unfinished-period'])
  })

  test('that may mean several things are errors with each of them, unless the mapping says which', () => {
    const { problems } = read('Y|N\nQ1 2019|1', byYear)
    expect(problems).toMatchObject([
      {
        at: 'A2',
        reason: 'ambiguous-period',
        message: expect.stringContaining('1 January to 31 March 2019, or 1 April to 30 June 2019'),
      },
    ])
    expect(read('Y|N\nQ1 2019|1', { ...byYear, periods: { years: 'calendar' } }).cells[0]?.period.from).toBe('2019-01-01')
  })
})

describe('rows that are no data', () => {
  test('are blank, notes, or headings of what is carried down', () => {
    const grouped: SheetInput = { ...long, columns: [{ column: 'A', is: 'period', carriedDown: true }, ...long.columns.slice(1)] }
    const { cells, told, summary } = read('Y|P|N\n2017/18||\n|Facebook|1\n||\n|Snapchat|2\nSource: crime system||', grouped, {
      categories: platform,
    })
    expect([cells.length, told]).toEqual([2, ['warning 6 note']])
    expect(summary.notes).toEqual([{ sheet: 'S', row: 6, words: 'Source: crime system' }])
  })

  test('state how small a hidden count is, and the problem says to set it', () => {
    const { problems } = read('Force|17|18\nKent|*|4\n* denotes fewer than 5||', wide)
    expect(problems.map(({ reason }) => reason)).toEqual(['needs-threshold', 'stated-threshold'])
    expect(problems[1]?.message).toContain('set "suppressedBelow" to 5')
  })

  test('with values and without their key are errors', () => {
    expect(read('Y|P|N\n2017/18|Facebook|1\n|Snapchat|2', long, { categories: platform }).told).toEqual(['error A3 blank-key'])
  })
})

test('a day of reading that is none is a mistake, for nothing would lie in the future then', () => {
  const mapping = ReturnMapping.parse({ schemaVersion: 1, sheets: [wide] })
  expect(() => readCells(mapping, { ...context, today: '25/11/2026' })).toThrow('“25/11/2026” is not a day of the calendar')
})

describe('a mapping', () => {
  test('whose header comes again passes over it, and says so', () => {
    const [forces, ...values] = wide.columns
    const named = [{ ...forces, header: 'Force' }, ...values] as SheetInput['columns']
    const { cells, told } = read('Force|A|B\nKent|1|2\nForce|A|B\nEssex|3|4', { ...wide, columns: named })
    expect([cells.length, told]).toEqual([4, ['warning 3 repeated-header']])
  })

  test('that fixes a force does not give it the rows that name another', () => {
    const { cells } = read('F|A|B\nEssex|1|2', { ...wide, fixed: { question: 'recorded', force: 'kent' } })
    expect(cells.map(({ force }) => force)).toEqual(['essex', 'essex'])
  })

  test('that was made for another header is refused before a cell is believed', () => {
    const headed = {
      ...wide,
      columns: wide.columns.map((column) => (column.column === 'B' ? { ...column, header: '2017/18' } : column)),
    }
    expect(read('Force|2018/19|x\nKent|1|2', headed).problems[0]).toMatchObject({
      severity: 'error',
      reason: 'other-header',
      at: 'B1',
      raw: '2018/19',
    })
    expect(read('Force| 2017/18|x\nKent|1|2', headed).told).toEqual([])
  })

  test('that names what nobody knows is refused', () => {
    const { problems } = read(
      'Year|P|N\n2017/18|Facebook|1',
      { ...long, fixed: { question: 'asked', force: 'narnia' } },
      { categories: { platform: { Facebook: 'myspace' }, shoe: { X: 'x' } } },
    )
    expect(problems.map(({ raw }) => raw)).toEqual(['narnia', 'asked', 'myspace', 'shoe'])
  })

  test('that reads a sheet the file has not is refused, and sheets it does not read are told', () => {
    const mapping = ReturnMapping.parse({ schemaVersion: 1, sheets: [wide] })
    const { problems } = readTables([{ name: 'Other', rows: sheetOf('a|1') }], mapping, context)
    expect(problems.map(({ severity, sheet, reason }) => [severity, sheet, reason])).toEqual([
      ['warning', 'Other', 'sheet-not-read'],
      ['error', 'S', 'sheet-missing'],
    ])
  })

  test('that says too little is met with what is missing, once', () => {
    const bare: SheetInput = { name: 'S', firstRow: 1, columns: [{ column: 'A', is: 'value' }] }
    expect(read('1\n2\n3', bare).told).toEqual(['error A1 no-question'])
    expect(read('1\n2', { ...bare, fixed: { question: 'recorded' } }).told).toEqual(['error A1 no-force-given'])
    expect(read('1\n2', { ...bare, fixed: { question: 'recorded', force: 'kent' } }).told).toEqual(['error A1 no-period'])
  })

  test.each<[string, ReturnMappingInput['sheets'][number], string]>([
    ['no column of values', { ...wide, columns: [{ column: 'A', is: 'force' }] }, 'has no column of values'],
    ['a column twice', { ...wide, columns: [...wide.columns, { column: 'A', is: 'period' }] }, 'names a column twice'],
    ['a last row before the first', { ...wide, lastRow: 1 }, 'comes before'],
    ['a column that is none', { ...wide, columns: [{ column: '1', is: 'value' }] }, 'is no column'],
  ])('is refused with %s', (_, sheet, message) => {
    const parsed = ReturnMapping.safeParse({ schemaVersion: 1, sheets: [sheet] })
    expect(!parsed.success && parsed.error.message).toContain(message)
  })
})

test('of one kind of problem only so many are told one by one, and the rest are counted', () => {
  const rows = sheetOf(['Force|17|18', ...Array.from({ length: 300 }, () => 'Kent|45%|see letter')].join('\n'))
  const reader = readCells(ReturnMapping.parse({ schemaVersion: 1, sheets: [wide] }), { ...context, most: 10 })
  expect(reader.read('S', rows).problems.length).toBe(20)
  const { problems, summary } = reader.end()
  expect(problems.map(({ message }) => message)).toEqual([
    'There are 290 more like the 10 listed (percentage). Mend these first, then read the file again.',
    'There are 290 more like the 10 listed (not-understood). Mend these first, then read the file again.',
  ])
  expect(summary.errors).toBe(600)
})

test.each([
  [{}, ''],
  [{ platform: 'snapchat', age: 'under-13' }, 'age=under-13;platform=snapchat'],
  [{ offence: '1/4.1;2=3%' }, 'offence=1/4.1%3B2%3D3%25'],
])('the category %j is %j as a text, and back', (category, key) => {
  expect(categoryKey(category)).toBe(key)
  expect(categoryOfKey(key)).toEqual(category)
})
