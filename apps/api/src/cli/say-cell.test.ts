import { Cell } from '@dutywatch/domain/evidence'
import { expect, test } from 'vitest'
import { sayCell } from './say-cell.ts'

test.each<[Cell, string]>([
  [{ kind: 'count', value: 1204 }, '1,204'],
  [{ kind: 'correction', value: -3 }, '-3'],
  [{ kind: 'more-than', value: 8945 }, 'more than 8,945'],
  [{ kind: 'range', low: 0, high: 5 }, '0 to 5'],
  [{ kind: 'suppressed', below: 5 }, 'fewer than 5, at least 1'],
  [{ kind: 'refused', exemption: 's.12' }, 'refused: s.12'],
  [{ kind: 'over-cost' }, 'over cost'],
  [{ kind: 'not-known' }, 'not known'],
  [{ kind: 'withheld' }, 'withheld'],
])('%j is said in words', (cell, words) => {
  expect(sayCell(cell)).toBe(words)
})

test('every kind of cell has words', () => {
  for (const { shape } of Cell.options) {
    const [kind] = shape.kind.values
    expect(sayCell({ kind, value: 7, low: 1, high: 9, below: 5, exemption: 's.12' } as Cell)).toMatch(/^[a-z0-9]/)
  }
})
