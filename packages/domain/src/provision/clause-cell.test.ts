import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseClauseCell } from './clause-cell.ts'
import { parseProvision } from './parse.ts'

describe('a cell of a clause table', () => {
  test.each([
    ['11', { label: 'cl. 11' }],
    ['', {}],
    ['  ', {}],
    ['-', {}],
    ['N/A', {}],
    ['Clause 1', { label: 'cl. 1' }],
    ['Section 3', { label: 's. 3' }],
    ['Schedule 4', { label: 'Sch. 4' }],
    ['12a', { label: 'cl. 12A' }],
    ['41 (was section 40)', { label: 'cl. 41', remark: 'was section 40' }],
    ['105 (was section 104(1))', { label: 'cl. 105', remark: 'was section 104(1)' }],
    ['72 (was: a statement about "revenue")', { label: 'cl. 72', remark: 'was: a statement about "revenue"' }],
    [
      '12 (two went: Section 12 (one duty); and 13 (another)',
      { label: 'cl. 12', remark: 'two went: Section 12 (one duty); and 13 (another)' },
    ],
    ['55 (was 57: one; and 54: other)', { label: 'cl. 55', remark: 'was 57: one; and 54: other' }],
    ['6 – formerly 5', { label: 'cl. 6', remark: 'formerly 5' }],
    ['New clause, not numbered', { remark: 'New clause, not numbered' }],
  ])('"%s"', (cell, expected) => {
    expect(parseClauseCell(cell)).toEqual(expected)
  })

  test('counts sections in the column of the Act', () => {
    expect(parseClauseCell('3', 'section')).toEqual({ label: 's. 3' })
    expect(parseClauseCell('Schedule 3', 'section')).toEqual({ label: 'Sch. 3' })
  })
})

// The Explanatory Notes' own table is not part of the project; where somebody has it beside it, every cell must be read.
const file = new URL('../../../../../shared/data/explanatory-notes/osa2023_annexC_clause_numbering_raw.csv', import.meta.url)

test.skipIf(!existsSync(file))('every cell of Annex C to the Explanatory Notes is read as a label, a remark or nothing', () => {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1).map(cellsOf)
  const labels = rows.flatMap((row) =>
    row.map((cell, column) => ({ cell, ...parseClauseCell(cell, column === 0 ? 'section' : 'clause') })),
  )
  expect(rows.every((row) => row.length === 6)).toBe(true)
  expect(labels.filter(({ cell, label }) => (label === undefined) !== (cell === '' || cell === 'N/A'))).toEqual([])
  expect(labels.filter(({ label }) => label !== undefined && !parseProvision(label).ok)).toEqual([])
  expect(rows.find(([act]) => act === '3')?.[1]).toBe('2')
})

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, 6)
    .map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'))
}
