import { describe, expect, test } from 'vitest'
import { keptFile } from '../testing/kept-file.ts'
import { knownForces, rowsOfCsv } from '../testing/index.ts'
import { forcesAndBodies, otherBodies, recordedCrimeAsked, recordedCrimeMapping } from '../testing/recorded-crime.ts'
import { readTables, type ReadEnd } from './read-cells.ts'

const csv = keptFile('data/recorded-crime/prc-pfa-mar2013-onwards-tables201718.csv')
const context = { today: '2026-11-25', forces: forcesAndBodies, asked: recordedCrimeAsked }
const total = ({ cells }: ReadEnd, keep: (cell: ReadEnd['cells'][number]) => boolean) =>
  cells.reduce((sum, each) => sum + (keep(each) && 'value' in each.cell ? each.cell.value : 0), 0)

describe.skipIf(csv === undefined)('the Home Office’s table of recorded crime in 2017/18', () => {
  const tables = [{ name: '2017-18', rows: rowsOfCsv(csv ?? '') }]
  const read = readTables(tables, recordedCrimeMapping('2017-18'), context)

  test('is read whole, with nothing wrong in it', () => {
    const expected = new Set(['repeated-cell', 'unread-column'])
    expect(read.problems.filter(({ reason }) => !expected.has(reason))).toEqual([])
    expect(read.summary.rows).toBe(23_069)
    // Homicide is four codes under one label, in each force and quarter.
    expect(read.cells.length).toBe(23_068 - 3 * 176)
    expect(total(read, () => true)).toBe(tables[0]?.rows.slice(1).reduce((sum, row) => sum + Number(row.cells[7]?.text), 0))
  })

  test('keeps corrections as corrections and zeros as zeros', () => {
    const corrections = read.cells.filter(({ cell }) => cell.kind === 'correction')
    const below = read.cells.flatMap(({ raw }) => raw.split(' + ').filter((part) => /^-0*[1-9]/.test(part)))
    expect([below.length, corrections.length]).toEqual([36, 34])
    expect(
      corrections.some(
        ({ force, category, cell }) =>
          force === 'lancashire' && category['offence'] === '88C' && 'value' in cell && cell.value === -45,
      ),
    ).toBe(true)
    expect(read.cells.every(({ cell }) => cell.kind === 'count' || cell.kind === 'correction')).toBe(true)
    expect(read.cells.find(({ raw }) => raw === '-00')?.cell).toEqual({ kind: 'count', value: 0 })
  })

  test('gives sexual grooming by quarter as published', () => {
    const quarters = ['2017-04-01', '2017-07-01', '2017-10-01', '2018-01-01']
    const grooming = quarters.map((from) =>
      total(read, ({ category, period }) => category['offence'] === '88A' && period.from === from),
    )
    expect(grooming).toEqual([895, 942, 1242, 1365])
  })

  test('has all 43 territorial forces and the transport police, with the bodies that are no force apart', () => {
    const forces = new Set(read.cells.map(({ force }) => force))
    const bodies = new Set(otherBodies.map(({ id }) => id))
    expect([...forces].filter((id) => bodies.has(id))).toEqual(['action-fraud', 'cifas', 'financial-fraud-action', 'uk-finance'])
    const territorial = [...forces].filter((id) => !bodies.has(id) && id !== 'btp')
    expect(territorial.length).toBe(43)
    expect(knownForces.map(({ id }) => id).filter((id) => !forces.has(id))).toEqual(['police-scotland', 'psni'])
  })

  test('asks of bodies that nobody knows what to do with them, once each', () => {
    const { problems } = readTables(tables, recordedCrimeMapping('2017-18'), { ...context, forces: knownForces })
    expect(problems.filter(({ reason }) => reason === 'no-force').map(({ raw, at }) => `${raw} ${at}`)).toEqual([
      'Action Fraud C2',
      'CIFAS C658',
      'Financial Fraud Action UK C1707',
      'UK Finance C10880',
    ])
  })
})
