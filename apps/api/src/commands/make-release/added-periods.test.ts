import type { Cell } from '@dutywatch/domain/evidence'
import { expect, test } from 'vitest'
import { aStoredCell } from '../../testing/stored-cells.ts'
import { addedAnswers } from './added-periods.ts'

const year = { from: '2018-04-01', to: '2019-03-31' }
const quarters = [
  { from: '2018-04-01', to: '2018-06-30' },
  { from: '2018-07-01', to: '2018-09-30' },
  { from: '2018-10-01', to: '2018-12-31' },
  { from: '2019-01-01', to: '2019-03-31' },
]
const inQuarters = (...cells: (number | Cell)[]) =>
  cells.map((cell, index) => aStoredCell(cell, { period: quarters[index] ?? year }))
const few: Cell = { kind: 'suppressed', below: 3 }
const refused: Cell = { kind: 'refused', exemption: 's.12' }
const takenBack: Cell = { kind: 'correction', value: -1 }

test.each<[string, (number | Cell)[], Cell, number | undefined]>([
  ['counts', [4, 0, 7, 9], { kind: 'count', value: 20 }, 20],
  ['a quarter that takes back', [4, 0, takenBack, 9], { kind: 'count', value: 12 }, 12],
  ['few in one, which is told as 1 to 4', [4, few, 7, 9], { kind: 'range', low: 21, high: 24 }, 20],
  ['few in all', [few, few, few, few], { kind: 'range', low: 4, high: 16 }, undefined],
  ['a quarter refused', [4, refused, 7, 9], { kind: 'more-than', value: 19 }, 20],
  ['all refused', [refused, refused, refused, refused], refused, undefined],
])('quarters that fill the year are added up: %s', (_what, cells, cell, exact) => {
  expect(addedAnswers(inQuarters(...cells), [year])).toMatchObject([
    { period: year, cell, ...(exact === undefined ? {} : { exact }) },
  ])
})

test('a year with a gap comes to nothing, and so does one that is answered as it was asked', () => {
  const [first, , third, fourth] = inQuarters(4, 5, 6, 7)
  expect(
    addedAnswers(
      [first, third, fourth].flatMap((cell) => cell ?? []),
      [year],
    ),
  ).toEqual([])
  expect(addedAnswers([aStoredCell(22, { period: year })], [year])).toEqual([])
  expect(addedAnswers(inQuarters(4, 5, 6, 7), [{ from: '2018-01-01', to: '2018-12-31' }])).toEqual([])
})

test('nothing is added twice where halves stand beside their quarters', () => {
  const half = aStoredCell(9, { period: { from: '2018-04-01', to: '2018-09-30' } })
  expect(addedAnswers([...inQuarters(4, 5, 6, 7), half], [year])).toMatchObject([{ cell: { value: 22 } }])
})
