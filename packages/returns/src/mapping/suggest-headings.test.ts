import { expect, test } from 'vitest'
import { knownForces, sheetOf } from '../testing/index.ts'
import type { Asked } from './asked.ts'
import { readTables } from './read-cells.ts'
import { suggestMapping } from './suggest-mapping.ts'
import { confirmed } from './suggestion.ts'

const notRecorded = { id: 'not-recorded', label: 'Not recorded' }
const ages = [
  { id: 'under-13', label: 'Under 13' },
  { id: '13-to-15', label: '13 to 15' },
]
const platforms = [
  { id: 'snapchat', label: 'Snapchat' },
  { id: 'instagram', label: 'Instagram' },
  { id: 'other', label: 'Other' },
]

function askedBy(age: Asked['breakdowns'][number]['values'], platform: Asked['breakdowns'][number]['values']): Asked {
  return {
    questions: [{ id: 'offences', words: 'How many offences did you record?', breakdowns: ['age', 'platform'] }],
    breakdowns: [
      { id: 'age', label: 'Age of the victim', values: age },
      { id: 'platform', label: 'Platform', values: platform },
    ],
    periods: [{ from: '2024-01-01', to: '2024-12-31' }],
  }
}

const withUnknown = askedBy([...ages, notRecorded], [...platforms, notRecorded])
const withoutUnknown = askedBy(ages, platforms)

/** What a reply for 2024 comes to with the mapping that is suggested, as it is or with all that is likely. */
function suggested(lines: string, asked: Asked = withUnknown, takes: 'sure' | 'likely' = 'sure') {
  const tables = [{ name: 'S', rows: sheetOf(`Recorded 1 January 2024 to 31 December 2024\n${lines}`) }]
  const { mapping, unconfirmed, guesses } = suggestMapping(tables, asked, knownForces)
  if (!mapping) throw new Error('Nothing was suggested')
  const used = takes === 'likely' ? confirmed(mapping, unconfirmed) : mapping
  const read = readTables(tables, used, { today: '2026-11-25', forces: knownForces, force: 'kent', asked })
  const told = read.problems.map(({ severity, at, reason }) => `${severity} ${at ?? ''} ${reason}`)
  return { mapping: used, unconfirmed, guesses, told, messages: read.problems.map(({ message }) => message), cells: read.cells }
}

const categoriesOf = ({ cells }: ReturnType<typeof suggested>) => cells.map(({ at, category }) => ({ at, ...category }))

test('a header that is no value beside columns that are is asked about by its name, and never taken for the whole', () => {
  const { told, messages, guesses } = suggested('Age | Snapchat | Unknown\nUnder 13 | 6 | 2\n13 to 15 | 5 | 5', withoutUnknown)
  expect(told).toEqual(['error C2 mapping-names-unknown'])
  expect(messages[0]).toMatch(/^Column C is headed “Unknown”, which is no value of “Platform”: .* snapchat, instagram, other\.$/)
  expect(guesses).toContainEqual(expect.objectContaining({ column: 'C', confidence: 0 }))
})

test('words for what is not recorded are the value that stands for it, of the breakdown that the axis is of', () => {
  const across = suggested('Age | Snapchat | Unknown\nUnder 13 | 6 | 2\nNot known | 5 | 5')
  expect(across.told).toEqual([])
  expect(categoriesOf(across).at(-1)).toEqual({ at: 'C4', platform: 'not-recorded', age: 'not-recorded' })
  expect(across.guesses).toContainEqual(expect.objectContaining({ column: 'C', what: '“Unknown” is “not-recorded”' }))
  const beside = suggested('Platform | Total | Unknown age\nSnapchat | 60 | 2\nNot recorded | 20 | 5')
  expect(beside.told).toEqual([])
  expect(categoriesOf(beside).slice(0, 2)).toEqual([
    { at: 'B3', platform: 'snapchat' },
    { at: 'C3', platform: 'snapchat', age: 'not-recorded' },
  ])
})

test('headers that are not read are named as the cause, without what follows from them', () => {
  const { told, messages } = suggested('Platform | Total | Mystery\nSnapchat | 60 | 2\nOther | 30 | 7', withoutUnknown)
  expect(told).toEqual(['error C2 mapping-names-unknown'])
  expect(messages.join()).not.toMatch(/repeats|add up/)
  const three = { ...withoutUnknown, breakdowns: [...withoutUnknown.breakdowns, { id: 'sex', label: 'Sex', values: platforms }] }
  const open = suggested('Age | Total | Mystery\nUnder 13 | 60 | 2\n13 to 15 | 30 | 7\nTotal | 90 | 9', three)
  expect(open.told).toEqual(['error C2 columns-alike'])
  expect(open.messages[0]).toContain('B, headed “Total”, and C, headed “Mystery”,')
})

test('a whole that is less than one of its parts is refused', () => {
  const { told } = suggested('Age | Snapchat | Total\nUnder 13 | 6 | 2\n13 to 15 | 5 | 5')
  expect(told).toEqual(['error C3 whole-below-part'])
})

