import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { givenAway } from './given-away.ts'
import { aFigure, aForceFigure } from './testing/evidence.ts'

const count = (value: number): Cell => ({ kind: 'count', value })
const few: Cell = { kind: 'suppressed', below: 5 }
const hidden: Cell = { kind: 'withheld' }

/** The names of forces whose count a total of all of them, or of so many, gives away. */
function givenBy(total: number, cells: Readonly<Record<string, Cell>>, of = Object.keys(cells).length): string[] {
  const figure = aFigure({ id: 'total', cell: total, coverage: { answered: 1, of } })
  const { release, period, unit } = figure
  const parts = Object.entries(cells).map(([force, cell]) => aForceFigure(force, cell, { release, period, unit }))
  return givenAway(figure, parts).map(({ force }) => String(force))
}

test.each<[string, number, Record<string, Cell>, string[]]>([
  ['the only suppressed count of a total', 103, { kent: count(100), essex: few }, ['essex']],
  ['the only withheld count, large as it is', 140, { kent: count(100), essex: hidden }, ['essex']],
  ['two that can only be one each', 102, { kent: count(100), essex: few, gwent: few }, ['essex', 'gwent']],
  ['two that can only be four each', 108, { kent: count(100), essex: few, gwent: few }, ['essex', 'gwent']],
  ['two withheld that are seen to be small', 105, { kent: count(100), essex: hidden, gwent: hidden }, ['essex', 'gwent']],
  ['none of two that may be anything from 1 to 4', 105, { kent: count(100), essex: few, gwent: few }, []],
  ['none of two withheld that may be large', 140, { kent: count(100), essex: hidden, gwent: hidden }, []],
  ['none beside one that said nothing', 140, { kent: count(100), essex: hidden, gwent: { kind: 'no-reply' } }, []],
])('a total gives away %s', (_what, total, cells, given) => {
  expect(givenBy(total, cells)).toEqual(given)
})

test('a total over more forces than are named bounds what is hidden from above only', () => {
  expect(givenBy(140, { kent: count(100), essex: hidden }, 3)).toEqual([])
  expect(givenBy(104, { kent: count(100), essex: hidden }, 3)).toEqual(['essex'])
})

test('a total of another place, which its parts exceed, gives nothing away', () => {
  expect(givenBy(50, { kent: count(100), essex: few })).toEqual([])
})
