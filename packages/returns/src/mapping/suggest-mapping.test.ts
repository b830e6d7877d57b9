import { describe, expect, test } from 'vitest'
import { asShapeCell } from '../testing/reply-shape.ts'
import { groomingAsked, knownForces, recordedCrimeAsked, replyShapes, sheetOf } from '../testing/index.ts'
import { readTables } from './read-cells.ts'
import type { ReturnMapping } from './return-mapping.ts'
import { suggestMapping } from './suggest-mapping.ts'
import { confirmed, fitted } from './suggestion.ts'

const context = { today: '2026-11-25', forces: knownForces, asked: groomingAsked }

/** As a person confirms it: where neither columns nor titles say the question, it is that of the offences recorded. */
function confirmedByHand({ mapping, unconfirmed }: ReturnType<typeof suggestMapping>): ReturnMapping {
  if (!mapping) throw new Error('Nothing was suggested')
  const says = (sheet: ReturnMapping['sheets'][number]) =>
    sheet.columns.some((column) => column.is === 'question' || ('of' in column && column.of.question))
  const sheets = mapping.sheets.map((sheet) =>
    says(sheet) ? sheet : { ...sheet, fixed: { question: 'recorded', ...sheet.fixed } },
  )
  return confirmed({ ...mapping, sheets }, unconfirmed)
}

describe('the mapping that is suggested', () => {
  test.each(replyShapes.filter(({ suggested }) => suggested))(
    'for $name, once confirmed, reads what the shape must give',
    ({ sheets, force, cells }) => {
      const mapping = confirmedByHand(suggestMapping(sheets, groomingAsked, knownForces))
      const read = readTables(sheets, mapping, { ...context, force })
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(read.cells.map(asShapeCell)).toEqual(cells)
    },
  )
})

test('percentages beside counts are passed over, and asked about where there are no counts', () => {
  const columnsOf = (lines: string) =>
    suggestMapping([{ name: 'S', rows: sheetOf(lines) }], groomingAsked, knownForces).mapping?.sheets[0]?.columns.map(
      ({ column, is }) => `${column} ${is}`,
    )
  expect(columnsOf('Year | Offences | %\n2017/18 | 12 | 45%\n2018/19 | 13 | 55%')).toEqual(['A period', 'B value'])
  expect(columnsOf('Year | Offences\n2017/18 | 45%\n2018/19 | 55%')).toEqual(['A period', 'B value'])
})

test('what is only likely is left out of the mapping and waits for a person', () => {
  const rows = sheetOf('Force | 2017/18\nDevon & Cornwall | 12\nGMP | 9\nWMP | 4\nEngland | 25')
  const { mapping, unconfirmed, guesses } = suggestMapping([{ name: 'S', rows }], groomingAsked, knownForces)
  expect(mapping).toMatchObject({ names: {}, noForces: ['England'] })
  expect(unconfirmed.names).toEqual({ GMP: 'greater-manchester' })
  expect(guesses.find(({ what }) => what.includes('GMP'))).toMatchObject({
    column: 'A',
    because: 'it is likely, by its initials, and waits for a person',
    confidence: 0.6,
  })
  const read = readTables([{ name: 'S', rows }], mapping ?? confirmedByHand({ mapping, unconfirmed, guesses }), context)
  expect(read.problems.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['unconfirmed-force']))
})

test('every guess has a reason and says how sure it is, and what is not known is said to be', () => {
  const rows = sheetOf('Year | Count\n2017/18 | 12')
  const { guesses } = suggestMapping([{ name: 'S', rows }], groomingAsked, knownForces)
  for (const { what, because, confidence } of guesses) {
    expect([what.length > 10, because.length > 10]).toEqual([true, true])
    expect(confidence >= 0 && confidence <= 1).toBe(true)
  }
  expect(guesses.find(({ what }) => what === 'The question is not known')).toMatchObject({ confidence: 0 })
})