test('cells that look like counts and are values of a breakdown are headers', () => {
  const { told, mapping, cells } = suggested(
    'Platform | Under 13 | 13 to 15 | Not recorded\nSnapchat | 6 | 2 | 1\nOther | 1 | 0 | 0',
  )
  expect(told).toEqual([])
  expect(mapping.sheets[0]).toMatchObject({ headerRows: [2], firstRow: 3 })
  expect(cells).toHaveLength(6)
  expect(cells[0]?.category).toEqual({ age: 'under-13', platform: 'snapchat' })
  const strange = suggested('Platform | Under 16 | Unknown\nSnapchat | 6 | 2\nOther | 1 | 0')
  expect(strange.told).toEqual(['error B2 mapping-names-unknown'])
})

test('labels that are spelt otherwise and usual short names are likely, over columns as in rows, and can be taken', () => {
  const lines = 'Age | Snap Chat | Insta | Other\nUnder 13 | 6 | 1 | 2\n13-15 | 5 | 5 | 2'
  const open = suggested(lines)
  expect(open.unconfirmed.categories).toEqual({
    age: { '13-15': '13-to-15' },
    platform: { 'Snap Chat': 'snapchat', Insta: 'instagram' },
  })
  expect(open.told).toEqual(['error B2 mapping-names-unknown', 'error C2 mapping-names-unknown', 'error A4 unknown-category'])
  const taken = suggested(lines, withUnknown, 'likely')
  expect(taken.told).toEqual([])
  expect(categoriesOf(taken)[1]).toEqual({ at: 'C3', platform: 'instagram', age: 'under-13' })
})

test('words over a column may be named under categories by hand', () => {
  const lines = 'Age | Snapchat | Chat app\nUnder 13 | 6 | 1\n13 to 15 | 5 | 5'
  const tables = [{ name: 'S', rows: sheetOf(`Recorded in 2024\n${lines}`) }]
  const { mapping } = suggestMapping(tables, withUnknown, knownForces)
  if (!mapping) throw new Error('Nothing was suggested')
  const named = { ...mapping, categories: { ...mapping.categories, platform: { 'Chat app': 'other' } } }
  const read = readTables(tables, named, { today: '2026-11-25', forces: knownForces, force: 'kent', asked: withUnknown })
  expect(read.problems).toEqual([])
  expect(read.cells[1]?.category).toEqual({ platform: 'other', age: 'under-13' })
})

test('a blank label is asked about where nothing else tells rows apart, and said to be carried down where it is', () => {
  expect(suggested('Platform | Offences\nSnapchat | 12\nInstagram | 9\n | 3\nOther | 6').told).toEqual(['error A5 blank-key'])
  const { told, guesses } = suggested('Platform | Age | Offences\nSnapchat | Under 13 | 12\n | 13 to 15 | 9')
  expect(told).toEqual([])
  expect(guesses).toContainEqual(
    expect.objectContaining({ column: 'A', what: 'A blank cell of column A repeats the one above it', confidence: 0.7 }),
  )
})

test('blocks of a sheet may stand under the same header', () => {
  const rows = sheetOf('Platform | 2024\nSnapchat | 6\n |\nSnapchat | 3')
  const common = {
    name: 'S',
    headerRows: [1],
    columns: [
      {
        column: 'A',
        header: 'Platform',
        is: 'category',
        breakdown: 'platform',
        words: 'listed',
        carriedDown: false,
      },
      {
        column: 'B',
        header: '2024',
        is: 'value',
        of: {},
      },
    ],
    fixed: { question: 'offences' },
    leftOut: [],
    totals: 'keep',
    corrections: 'refused',
    repeats: 'refused',
    blanks: 'not-known',
    marks: {},
    periods: {},
  } as const
  const { mapping } = suggestMapping([{ name: 'S', rows }], withUnknown, knownForces)
  if (!mapping) throw new Error('Nothing was suggested')
  const block = (row: number, year: string) => ({
    ...mapping.sheets[0],
    ...common,
    headerRows: [1],
    leftOut: [],
    columns: [...common.columns],
    periods: {},
    firstRow: row,
    lastRow: row,
    fixed: { question: 'offences', period: { from: `${year}-01-01`, to: `${year}-12-31` } },
  })
  const context = { today: '2026-11-25', forces: knownForces, force: 'kent', asked: withUnknown }
  const two = { ...mapping, sheets: [block(2, '2023'), block(4, '2024')] }
  const read = readTables([{ name: 'S', rows }], two, context)
  expect(read.problems).toEqual([])
  expect(read.cells.map(({ at }) => at)).toEqual(['B2', 'B4'])
  const headless = { ...two, sheets: two.sheets.map((sheet) => ({ ...sheet, headerRows: [] })) }
  expect(readTables([{ name: 'S', rows }], headless, context).problems.map(({ reason }) => reason)).toContain('no-header-rows')
})
