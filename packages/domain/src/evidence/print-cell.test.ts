import { expect, test } from 'vitest'
import { Cell } from './cell.ts'
import { printCell } from './print-cell.ts'

test.each<[Cell, string | undefined]>([
  [{ kind: 'count', value: 1204 }, '1,204'],
  [{ kind: 'correction', value: -3 }, '-3'],
  [{ kind: 'more-than', value: 711 }, 'more than 711'],
  [{ kind: 'range', low: 1247, high: 1268 }, '1,247 to 1,268'],
  [{ kind: 'range', low: 7, high: 7 }, '7'],
  [{ kind: 'suppressed', below: 5 }, 'fewer than 5'],
  [{ kind: 'refused', exemption: 's.12' }, undefined],
  [{ kind: 'withheld' }, undefined],
])('%j is printed as %s', (cell, printed) => {
  expect(printCell(cell)).toBe(printed)
})

test('a floor is said as one where it was added up here, and as others print it where they did', () => {
  const cell = { kind: 'more-than', value: 711 } as const
  expect(printCell(cell, { table: 'a'.repeat(64) })).toBe('at least 712')
  expect(printCell(cell, {})).toBe('more than 711')
})