test('periods that are written in two ways are read in the one that was asked about', () => {
  const rows = sheetOf('Year | Offences recorded\n2017-2018 | 12\n2018-2019 | 9')
  const { mapping, guesses } = suggestMapping([{ name: 'S', rows }], groomingAsked, knownForces)
  expect(mapping?.sheets[0]?.periods).toEqual({ pairs: 'years' })
  expect(guesses.find(({ what }) => what.includes('pairs'))).toMatchObject({ confidence: 0.7 })
})

test('a column that is not understood among columns of one breakdown is asked about, and not taken for the whole', () => {
  const rows = sheetOf('Year | Female | Male | Not recorded | Total\n2017/18 | 12 | 3 | 1 | 16')
  const { mapping } = suggestMapping([{ name: 'S', rows }], groomingAsked, knownForces)
  if (!mapping) throw new Error('Nothing was suggested')
  const { problems } = readTables([{ name: 'S', rows }], mapping, { ...context, force: 'kent' })
  expect(problems.filter(({ severity }) => severity === 'error').map(({ raw, reason }) => [raw, reason])).toEqual([
    ['Not recorded', 'mapping-names-unknown'],
  ])
})

test('a value that several breakdowns have is that of the breakdown of its column', () => {
  const unknown = { id: 'not-known', label: 'Unknown' }
  const asked = {
    ...groomingAsked,
    breakdowns: groomingAsked.breakdowns.map((each) => ({ ...each, values: [...each.values, unknown] })),
  }
  const down = sheetOf('Sex of victim | 2017/18\nFemale | 12\nMale | 3\nUnknown | 1')
  expect(suggestMapping([{ name: 'S', rows: down }], asked, knownForces).mapping?.categories).toEqual({
    sex: { Female: 'female', Male: 'male', Unknown: 'not-known' },
  })
  const across = sheetOf('Year | Female | Male | Unknown\n2017/18 | 12 | 3 | 1')
  const columns = suggestMapping([{ name: 'S', rows: across }], asked, knownForces).mapping?.sheets[0]?.columns
  expect(columns?.at(-1)).toMatchObject({ of: { category: { sex: 'not-known' } } })
})

test('nothing is suggested for a file without counts', () => {
  const { mapping, guesses } = suggestMapping(
    [{ name: 'Cover', rows: sheetOf('Please see the letter') }],
    groomingAsked,
    knownForces,
  )
  expect(mapping).toBeUndefined()
  expect(guesses).toMatchObject([{ sheet: 'Cover' }])
})

test('the Home Office’s table is recognised by its columns', () => {
  const header =
    'Financial Year|Financial Quarter|Force Name|Offence Description|Offence Group|Offence Subgroup|Offence Code|Number of Offences'
  const rows = sheetOf(
    `${header}\n2017/18|1|Kent|Burglary|Theft|Burglary|28A|12\n2017/18|1|Essex|Robbery|Robbery|Robbery|34|3\n2017/18|2|London, City of|Burglary|Theft|Burglary|28A|-00`,
  )
  const { mapping } = suggestMapping([{ name: 'prc.csv', rows }], recordedCrimeAsked, knownForces)
  const roles = mapping?.sheets[0]?.columns.map(({ column, is }) => `${column} ${is}`)
  expect(roles).toEqual(['A period', 'B period', 'C force', 'G category', 'H value'])
  expect(mapping?.sheets[0]).toMatchObject({ periods: { numbers: 'quarters' } })
})

test('a mapping that was remembered fits the only sheet of another file, whatever its name', () => {
  const rows = sheetOf('Year | Offences recorded\n2017/18 | 12')
  const mapping = confirmedByHand(suggestMapping([{ name: 'reply.csv', rows }], groomingAsked, knownForces))
  expect(fitted(mapping, ['reply-2.csv']).sheets[0]?.name).toBe('reply-2.csv')
  expect(fitted(mapping, ['a', 'b'])).toBe(mapping)
})
